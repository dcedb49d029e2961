package org.yinuo.server.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.returns.ReturnCase.Stage;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** Leads a return on its way: shipped back, received, inspected; or the customer keeps the unit. */
@Service
@Transactional
public class MoveReturn {
    private final ReturnRows rows;
    private final ReturnSteps steps;
    private final Approvals approvals;
    private final Attachments attachments;
    private final Clock clock;

    MoveReturn(ReturnRows rows, ReturnSteps steps, Approvals approvals, Attachments attachments, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.approvals = approvals;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The return in one of the stages in which the step makes sense; refuses it otherwise, saying what is missing. */
    ReturnCase at(long id, @Nullable String ifMatch, Set<Stage> stages, String otherwise) {
        ReturnCase found = rows.hold(id).orElseThrow(() -> Refusal.notFound("return-not-found"));
        ETags.honour(ifMatch, found.version());
        if (found.stage().isEnd()) {
            throw Refusal.conflict("return-ended");
        }
        if (!stages.contains(found.stage())) {
            throw Refusal.conflict(otherwise);
        }
        return found;
    }

    /** The customer has sent it. */
    public void shipped(long id, @Nullable String ifMatch, LocalDate on, String carrier, String waybill) {
        ReturnCase found = at(id, ifMatch, Set.of(Stage.AUTHORISED), "return-shipped-already");
        requireDay(found, on);
        move(found, Stage.SHIPPED_BACK, new ReturnSteps.Step("RETURN_SHIPPED", on, (carrier + " " + waybill).strip(),
                Map.of("carrier", carrier, "waybill", waybill), List.of()));
    }

    /** The house has it; it may have been handed in without a waybill. */
    public void received(long id, @Nullable String ifMatch, LocalDate on, String condition, List<Long> files) {
        ReturnCase found = at(id, ifMatch, Set.of(Stage.AUTHORISED, Stage.SHIPPED_BACK), "return-received-already");
        requireDay(found, on);
        requireKept(files);
        move(found, Stage.RECEIVED, new ReturnSteps.Step("RETURN_RECEIVED", on, condition, Map.of(), files));
    }

    /** Somebody looked at it. What the customer broke himself he sends at his own cost. */
    public void inspected(long id, @Nullable String ifMatch, ReturnCase.Finding finding, String text, List<Long> files) {
        ReturnCase found = at(id, ifMatch, Set.of(Stage.RECEIVED), "return-not-received");
        requireKept(files);
        ShippingPayer payer = finding == ReturnCase.Finding.MISUSE ? ShippingPayer.afterMisuse() : new ShippingPayer(found.payer(), found.payerRule());
        ReturnCase after = new ReturnCase(found.id(), found.number(), found.unitId(), found.requestId(), found.customerId(), found.stage(), found.wish(),
                found.problem(), found.rights(), payer.payer(), payer.rule(), found.decision(), found.ending(), found.openedAt(), found.openedBy(), found.version());
        move(after, Stage.INSPECTED, new ReturnSteps.Step("RETURN_INSPECTED", HouseZone.today(clock), text, Map.of("finding", finding.name()), files));
    }

    /** The customer keeps it, or it never came. What waits for approval is asked no more. */
    public void withdraw(long id, @Nullable String ifMatch, String reason) {
        ReturnCase found = at(id, ifMatch, Set.of(Stage.AUTHORISED, Stage.SHIPPED_BACK), "return-is-here");
        approvals.withdraw(new About(DecideReturn.ABOUT, id));
        move(found, Stage.WITHDRAWN, ReturnSteps.Step.of("RETURN_WITHDRAWN", reason));
    }

    void move(ReturnCase from, Stage to, ReturnSteps.Step step) {
        Instant now = clock.instant();
        ReturnCase moved = staged(from, to, from.decision(), from.ending());
        rows.move(moved);
        steps.take(moved, now, step);
    }

    static ReturnCase staged(ReturnCase from, Stage to, ReturnCase.@Nullable Decision decision, ReturnCase.@Nullable Ending ending) {
        return new ReturnCase(from.id(), from.number(), from.unitId(), from.requestId(), from.customerId(), to, from.wish(), from.problem(), from.rights(),
                from.payer(), from.payerRule(), decision, ending, from.openedAt(), from.openedBy(), from.version());
    }

    void requireDay(ReturnCase found, LocalDate on) {
        if (on.isAfter(HouseZone.today(clock)) || on.isBefore(HouseZone.dayOf(found.openedAt()))) {
            throw Refusal.invalid("return-day-invalid", HouseZone.dayOf(found.openedAt()).toString()).at("on");
        }
    }

    void requireKept(List<Long> files) {
        if (files.stream().anyMatch(each -> attachments.findOwn(each).isEmpty())) {
            throw Refusal.notFound("attachment-unknown").at("fileIds");
        }
    }
}
