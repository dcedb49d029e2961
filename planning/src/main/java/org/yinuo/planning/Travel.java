package org.yinuo.planning;

/** How long it takes from one place to another. */
@FunctionalInterface
public interface Travel {

    /** Mean radius of the earth in kilometres (IUGG). */
    double EARTH_RADIUS = 6371.0088;

    /** In seconds; zero from a place to itself. */
    int seconds(Place from, Place to);

    /**
     * The great-circle distance, made longer by the detour of streets, at a steady speed.
     *
     * @param detour            road length divided by distance as the crow flies, at least 1; 1.3 in cities
     * @param kilometresPerHour door to door, above 0
     * @throws IllegalArgumentException when detour or speed are out of range
     */
    static Travel greatCircle(double detour, double kilometresPerHour) {
        if (!(detour >= 1) || !(kilometresPerHour > 0)) {
            throw new IllegalArgumentException("a detour is at least 1, a speed above 0");
        }
        return (from, to) -> (int) Math.ceil(kilometres(from, to) * detour / kilometresPerHour * 3600);
    }

    /** The great-circle distance by the haversine formula. */
    static double kilometres(Place from, Place to) {
        double north = Math.toRadians(to.latitude() - from.latitude()) / 2;
        double east = Math.toRadians(to.longitude() - from.longitude()) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(from.latitude())) * Math.cos(Math.toRadians(to.latitude())) * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
