package org.yinuo.server.parts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sha256;

/**
 * Shows by the stock that a promise of parts is kept: when somebody says so, and by itself in the last thirty days of each year
 * of service. What is not on hand shows nothing, and the obligation breaks at its due time.
 */
@Service
public class ShowParts {
    private static final Duration LAST_DAYS = Duration.ofDays(30);
    private final PartsPromises promises;
    private final Obligations obligations;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    ShowParts(PartsPromises promises, Obligations obligations, Audit audit, Changes changes, Clock clock) {
        this.promises = promises;
        this.obligations = obligations;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Shows one promise now; refuses {@code parts-promise-unknown}, {@code parts-promise-shown}, {@code stock-below-promise}. */
    @Transactional
    public PartsPromises.Watch show(long contractId, long clauseId) {
        PartsPromises.Watch watch = find(contractId, clauseId);
        if (watch.obligationId() == null) {
            throw Refusal.conflict("parts-promise-shown");
        }
        if (!watch.kept()) {
            throw Refusal.conflict("stock-below-promise", watch.words());
        }
        meet(watch, watch.obligationId());
        return find(contractId, clauseId);
    }

    /** Shows every promise that is kept and due within thirty days; how many. */
    @Transactional
    public int showWhatIsDue() {
        Instant until = clock.instant().plus(LAST_DAYS);
        int shown = 0;
        for (PartsPromises.Watch watch : promises.all()) {
            if (watch.kept() && watch.obligationId() != null && watch.dueAt() != null && watch.dueAt().isBefore(until)) {
                meet(watch, watch.obligationId());
                shown++;
            }
        }
        return shown;
    }

    private PartsPromises.Watch find(long contractId, long clauseId) {
        return promises.of(contractId).stream().filter(watch -> watch.clauseId() == clauseId).findFirst()
                .orElseThrow(() -> Refusal.notFound("parts-promise-unknown"));
    }

    private void meet(PartsPromises.Watch watch, long obligation) {
        String statement = statement(watch);
        obligations.meet(obligation, new Evidence(Evidence.Kind.NOTE, clock.instant(), statement,
                Sha256.hex(statement.getBytes(StandardCharsets.UTF_8)), "stock", null));
        audit.record("obligation.met", "obligation:" + obligation, statement);
        changes.touch("contract:" + watch.contractId(), "stock");
    }

    /** What the stock shows, in figures: model, installed, needed, on hand. */
    private String statement(PartsPromises.Watch watch) {
        return "库存为证 " + HouseZone.today(clock) + "：" + watch.rows().stream().map(row -> (row.model().isEmpty() ? "全部型号" : row.model())
                + " 在用 " + row.installed() + "，应有 " + PartsLedger.plain(row.needed()) + "，现有 " + PartsLedger.plain(row.onHand())
                + (row.until() == null ? "" : "，可供应至 " + row.until())).collect(Collectors.joining("；"));
    }
}
