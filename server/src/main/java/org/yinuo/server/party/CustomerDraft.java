package org.yinuo.server.party;

import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;

/** What is said about a customer when it is made or changed. */
public record CustomerDraft(@Nullable String name, @Nullable String shortName, @Nullable String region,
        @Nullable String address, @Nullable String note) {

    public CustomerDraft {
        name = Given.requiredLine(name, 100, "name");
        shortName = Given.text(shortName, 40, "shortName");
        region = Given.text(region, 60, "region");
        address = Given.text(address, 200, "address");
        note = Given.text(note, 2000, "note");
    }
}
