package org.yinuo.server.records;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.papers.ServiceRequestRegister;
import org.yinuo.papers.ServiceRequestRegister.Answer;
import org.yinuo.papers.ServiceRequestRegister.Person;
import org.yinuo.papers.WorkOrderPaper;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.servicerequest.ForCustomers;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestFiles;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.servicerequest.RequestView.TimelineEntry;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.workorder.SignedFrom;

/** Prints the register of a request (服务请求登记表): who called, what was wrong, what was decided and answered. */
@Component
public class PrintRegister {
    private final RequestFile file;
    private final Contracts contracts;
    private final Beside beside;
    private final Letterhead letterhead;

    PrintRegister(RequestFile file, Contracts contracts, Beside beside, Letterhead letterhead) {
        this.file = file;
        this.contracts = contracts;
        this.beside = beside;
        this.letterhead = letterhead;
    }

    /** Who worked on it, what covers it, and what the customer signed. */
    @Component
    record Beside(Users users, UnitCover cover, RequestFiles files) {
        /** The picture under an acceptance, as a data URI. */
        String picture(long request, long file) {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(files.bytes(files.get(request, file)));
        }
    }

    /** The register of a request; refuses an unknown one. */
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

    private ServiceRequestRegister form(RequestView request, RequestWords words) {
        Wording wording = words.wording();
        return new ServiceRequestRegister(letterhead.mark(request.number(), wording, ""), request.number(),
                wording.figures().at(request.reportedAt()), wording.actor(request.createdBy()), wording.word(request.channel()), Wording.dotted(wording.word(request.kind()), wording.word(request.requestClass())),
                request.customer() == null ? "" : request.customer().name(), words.site(request.site()),
                words.contact(request.contact(), request.callerName()), words.phone(request.contact(), request.callerPhone()),
                words.unit(request.unit()), words.contractNumber(), words.coverage(request.coverage(), request.reportedAt(), beside.cover().of(request.unit(), request.reportedAt())),
                words.severity(request.severity(), request.level()), description(request), handling(request, wording),
                people(request, wording), answers(request, wording),
                request.status() == ServiceRequest.Status.CLOSED ? wording.figures().at(request.closedAt()) : "",
                acceptance(request, wording));
    }

    /** What the customer signed on the portal when he accepted the solution; null where he did not. */
    private WorkOrderPaper.@Nullable Signature acceptance(RequestView request, Wording wording) {
        return request.status() != ServiceRequest.Status.CLOSED ? null : request.timeline().stream()
                .filter(entry -> entry.kind().equals("CLOSED") && entry.data().get("attachment") instanceof Number).reduce((earlier, later) -> later)
                .map(entry -> new WorkOrderPaper.Signature(beside.picture(request.id(), ((Number) entry.data().get("attachment")).longValue()),
                        String.valueOf(entry.data().get("confirmedBy")), wording.figures().at(entry.at()), String.valueOf(entry.data().get("sha256")),
                        wording.say(Boolean.TRUE.equals(entry.data().get("typed")) ? "signed.typed" : "signed.drawn", wording.word(SignedFrom.Way.PORTAL),
                                wording.actor(entry.actor())))).orElse(null);
    }

    static String description(RequestView request) {
        return request.description().isBlank() ? request.title() : request.title() + "\n" + request.description();
    }

    private static String handling(RequestView request, Wording wording) {
        TimelineWords words = new TimelineWords(wording);
        List<String> steps = new ArrayList<>(List.of(wording.word(ServiceRequest.Stage.PHONE)));
        request.timeline().stream().filter(entry -> entry.kind().equals("STAGE")).forEach(entry -> steps.add(
                wording.say("handling.step", wording.figures().clock(entry.at()), words.what(entry), words.detail(entry)).strip()));
        steps.add(request.solution() == null || request.solution().isBlank() ? "" : wording.say("finding.solution", request.solution()));
        return steps.stream().filter(step -> !step.isBlank()).collect(Collectors.joining("\n"));
    }

    private List<Person> people(RequestView request, Wording wording) {
        List<Person> people = new ArrayList<>();
        people.add(new Person(wording.say("person.registered"), wording.actor(request.createdBy()), ""));
        if (request.assignee() != null) {
            people.add(person("person.assignee", request.assignee(), wording));
        }
        request.workOrders().stream().map(RequestView.VisitRef::engineer).filter(engineer -> engineer != null).distinct()
                .forEach(engineer -> people.add(person("person.engineer", engineer, wording)));
        return people;
    }

    private Person person(String role, RequestView.Person who, Wording wording) {
        return new Person(wording.say(role), who.displayName(), beside.users().find(who.id()).map(User::mobile).orElse(""));
    }

    private static List<Answer> answers(RequestView request, Wording wording) {
        return request.timeline().stream().filter(PrintRegister::reachedTheCustomer).map(entry -> answer(entry, wording)).toList();
    }

    private static boolean reachedTheCustomer(TimelineEntry entry) {
        boolean call = entry.kind().equals("CALL") && !"UNREACHED".equals(entry.data().get("outcome"));
        return call || entry.kind().equals("REPLY");
    }

    private static Answer answer(TimelineEntry entry, Wording wording) {
        TimelineWords words = new TimelineWords(wording);
        boolean reply = entry.kind().equals("REPLY");
        return new Answer(wording.figures().clock(entry.at()), wording.actor(entry.actor()),
                reply ? words.channel(entry.data().get("channel")) : words.what(entry), reply ? entry.text() : words.detail(entry));
    }
}
