package org.yinuo.server.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.papers.PrintedClock;
import org.yinuo.papers.PromiseState;
import org.yinuo.papers.ServiceRequestTracking;
import org.yinuo.papers.ServiceRequestTracking.Event;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.ObligationStory;
import org.yinuo.server.servicerequest.ForCustomers;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.servicerequest.ServiceRequest;

/** Prints the tracking form of a request (服务请求跟踪表): its clocks, and what happened from report to sign-off. */
@Component
public class PrintTracking {
    private final RequestFile file;
    private final Contracts contracts;
    private final ObligationStory story;
    private final Letterhead letterhead;

    PrintTracking(RequestFile file, Contracts contracts, ObligationStory story, Letterhead letterhead) {
        this.file = file;
        this.contracts = contracts;
        this.story = story;
        this.letterhead = letterhead;
    }

    /** The tracking form of a request; refuses an unknown one. */
    public PrintedPaper print(long requestId, Locale language) {
        return print(file.view(requestId), language);
    }

    /** The same for the customer: without what colleagues noted for each other. */
    public PrintedPaper printForCustomer(long requestId, Locale language) {
        return print(ForCustomers.seen(file.view(requestId)), language);
    }

    private PrintedPaper print(RequestView request, Locale language) {
        Optional<Contract> contract = Optional.ofNullable(request.contract()).map(ref -> contracts.get(ref.id()));
        Wording wording = contract.map(each -> letterhead.wording(language, each.zoneId())).orElseGet(() -> letterhead.wording(language));
        return letterhead.print(form(request, new RequestWords(wording, contract)), wording);
    }

    private ServiceRequestTracking form(RequestView request, RequestWords words) {
        Wording wording = words.wording();
        String state = request.status() == ServiceRequest.Status.CLOSED || request.status() == ServiceRequest.Status.CANCELLED
                ? wording.word(request.status()) : Wording.dotted(wording.word(request.status()), wording.word(request.stage()));
        return new ServiceRequestTracking(letterhead.mark(request.number(), wording, ""), request.number(),
                wording.figures().at(request.reportedAt()), request.customer() == null ? "" : request.customer().name(),
                words.contact(request.contact(), request.callerName()), words.phone(request.contact(), request.callerPhone()),
                words.unit(request.unit()), words.contractNumber(), words.severity(request.severity(), request.level()),
                state, PrintRegister.description(request), clocks(request, wording), timeline(request, wording), outcome(request, wording));
    }

    /** Hand-overs are the house's own step and no promise to the customer, so they are left out. */
    private List<PrintedClock> clocks(RequestView request, Wording wording) {
        List<ClockView> promises = request.clocks().stream().filter(clock -> clock.kind() != ObligationKind.HANDOVER).toList();
        Map<Long, List<ObligationStory.FactView>> facts = story.facts(promises.stream().map(ClockView::obligationId).toList());
        Instant now = letterhead.now();
        PromiseNotes notes = new PromiseNotes(wording, now);
        return promises.stream().map(clock -> clock(clock, wording, PromiseWords.state(clock, now),
                notes.of(clock, facts.getOrDefault(clock.obligationId(), List.of())))).toList();
    }

    private static PrintedClock clock(ClockView clock, Wording wording, PromiseState state, String note) {
        Figures figures = wording.figures();
        return new PrintedClock(wording.word(clock.kind()), figures.limit(clock.limit(), clock.calendar()),
                figures.clock(clock.startsAt()), state == PromiseState.PAUSED ? "" : figures.due(clock),
                clock.metAt() == null ? "" : figures.clock(clock.metAt()), state, note);
    }

    /** Entries kept for the house alone are not printed: the form may reach the customer. */
    private static List<Event> timeline(RequestView request, Wording wording) {
        TimelineWords words = new TimelineWords(wording);
        return request.timeline().stream().filter(entry -> !entry.internal()).map(entry -> new Event(wording.figures().clock(entry.at()),
                words.what(entry), wording.actor(entry.actor()), words.detail(entry))).toList();
    }

    private static String outcome(RequestView request, Wording wording) {
        List<String> lines = new ArrayList<>();
        lines.add(new TimelineWords(wording).findings(request.cause(), request.solution()));
        if (request.closedAt() != null) {
            lines.add(wording.say(request.status() == ServiceRequest.Status.CANCELLED ? "outcome.cancelled" : "outcome.closed",
                    wording.figures().at(request.closedAt())));
        }
        return String.join("\n", lines).strip();
    }
}
