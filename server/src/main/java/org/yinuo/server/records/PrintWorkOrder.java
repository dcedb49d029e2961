package org.yinuo.server.records;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.papers.WorkOrderPaper;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.workorder.Companions;
import org.yinuo.server.workorder.SignFromAfar;
import org.yinuo.server.workorder.VisitChapters;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrderFile;
import org.yinuo.server.workorder.WorkOrders;

/** Prints the record of a visit (售后服务单), with the customer's signature where it has one. */
@Component
public class PrintWorkOrder {
    private static final String PNG = "data:image/png;base64,";
    private final Visit visits;
    private final RequestFile requests;
    private final Contracts contracts;
    private final UnitCover cover;
    private final Letterhead letterhead;

    PrintWorkOrder(Visit visits, RequestFile requests, Contracts contracts, UnitCover cover, Letterhead letterhead) {
        this.visits = visits;
        this.requests = requests;
        this.contracts = contracts;
        this.cover = cover;
        this.letterhead = letterhead;
    }

    /** Where a visit's facts are. */
    @Component
    record Visit(WorkOrderFile file, WorkOrders orders, VisitChapters chapters, Companions companions, Signing signing) {
    }

    /** What is said beside the signature, and to the parts. */
    @Component
    record Signing(AgreedPrices prices, SignFromAfar fromAfar) {
    }

    /** The record of a visit; refuses one that is unknown or not for the present actor to see. */
    public PrintedPaper print(long workOrderId, Locale language) {
        return print(visits.file().view(workOrderId), language);
    }

    /** The same for the customer; the caller has made sure that the visit is for a request of his. */
    public PrintedPaper printForCustomer(long workOrderId, Locale language) {
        return print(visits.file().view(visits.orders().get(workOrderId)), language);
    }

    private PrintedPaper print(WorkOrderFile.View visit, Locale language) {
        Optional<Contract> contract = Optional.ofNullable(visit.contract()).map(ref -> contracts.get(ref.id()));
        Wording wording = contract.map(each -> letterhead.wording(language, each.zoneId())).orElseGet(() -> letterhead.wording(language));
        return letterhead.print(form(visit, requests.view(visit.request().id()), new RequestWords(wording, contract)), wording);
    }

    private WorkOrderPaper form(WorkOrderFile.View visit, RequestView request, RequestWords words) {
        Wording wording = words.wording();
        Figures figures = wording.figures();
        WorkOrder.Findings found = visit.findings() == null ? WorkOrder.Findings.of("", "", "", "", "") : visit.findings();
        WorkOrderFile.SignatureView signed = visit.signature();
        return new WorkOrderPaper(letterhead.mark(visit.number(), wording, ""), number(visit, wording), visit.request().number(),
                visit.customer() == null ? "" : visit.customer().name(), words.site(visit.site()), words.contact(visit.contact(), request.callerName()),
                words.phone(visit.contact(), request.callerPhone()), words.contractNumber(), visit.unit() == null ? "" : visit.unit().model(),
                visit.unit() == null ? "" : visit.unit().serial(), words.coverage(request.coverage(), request.reportedAt(), cover.of(request.unit(), request.reportedAt())), appointment(visit, figures),
                engineers(visit), figures.at(visit.travelStartedAt()),
                figures.at(visit.arrivedAt()), place(visit.arrival(), wording), signed == null ? "" : figures.at(signed.signedAt()),
                Wording.text(found.fault()), Wording.text(found.cause()), Wording.text(found.solution()), parts(visit, found, wording),
                Wording.text(found.test()), signed == null ? "" : Wording.text(signed.opinion()), signed == null ? 0 : signed.rating(), outcome(visit, found, wording),
                signature(visit, wording), chapters(visit, words), List.of(wording.say("copy.customer"), wording.say("copy.service")));
    }

    private static WorkOrderPaper.Outcome outcome(WorkOrderFile.View visit, WorkOrder.Findings found, Wording wording) {
        return new WorkOrderPaper.Outcome(wording.word(visit.kind()), found.result() == null ? "" : wording.word(found.result()),
                found.causeCode() == null ? "" : wording.word(found.causeCode()));
    }

    private static String number(WorkOrderFile.View visit, Wording wording) {
        return visit.status() == WorkOrder.Status.CANCELLED ? wording.say("work-order.cancelled", visit.number()) : visit.number();
    }

    private static String appointment(WorkOrderFile.View visit, Figures figures) {
        return visit.appointment() == null ? "" : figures.span(visit.appointment().from(), visit.appointment().to());
    }

    /** Who leads the visit, then those who went along. */
    private String engineers(WorkOrderFile.View visit) {
        return Stream.concat(Stream.ofNullable(visit.engineer()), visits.companions().of(visit.id()).stream()).map(RequestView.Person::displayName)
                .collect(Collectors.joining("、"));
    }

    private static String place(WorkOrderFile.@Nullable Arrival arrival, Wording wording) {
        if (arrival == null) {
            return "";
        }
        String position = arrival.latitude() == null || arrival.longitude() == null ? wording.say("work-order.unlocated")
                : "%.5f, %.5f".formatted(arrival.latitude(), arrival.longitude());
        return Wording.dotted(arrival.place(), position, arrival.note());
    }

    /** What was put in: as it was taken from stock, with the price agreed; what the engineer wrote down besides stands apart from it. */
    private List<WorkOrderPaper.Part> parts(WorkOrderFile.View visit, WorkOrder.Findings found, Wording wording) {
        List<WorkOrderPaper.Part> taken = visits.chapters().partsPrinted(visits.orders().get(visit.id()), wording.locale());
        Stream<WorkOrderPaper.Part> written = Wording.text(found.parts()).lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> taken.isEmpty() ? line : wording.say("work-order.other-part", line))
                .map(line -> new WorkOrderPaper.Part("", line, "", "", "", ""));
        return Stream.concat(visits.signing().prices().on(visit.request().id(), taken).stream(), written).toList();
    }

    private List<WorkOrderPaper.Chapter> chapters(WorkOrderFile.View visit, RequestWords words) {
        return visits.chapters().printed(visits.orders().get(visit.id()), words.wording().locale(), words.wording().figures().zone());
    }

    private WorkOrderPaper.@Nullable Signature signature(WorkOrderFile.View visit, Wording wording) {
        WorkOrderFile.SignatureView signed = visit.signature();
        return signed == null ? null : new WorkOrderPaper.Signature(
                PNG + Base64.getEncoder().encodeToString(visits.file().signaturePicture(visits.orders().get(visit.id()))), signed.signer(),
                wording.figures().at(signed.signedAt()), signed.sha256(), visits.signing().fromAfar().signedFrom(visit.id())
                        .map(from -> wording.say(from.typed() ? "signed.typed" : "signed.drawn", wording.word(from.way()), from.account())).orElse(""));
    }
}
