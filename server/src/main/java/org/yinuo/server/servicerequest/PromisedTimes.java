package org.yinuo.server.servicerequest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

    PromisedTimes(RequestCoverage coverages, RequestClocks clocks) {
        this.coverages = coverages;
        this.clocks = clocks;
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
        RequestCoverage.Found found = coverages.find(caller, unit.id(), unit.contractId(), at);
        Coverage coverage = found.coverage();
        ZoneId zone = RequestClocks.zone(coverage);
        return new Terms(clocks.promised(coverage, found.unitWords(), severity, at), zone.getId());
    }
}
