package org.yinuo.server.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.installedbase.UnitLedger;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Changes;

/** Writes each step down: at the return, in the unit's ledger, in the request's timeline, in the audit log. */
@Component
class ReturnSteps {
    private final ReturnRows rows;
    private final UnitLedger ledger;
    private final Timeline timeline;
    private final Audit audit;
    private final Changes changes;

    ReturnSteps(ReturnRows rows, UnitLedger ledger, Timeline timeline, Audit audit, Changes changes) {
        this.rows = rows;
        this.ledger = ledger;
        this.timeline = timeline;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * One step.
     *
     * @param kind stable; the web app and the forms have words for it
     * @param on   the day it happened, where it was said
     */
    record Step(String kind, @Nullable LocalDate on, String text, Map<String, ?> data, List<Long> fileIds) {

        static Step of(String kind, String text) {
            return new Step(kind, null, text, Map.of(), List.of());
        }

        /** What was proposed or decided, in codes: every reader has words of his own for it. */
        static Step of(String kind, ReturnCase.Decision decision) {
            Map<String, Object> data = new HashMap<>(Map.of("outcome", decision.outcome().name(), "source", decision.rule().source().name()));
            if (decision.refund() != null) {
                data.put("refund", decision.refund().toPlainString());
            }
            return new Step(kind, null, "", data, List.of());
        }
    }

    /** A step that was taken. */
    record Taken(Instant at, String actor, Step step) {}

    /** What is for the house alone stands neither in the customer's timeline nor in the unit's ledger. */
    void internal(ReturnCase of, Instant at, Step step) {
        rows.step(of.id(), at, step);
        told(of, step);
    }

    void take(ReturnCase of, Instant at, Step step) {
        rows.step(of.id(), at, step);
        String text = of.number() + (step.text().isEmpty() ? "" : " · " + step.text());
        ledger.record(List.of(of.unitId()), at, step.kind(), new UnitLedger.Entry(text, "return:" + of.id(), step.on(), "", step.fileIds(), step.data()));
        if (of.requestId() != null) {
            Map<String, Object> data = new HashMap<>(step.data());
            data.putAll(Map.of("return", of.id(), "number", of.number()));
            timeline.add(Timeline.Entry.of(of.requestId(), at, step.kind(), text, data));
            changes.touch("request:" + of.requestId());
        }
        told(of, step);
    }

    private void told(ReturnCase of, Step step) {
        audit.record("return." + step.kind().toLowerCase(Locale.ROOT).replace("return_", "").replace('_', '-'), "return:" + of.id(), of.number());
        changes.touch("return:" + of.id(), "returns", "unit:" + of.unitId());
    }
}
