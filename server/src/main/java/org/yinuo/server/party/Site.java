package org.yinuo.server.party;

import org.jspecify.annotations.Nullable;

/**
 * A place of a customer.
 *
 * @param latitude  degrees north (WGS 84), given together with the longitude or not at all
 * @param longitude degrees east
 */
public record Site(long id, String name, String address, @Nullable Double latitude, @Nullable Double longitude) {}
