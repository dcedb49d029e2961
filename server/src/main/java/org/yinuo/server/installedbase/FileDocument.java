package org.yinuo.server.installedbase;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** Puts one document into the ledgers of many units: the certificate of a batch, the manual of a model. Its files are kept once. */
@Component
public class FileDocument {
    /** More units are done in parts. */
    public static final int MOST = 5_000;
    private final UnitsInScope scope;
    private final Units units;
    private final UnitLedger ledger;
    private final Attachments attachments;
    private final Trail trail;

    FileDocument(UnitsInScope scope, Units units, UnitLedger ledger, Attachments attachments, Trail trail) {
        this.scope = scope;
        this.units = units;
        this.ledger = ledger;
        this.attachments = attachments;
        this.trail = trail;
    }

    /** Where it is written down that it happened. */
    @Component("documentTrail")
    record Trail(Audit audit, Changes changes, Clock clock) {
    }

    /**
     * Which units; one of the two.
     *
     * @param ids    these
     * @param filter all a list would show
     */
    public record Which(@Nullable List<@Nullable Long> ids, @Nullable UnitFilter filter) {
    }

    /** How many units a filter shows; one more than {@link #MOST} stands for more. */
    @Transactional(readOnly = true)
    public int count(UnitFilter filter) {
        return units.before(filter, Long.MAX_VALUE, MOST + 1).size();
    }

    /**
     * Files it; how many units got it.
     *
     * @throws Refusal {@code units-which}, {@code units-none}, {@code units-too-many}, {@code unit-unknown}, {@code unit-file-unknown},
     *                 {@code unit-step-in-the-future}
     */
    @Transactional
    public int file(Which which, UnitNote note) {
        List<Long> ids = ids(which);
        if (ids.isEmpty()) {
            throw Refusal.invalid("units-none");
        }
        if (ids.size() > MOST) {
            throw Refusal.invalid("units-too-many", String.valueOf(MOST));
        }
        if (Objects.requireNonNull(note.on()).isAfter(HouseZone.today(trail.clock()))) {
            throw Refusal.invalid("unit-step-in-the-future", HouseZone.today(trail.clock()).toString()).at("on");
        }
        if (note.fileIds().stream().anyMatch(file -> attachments.findOwn(file).isEmpty())) {
            throw Refusal.invalid("unit-file-unknown").at("fileIds");
        }
        ledger.record(ids, trail.clock().instant(), UnitNote.Kind.DOCUMENT.name(),
                new UnitLedger.Entry(String.valueOf(note.text()), "", note.on(), String.valueOf(note.person()), note.fileIds(), Map.of()));
        trail.audit().record("units.documented", "units", ids.size() + " · " + note.text());
        trail.changes().touch("units");
        return ids.size();
    }

    private List<Long> ids(Which which) {
        if ((which.ids() == null) == (which.filter() == null)) {
            throw Refusal.invalid("units-which").at("which");
        }
        if (which.filter() != null) {
            return units.before(which.filter(), Long.MAX_VALUE, MOST + 1).stream().map(Unit::id).toList();
        }
        List<Long> asked = Stream.ofNullable(which.ids()).flatMap(List::stream).flatMap(Stream::ofNullable).distinct().limit(MOST + 1L).toList();
        List<Long> held = scope.covered(asked);
        if (held.size() < asked.size()) {
            throw Refusal.notFound("unit-unknown");
        }
        return held;
    }
}
