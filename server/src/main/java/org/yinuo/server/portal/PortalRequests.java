package org.yinuo.server.portal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.ObligationState;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.approval.PricedOffer;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.servicerequest.ForCustomers;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.HouseZone;

/**
 * A request as its customer sees it. Only what is named here is shown: whatever is new on a request stays inside the house
 * until somebody decides otherwise. Penalties are not shown; they are agreed when a period is settled.
 */
@Component
public class PortalRequests {
    /** Particulars that say something to a customer; ids and the rest do not. */
    private static final Set<String> PARTICULARS = Set.of("channel", "direction", "outcome", "kind", "reason", "stage", "from", "to", "clock", "way",
            "purpose", "what", "refund", "stars", "workaround");
    private final RequestFile file;
    private final Beside beside;
    private final PortalReports reports;

    PortalRequests(RequestFile file, Beside beside, PortalReports reports) {
        this.file = file;
        this.beside = beside;
        this.reports = reports;
    }

    /** What stands beside a request. */
    @Component
    record Beside(Contracts contracts, Consents consents, PortalFiles files, PortalRatings ratings, List<PricedOffer.Source> offers) {

        /** The customer's clock: that of his contract, or the house's. */
        ZoneId zone(@Nullable Long contractId) {
            return contractId == null ? HouseZone.ZONE : contracts.findById(contractId).map(Contract::zoneId).orElse(HouseZone.ZONE);
        }

        List<Question> questions(long requestId) {
            return consents.of(About.request(requestId)).stream().filter(consent -> consent.state() == Consent.State.AWAITED)
                    .map(consent -> new Question(consent, offers.stream().flatMap(each -> each.behind(consent).stream()).findFirst().orElse(null))).toList();
        }
    }

    /** A promise of the request; {@code promise} is the letter's own words. */
    public record Due(ObligationKind kind, ObligationState.Status state, Instant startsAt, Instant dueAt, boolean provisional,
                      @Nullable Instant pausedSince, @Nullable Instant metAt, @Nullable Instant brokenAt, @Nullable String promise) {
    }

    /** What the customer is asked; {@code offer} is the price it is about, null where it is about none. */
    public record Question(@JsonUnwrapped Consent consent, @Nullable PricedOffer offer) {
    }

    /** One thing that happened. */
    public record Happened(long id, Instant at, String actor, String kind, String text, Map<String, Object> data) {
    }

    /**
     * The request.
     *
     * @param zone      IANA zone in which its times are to be shown
     * @param mayReopen whether "not solved" takes it up again rather than opening another
     */
    public record Shown(long id, String number, String title, String description, String kind, String severity, @Nullable String level,
                        String status, String stage, Instant reportedAt, @Nullable Instant resolvedAt, @Nullable Instant closedAt,
                        @Nullable String cause, @Nullable String solution, RequestView.@Nullable UnitRef unit, @Nullable String contract,
                        boolean houseDefault, List<Due> promises, List<Happened> timeline, List<PortalFiles.Filed> files,
                        List<Question> questions, List<PortalReports.Report> reports, PortalRatings.@Nullable Rating rating, boolean mayReopen, String zone) {
    }

    /** The request, for its customer's eyes. */
    public Shown show(ServiceRequest request) {
        RequestView view = ForCustomers.seen(file.view(request));
        return new Shown(view.id(), view.number(), view.title(), view.description(), view.kind().name(), view.severity().name(), view.level(),
                view.status().name(), view.stage().name(), view.reportedAt(), view.resolvedAt(), view.closedAt(), view.cause(), view.solution(),
                view.unit(), view.contract() == null ? null : view.contract().number() + " " + view.contract().title(), view.houseDefault(),
                view.clocks().stream().filter(PortalRequests::isPromise).map(PortalRequests::due).toList(), timeline(view),
                beside.files().of(view.id()), beside.questions(view.id()), reports.of(view.id()), beside.ratings().of(view.id()).orElse(null), view.reopenable(),
                beside.zone(request.contractId()).getId());
    }

    private static boolean isPromise(ClockView clock) {
        return clock.kind() != ObligationKind.HANDOVER && clock.state() != ObligationState.Status.VOIDED;
    }

    private static Due due(ClockView clock) {
        return new Due(clock.kind(), clock.state(), clock.startsAt(), clock.dueAt(), clock.provisional(), clock.pausedSince(), clock.metAt(),
                clock.breachedAt(), clock.clause() == null ? null : clock.clause().text());
    }

    private static List<Happened> timeline(RequestView view) {
        return view.timeline().stream().map(entry -> new Happened(entry.id(), entry.at(), entry.actor(), entry.kind(), entry.text(),
                entry.data().entrySet().stream().filter(each -> PARTICULARS.contains(each.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))).toList();
    }
}
