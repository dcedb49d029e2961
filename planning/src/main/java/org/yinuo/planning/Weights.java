package org.yinuo.planning;

/**
 * What things cost, in seconds of travel.
 *
 * @param lateness       for each second late after a promise that cannot be kept, times the visit's weight
 * @param load           for each second of work, times the share of the shift that is work: so that work is spread
 * @param otherEngineer  when not the engineer who knows the unit comes
 * @param otherTerritory when somebody from another area comes
 * @param moved          when a visit planned already goes to another engineer
 */
public record Weights(int lateness, int load, int otherEngineer, int otherTerritory, int moved) {

    /** Nothing but travel. */
    public static final Weights TRAVEL_ONLY = new Weights(1, 0, 0, 0, 0);

    /** Of a service day: an engineer who knows the unit is worth a quarter of an hour of travel, an area twenty minutes. */
    public static final Weights SERVICE_DAY = new Weights(1, 1, 900, 1200, 600);
}
