package org.yinuo.planning;

/**
 * A point one travels from and to: degrees on the earth, or units of a plane, as the {@link Travel} that measures it takes them.
 *
 * @param latitude  north, in degrees; y on a plane
 * @param longitude east, in degrees; x on a plane
 */
public record Place(double latitude, double longitude) {

    /** @throws IllegalArgumentException when a coordinate is no number */
    public Place {
        if (!Double.isFinite(latitude) || !Double.isFinite(longitude)) {
            throw new IllegalArgumentException("coordinates must be numbers");
        }
    }
}
