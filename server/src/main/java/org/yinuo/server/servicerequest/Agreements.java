package org.yinuo.server.servicerequest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.Consents;

/** Everything that house and customer agreed about a request, in one view. */
@Component
public class Agreements {
    private final ServiceRequests requests;
    private final MajorRequest majors;
    private final Interventions interventions;
    private final WorkGate gate;
    private final Signed signed;

    Agreements(ServiceRequests requests, MajorRequest majors, Interventions interventions, WorkGate gate, Signed signed) {
        this.requests = requests;
        this.majors = majors;
        this.interventions = interventions;
        this.gate = gate;
        this.signed = signed;
    }

    /** What was asked of departments and customers. */
    @Component
    record Signed(Approvals approvals, Consents consents) {
    }

    /**
     * The view.
     *
     * @param change      how far the change it asks for has come
     * @param exceptions  why the rules about changes do not hold, the oldest first
     * @param unconfirmed the changes made that the customer has not confirmed, by id
     */
    public record View(WorkGate.Standing standing, List<MajorRequest.Reported> reports, MajorRequest.@Nullable Recorded record,
                       List<ApprovalView> approvals, List<Consent> consents, List<Intervention> interventions,
                       WorkGate.ChangeAsked change, List<ChangeException> exceptions, List<Long> unconfirmed) {
    }

    /** What was agreed about a request, read in one transaction instead of one for each part; refuses an unknown request. */
    @Transactional(readOnly = true)
    public View of(long id) {
        ServiceRequest request = requests.get(id);
        About about = About.request(id);
        return new View(gate.standing(request), majors.reports(id), majors.record(id).orElse(null), signed.approvals().of(about),
                signed.consents().of(about), interventions.of(id), gate.changeAsked(request), interventions.exceptions(id), interventions.unconfirmed(id));
    }
}
