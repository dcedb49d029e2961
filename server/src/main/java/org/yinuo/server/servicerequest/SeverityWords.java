package org.yinuo.server.servicerequest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contracts;

/** The severities in the words of the letter a request was taken in under. */
@Component
public class SeverityWords {
    private final Contracts contracts;
    private final Commitments commitments;

    SeverityWords(Contracts contracts, Commitments commitments) {
        this.contracts = contracts;
        this.commitments = commitments;
    }

    /** The severities its letter names, the worst first; none without a contract. */
    public List<RequestView.Rung> of(ServiceRequest request) {
        if (request.contractId() == null) {
            return List.of();
        }
        Long pinned = request.commitmentVersionId();
        return RequestFile.ladder(commitments.version(pinned == null ? contracts.get(request.contractId()).commitmentVersionId() : pinned));
    }

    /** The letter's word for a severity, null where it has none; a request that is of that severity already keeps its own. */
    public @Nullable String word(ServiceRequest request, Severity severity) {
        if (request.severity() == severity && request.level() != null) {
            return request.level();
        }
        return of(request).stream().filter(rung -> rung.severity() == severity).map(RequestView.Rung::level).findFirst().orElse(null);
    }
}
