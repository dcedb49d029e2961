package org.yinuo.server.installedbase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;

/** What is said about a unit when it is entered. */
public record UnitDraft(long customerId, @Nullable Long siteId, @Nullable Long contractId, @Nullable String serial,
        @Nullable String model, @Nullable String name, @Nullable LocalDate installedOn, @Nullable LocalDate acceptedOn) {

    public UnitDraft {
        serial = Given.required(serial, 60, "serial");
        model = Given.required(model, 60, "model");
        name = Given.text(name, 100, "name");
    }
}
