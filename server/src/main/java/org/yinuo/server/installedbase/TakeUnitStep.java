package org.yinuo.server.installedbase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.attachment.Attachment;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** Leads a unit from one stage to the next, in order, with what proves it. */
@Component
public class TakeUnitStep {
    private static final String GO = """
            update unit set stage = :stage, %s = :on, carrier = case when :shipped then :carrier else carrier end,
                   waybill = case when :shipped then :waybill else waybill end, version = version + 1
            where id = :id and version = :version""";
    private static final String HAND_OVER = "update unit set stage = 'DELIVERED', delivered_on = :on, version = version + 1 where id = :id";
    private final JdbcClient jdbc;
    private final Units units;
    private final UnitLedger ledger;
    private final Attachments attachments;
    private final Clock clock;

    TakeUnitStep(JdbcClient jdbc, Units units, UnitLedger ledger, Attachments attachments, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.ledger = ledger;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Takes the step; refuses one out of order, in the future, before the last one, or without its proof. */
    @Transactional
    public Unit take(long id, UnitStep step, @Nullable String ifMatch) {
        return take(id, step, ifMatch, "");
    }

    /** The same under something else, for example {@code return:12}. */
    @Transactional
    public Unit take(long id, UnitStep step, @Nullable String ifMatch, String ref) {
        Unit unit = units.get(id);
        ETags.demand(ifMatch, unit.version());
        UnitStage to = Objects.requireNonNull(step.to());
        LocalDate on = Objects.requireNonNull(step.on());
        requireOrder(unit, to);
        requireDay(unit, on);
        requireFiles(step);
        boolean shipped = to == UnitStage.SHIPPED;
        int changed = jdbc.sql(GO.formatted(to.column())).param("stage", to.name()).param("on", on).param("shipped", shipped)
                .param("carrier", step.carrier()).param("waybill", step.waybill()).param("id", id).param("version", unit.version()).update();
        if (changed == 0) {
            throw Refusal.stale();
        }
        ledger.record(List.of(id), clock.instant(), to.name(), entry(step, ref));
        return units.get(id);
    }

    /** A unit in books that is given to the customer by hand: it was never on its way. Its caller has looked that nothing else happened to it. */
    @Transactional
    Unit handOver(Unit unit, LocalDate on, String ref) {
        requireDay(unit, on);
        jdbc.sql(HAND_OVER).param("on", on).param("id", unit.id()).update();
        ledger.record(List.of(unit.id()), clock.instant(), UnitStage.DELIVERED.name(), new UnitLedger.Entry("", ref, on, "", List.of(), Map.of()));
        return units.get(unit.id());
    }

    /** Writes a note into the ledger: where a shipment is by now, what a document says. */
    @Transactional
    public Unit note(long id, UnitNote note) {
        Unit unit = units.get(id);
        if (note.kind() == UnitNote.Kind.TRANSIT && unit.life().stage() != UnitStage.SHIPPED) {
            throw Refusal.conflict("unit-not-on-its-way");
        }
        requireNotInTheFuture(Objects.requireNonNull(note.on()));
        note.fileIds().forEach(this::requireFile);
        ledger.record(List.of(id), clock.instant(), String.valueOf(note.kind()),
                new UnitLedger.Entry(String.valueOf(note.text()), "", note.on(), String.valueOf(note.person()), note.fileIds(), Map.of()));
        return unit;
    }

    private static UnitLedger.Entry entry(UnitStep step, String ref) {
        List<Long> files = Stream.ofNullable(step.fileIds()).flatMap(List::stream).flatMap(Stream::ofNullable).toList();
        return new UnitLedger.Entry(String.valueOf(step.note()), ref, step.on(), String.valueOf(step.person()), files, step.data());
    }

    private static void requireOrder(Unit unit, UnitStage to) {
        UnitStage now = unit.life().stage();
        if (now == UnitStage.SCRAPPED) {
            throw Refusal.conflict("unit-scrapped");
        }
        if (to != UnitStage.SCRAPPED) {
            unit.requireNotTakenBack();
        }
        if (to != UnitStage.SCRAPPED && to.ordinal() <= now.ordinal()) {
            throw Refusal.conflict("unit-step-done");
        }
        if (to.follows() != null && to.follows() != now) {
            throw Refusal.conflict(to.refusalBefore());
        }
    }

    private void requireDay(Unit unit, LocalDate on) {
        requireNotInTheFuture(on);
        unit.latestStep().filter(on::isBefore).ifPresent(last -> {
            throw Refusal.invalid("unit-step-before-last", last.toString()).at("on");
        });
    }

    private void requireNotInTheFuture(LocalDate on) {
        LocalDate today = HouseZone.today(clock);
        if (on.isAfter(today)) {
            throw Refusal.invalid("unit-step-in-the-future", today.toString()).at("on");
        }
    }

    private void requireFiles(UnitStep step) {
        Stream.ofNullable(step.fileIds()).flatMap(List::stream).flatMap(Stream::ofNullable).forEach(this::requireFile);
        if (step.signatureId() != null && !requireFile(step.signatureId()).mediaType().startsWith("image/")) {
            throw Refusal.invalid("signature-no-picture").at("signatureId");
        }
    }

    private Attachment requireFile(long id) {
        return attachments.findOwn(id).orElseThrow(() -> Refusal.invalid("unit-file-unknown").at("fileIds"));
    }
}
