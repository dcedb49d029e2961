package org.yinuo.server.party;

import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** What is said about a site. */
public record SiteDraft(@Nullable String name, @Nullable String address, @Nullable Double latitude,
        @Nullable Double longitude) {

    public SiteDraft {
        name = Given.requiredLine(name, 100, "name");
        address = Given.text(address, 200, "address");
        if ((latitude == null) != (longitude == null) || latitude != null
                && !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw Refusal.invalid("coordinates-invalid").at("latitude");
        }
    }
}
