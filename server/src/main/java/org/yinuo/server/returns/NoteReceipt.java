package org.yinuo.server.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.installedbase.TakeUnitStep;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitLedger;
import org.yinuo.server.installedbase.UnitLedgerGrew;
import org.yinuo.server.installedbase.UnitStage;
import org.yinuo.server.installedbase.UnitStep;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** Notes that the customer has in his hands what was sent to him, who took it, and what proves it. */
@Service
@Transactional
public class NoteReceipt {
    private final ReturnRows rows;
    private final MoveReturn move;
    private final Units units;
    private final TakeUnitStep unitSteps;
    private final Clock clock;

    NoteReceipt(ReturnRows rows, MoveReturn move, Units units, TakeUnitStep unitSteps, Clock clock) {
        this.rows = rows;
        this.move = move;
        this.units = units;
        this.unitSteps = unitSteps;
        this.clock = clock;
    }

    /**
     * What is said of a receipt.
     *
     * @param by          who took it
     * @param signatureId his drawn signature, a picture that was uploaded
     */
    public record Receipt(@Nullable LocalDate on, @Nullable String by, @Nullable String text, @Nullable Long signatureId,
            @Nullable List<@Nullable Long> fileIds) {
        private static final int MOST_FILES = 20;

        public Receipt {
            by = Given.required(by, 60, "by");
            text = Given.text(text, 2000, "text");
            fileIds = fileIds == null ? List.of() : List.copyOf(fileIds.stream().flatMap(Stream::ofNullable).distinct().limit(MOST_FILES).toList());
            if (on == null) {
                throw Refusal.invalid("return-receipt-day-missing").at("on");
            }
        }

        private List<Long> proof() {
            List<Long> files = new ArrayList<>();
            if (signatureId != null) {
                files.add(signatureId);
            }
            Stream.ofNullable(fileIds).flatMap(List::stream).flatMap(Stream::ofNullable).forEach(files::add);
            return files;
        }
    }

    /** @throws Refusal {@code return-nothing-sent}, {@code return-handed-over-already}, {@code return-receipt-day-invalid}, {@code attachment-unknown} */
    public void handedOver(long id, @Nullable String ifMatch, Receipt receipt) {
        ReturnCase found = rows.hold(id).orElseThrow(() -> Refusal.notFound("return-not-found"));
        ETags.honour(ifMatch, found.version());
        ReturnCase.Ending ending = sent(found);
        LocalDate on = day(ending, receipt);
        String by = String.valueOf(receipt.by());
        move.requireKept(receipt.proof());
        receive(found, ending, on, by, String.valueOf(receipt.text()), receipt.proof());
        if (ending.replacementId() != null) {
            delivered(units.hold(ending.replacementId()), on, by, "return:" + id, receipt);
        }
    }

    /** What was noted at the unit that was given is the receipt of the return, unless that has one. */
    @EventListener
    void delivered(UnitLedgerGrew event) {
        UnitLedger.Entry entry = event.entry();
        LocalDate on = entry.on();
        if (!event.kind().equals(UnitStage.DELIVERED.name()) || on == null) {
            return;
        }
        for (ReturnCase found : rows.holdOnTheirWay(event.unitIds())) {
            receive(found, sent(found), on, entry.person(), entry.text(), entry.fileIds());
        }
    }

    private void receive(ReturnCase found, ReturnCase.Ending ending, LocalDate on, String by, String text, List<Long> proof) {
        move.move(MoveReturn.staged(found, found.stage(), found.decision(), ending.receivedBy(on, by)), found.stage(),
                new ReturnSteps.Step("RETURN_HANDED_OVER", on, text.isEmpty() ? by : by + " · " + text, Map.of(), proof));
    }

    private static ReturnCase.Ending sent(ReturnCase found) {
        ReturnCase.Ending ending = found.ending();
        ReturnCase.Decision decision = found.decision();
        if (found.stage() != ReturnCase.Stage.DONE || ending == null || decision == null || decision.outcome() == ReturnCase.Outcome.REFUND) {
            throw Refusal.conflict("return-nothing-sent");
        }
        if (ending.receipt() != null) {
            throw Refusal.conflict("return-handed-over-already");
        }
        return ending;
    }

    private LocalDate day(ReturnCase.Ending ending, Receipt receipt) {
        LocalDate on = receipt.on();
        if (on == null || on.isBefore(ending.on()) || on.isAfter(HouseZone.today(clock))) {
            throw Refusal.invalid("return-receipt-day-invalid", ending.on().toString()).at("on");
        }
        return on;
    }

    /** Somebody may have noted it at the unit before. */
    private void delivered(Unit given, LocalDate on, String by, String ref, Receipt receipt) {
        if (given.life().stage() == UnitStage.SHIPPED) {
            unitSteps.take(given.id(), new UnitStep(UnitStage.DELIVERED, on, by, receipt.text(), List.copyOf(receipt.proof()), "", "", null, by, null),
                    ETags.of(given.version()), ref);
        }
    }
}
