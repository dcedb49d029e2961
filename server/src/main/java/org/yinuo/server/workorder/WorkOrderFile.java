package org.yinuo.server.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.identity.Users;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.shared.Refusal;

/** Shows one visit with everything the engineer needs on the way. */
@Component
public class WorkOrderFile {
    private final VisitAct act;
    private final RequestFile requests;
    private final Users users;
    private final Attachments attachments;
    private final Additions added;

    WorkOrderFile(VisitAct act, RequestFile requests, Users users, Attachments attachments, Additions added) {
        this.act = act;
        this.requests = requests;
        this.users = users;
        this.attachments = attachments;
        this.added = added;
    }

    /** What a visit gathers besides its own facts. */
    @Component
    record Additions(VisitPhotos photos, VisitChapters chapters) {
    }

    /** The request the visit is for. */
    public record RequestRef(long id, String number, String title, String description, Severity severity, @Nullable String level,
                             @Nullable String callerName, @Nullable String callerPhone) {
    }

    /** When the customer expects the visit. */
    public record Appointment(Instant from, Instant to) {
    }

    /** Where the engineer checked in. */
    public record Arrival(@Nullable Double latitude, @Nullable Double longitude, @Nullable String place, @Nullable String note) {
    }

    /** What the customer signed. */
    public record SignatureView(String signer, Instant signedAt, int rating, @Nullable String opinion, String sha256) {
    }

    /**
     * A visit as it is shown.
     *
     * @param chapters what modules above keep about it, by {@link VisitChapter#name}
     */
    public record View(long id, String number, VisitKind kind, RequestRef request, RequestView.@Nullable Named customer,
                       RequestView.@Nullable Site site, RequestView.@Nullable Contact contact,
                       RequestView.@Nullable UnitRef unit, RequestView.@Nullable ContractRef contract,
                       WorkOrder.Status status, String reason, Instant issuedAt, RequestView.@Nullable Person engineer,
                       @Nullable Appointment appointment, @Nullable Instant acceptedAt, @Nullable Instant travelStartedAt,
                       @Nullable Instant arrivedAt, @Nullable Arrival arrival, @Nullable Instant startedAt,
                       WorkOrder.@Nullable Findings findings, @Nullable SignatureView signature,
                       @Nullable ClockView arriveClock, List<ClockView> clocks, RequestView.CoverageAnswer coverage,
                       List<VisitPhotos.Photo> photos, Map<String, Object> chapters, int version) {
    }

    /** One visit; refuses one the present actor may not see. */
    public View view(long id) {
        return view(act.visible(id));
    }

    /** One visit, where the present actor may see it. */
    Optional<View> viewIfVisible(long id) {
        return act.sees(id) ? Optional.of(view(id)) : Optional.empty();
    }

    /** A visit as it is shown. */
    public View view(WorkOrder visit) {
        RequestView request = requests.view(visit.requestId());
        WorkOrder.Progress done = visit.done();
        ClockView arrive = request.clocks().stream().filter(clock -> clock.kind() == ObligationKind.ARRIVE).findFirst().orElse(null);
        return new View(visit.id(), visit.number(), visit.kind(), new RequestRef(request.id(), request.number(), request.title(),
                request.description(), request.severity(), request.level(), request.callerName(), request.callerPhone()), request.customer(), request.site(),
                request.contact(), request.unit(), request.contract(), visit.status(), visit.reason(), visit.issuedAt(),
                engineer(visit), appointment(visit), done.acceptedAt(), done.travelStartedAt(), done.arrivedAt(),
                arrival(done), done.startedAt(), visit.findings(), signature(visit.signature()), arrive, request.clocks(),
                request.coverage(), added.photos().of(visit.id()), added.chapters().view(visit), visit.version());
    }

    private RequestView.@Nullable Person engineer(WorkOrder visit) {
        Long id = visit.engineerId();
        return id == null ? null : users.find(id).map(user -> new RequestView.Person(id, user.displayName())).orElse(null);
    }

    private static @Nullable Appointment appointment(WorkOrder visit) {
        WorkOrder.Plan plan = visit.plan();
        return plan == null || plan.appointmentFrom() == null || plan.appointmentTo() == null ? null
                : new Appointment(plan.appointmentFrom(), plan.appointmentTo());
    }

    private static @Nullable Arrival arrival(WorkOrder.Progress done) {
        return done.arrivedAt() == null ? null : new Arrival(done.latitude(), done.longitude(), done.place(), done.arrivalNote());
    }

    private static @Nullable SignatureView signature(WorkOrder.@Nullable Signature by) {
        return by == null || by.signer() == null || by.signedAt() == null || by.rating() == null || by.sha256() == null ? null
                : new SignatureView(by.signer(), by.signedAt(), by.rating(), by.opinion(), by.sha256());
    }

    /** The drawn signature of a signed visit; refuses one the present actor may not see. */
    public byte[] signaturePicture(long id) {
        return signaturePicture(act.visible(id));
    }

    /** The drawn signature of a signed visit. */
    public byte[] signaturePicture(WorkOrder visit) {
        WorkOrder.Signature by = visit.signature();
        Long picture = by == null ? null : by.signatureId();
        if (picture == null) {
            throw Refusal.notFound("not-signed-yet");
        }
        return attachments.bytes(picture);
    }
}
