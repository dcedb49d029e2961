package org.yinuo.server.installedbase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** Something worth a line in the ledger that moves the unit to no other stage. */
public record UnitNote(@Nullable Kind kind, @Nullable LocalDate on, @Nullable String person, @Nullable String text, @Nullable List<@Nullable Long> fileIds) {

    /** What it is about. */
    public enum Kind {
        /** Where a shipment is by now. */
        TRANSIT,
        /** A paper that belongs to the unit. */
        DOCUMENT,
        NOTE
    }

    public UnitNote {
        kind = kind == null ? Kind.NOTE : kind;
        person = Given.text(person, 60, "person");
        text = Given.required(text, 2000, "text");
        fileIds = fileIds == null ? List.of() : List.copyOf(fileIds.stream().flatMap(Stream::ofNullable).distinct().limit(30).toList());
        if (on == null) {
            throw Refusal.invalid("unit-step-day-missing").at("on");
        }
    }

    @Override
    public List<Long> fileIds() {
        return fileIds == null ? List.of() : fileIds.stream().flatMap(Stream::ofNullable).toList();
    }
}
