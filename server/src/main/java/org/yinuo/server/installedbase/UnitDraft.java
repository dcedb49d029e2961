package org.yinuo.server.installedbase;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** What is said about a unit when it is entered or changed. */
public record UnitDraft(long customerId, @Nullable Long siteId, @Nullable Long contractId, @Nullable String serial,
        @Nullable String model, @Nullable String name, @Nullable LocalDate installedOn, @Nullable LocalDate acceptedOn,
        @Nullable String batch, @Nullable String room, @Nullable Long parentId, @Nullable String firmware, @Nullable LocalDate soldOn,
        @Nullable BigDecimal price) {

    private static final BigDecimal MOST = new BigDecimal("999999999999");
    private static final int EARLIEST_YEAR = 1950;
    private static final int LATEST_YEAR = 2199;

    public UnitDraft {
        serial = Given.requiredLine(serial, 60, "serial");
        model = Given.requiredLine(model, 60, "model");
        name = Given.line(name, 100, "name");
        batch = Given.line(batch, 60, "batch");
        room = Given.line(room, 100, "room");
        firmware = Given.line(firmware, 60, "firmware");
        requireDay(installedOn, "installedOn");
        requireDay(acceptedOn, "acceptedOn");
        requireDay(soldOn, "soldOn");
        if (price != null && (price.signum() < 0 || price.compareTo(MOST) > 0 || price.stripTrailingZeros().scale() > 2)) {
            throw Refusal.invalid("unit-price-invalid").at("price");
        }
    }

    /** A unit of which only what stands in a contract is known. */
    public UnitDraft(long customerId, @Nullable Long siteId, @Nullable Long contractId, String serial, String model, String name,
            @Nullable LocalDate installedOn, @Nullable LocalDate acceptedOn) {
        this(customerId, siteId, contractId, serial, model, name, installedOn, acceptedOn, "", "", null, "", null, null);
    }

    /** The same with another serial number. */
    public UnitDraft withSerial(String another) {
        return new UnitDraft(customerId, siteId, contractId, another, model, name, installedOn, acceptedOn, batch, room, parentId, firmware, soldOn, price);
    }

    /** The stage its dates tell of. */
    UnitStage stage() {
        return acceptedOn != null ? UnitStage.ACCEPTED : installedOn != null ? UnitStage.INSTALLED : UnitStage.REGISTERED;
    }

    private static void requireDay(@Nullable LocalDate day, String field) {
        if (day != null && (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR)) {
            throw Refusal.invalid("unit-day-invalid", day.toString()).at(field);
        }
    }
}
