package org.yinuo.server.servicerequest;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.time.LimitUnit;
import org.yinuo.server.contract.Coverage;
import org.yinuo.server.installedbase.Unit;

/** Says what is promised to whoever reports a fault of a unit, before he does. */
@Component
public class PromisedTimes {
    private final RequestCoverage coverages;
    private final RequestClocks clocks;
    private final Clock clock;

    PromisedTimes(RequestCoverage coverages, RequestClocks clocks, Clock clock) {
        this.coverages = coverages;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * One promise.
     *
     * @param limit how much of {@code unit} it may take
     * @param dueAt when that is over for a report at that instant; null where it counts from something later, such as the decision to come
     */
    public record Promised(ObligationKind kind, BigDecimal limit, LimitUnit unit, @Nullable Instant dueAt) {
    }

    /** The promises, and the IANA zone in which their times are to be shown. */
    public record Terms(List<Promised> promises, String zone) {
    }

    /** What a report of that severity at that instant is promised, by the commitment of the unit or the house's own. */
    public Terms of(Unit unit, Severity severity, Instant at) {
        ServiceRequest.Caller caller = new ServiceRequest.Caller(unit.customerId(), null, null, null, null);
        return terms(coverages.find(caller, unit.id(), unit.contractId(), at), severity, at);
    }

    /**
     * What a caller would be promised whose report is being taken in.
     *
     * @param kind       what he asks for; a complaint is owed the first answer only, besides the time for its own answer
     * @param reportedAt null for now
     */
    @Transactional(readOnly = true)
    public Terms of(Asked asked, RequestKind kind, Severity severity, @Nullable Instant reportedAt) {
        Instant at = reportedAt == null ? clock.instant() : reportedAt;
        coverages.requireInScope(asked.customerId());
        Terms terms = terms(coverages.find(new ServiceRequest.Caller(asked.customerId(), null, null, null, null), asked.unitId(), asked.contractId(), at), severity, at);
        return kind != RequestKind.COMPLAINT ? terms
                : new Terms(terms.promises().stream().filter(each -> each.kind() == ObligationKind.RESPOND).toList(), terms.zone());
    }

    /** For whom, as far as known. */
    public record Asked(@Nullable Long customerId, @Nullable Long contractId, @Nullable Long unitId) {
    }

    private Terms terms(RequestCoverage.Found found, Severity severity, Instant at) {
        Coverage coverage = found.coverage();
        ZoneId zone = RequestClocks.zone(coverage);
        return new Terms(clocks.promised(coverage, found.unitWords(), severity, at), zone.getId());
    }
}
