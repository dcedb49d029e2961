package org.yinuo.server.portal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.papers.WorkOrderPaper;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.records.PrintWorkOrder;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.SignFromAfar;
import org.yinuo.server.workorder.SignWorkOrder;
import org.yinuo.server.workorder.SignedFrom;
import org.yinuo.server.workorder.VisitChapters;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrders;

/** The reports of visits as their customer sees them: those he is asked to sign, and those he signed. */
@Component
public class PortalReports {
    private final WorkOrders visits;
    private final SignFromAfar signing;
    private final VisitChapters chapters;
    private final PrintWorkOrder print;
    private final Users users;

    PortalReports(WorkOrders visits, SignFromAfar signing, VisitChapters chapters, PrintWorkOrder print, Users users) {
        this.visits = visits;
        this.signing = signing;
        this.chapters = chapters;
        this.print = print;
        this.users = users;
    }

    /**
     * A report.
     *
     * @param toSign   whether the customer is asked to sign it
     * @param asked    whether he was ever asked to, on a device of his own
     * @param parts    what was put in, a line each
     * @param signer   who signed it; null while nobody has
     * @param version  what he signs must be of this version
     */
    public record Report(long id, String number, boolean toSign, boolean asked, String kind, String engineer, @Nullable Instant arrivedAt, String fault, String cause,
                         String solution, List<String> parts, String test, @Nullable String result, @Nullable String signer, @Nullable Instant signedAt,
                         int version) {
    }

    /** Those of a request, the oldest first. */
    List<Report> of(long requestId) {
        List<Long> awaited = signing.awaiting(requestId).stream().map(WorkOrder::savedId).toList();
        return visits.findByRequestIdOrderByIdDesc(requestId).reversed().stream()
                .filter(visit -> visit.signature() != null && visit.signature().signer() != null || awaited.contains(visit.savedId()))
                .map(visit -> report(visit, awaited.contains(visit.savedId()))).toList();
    }

    private Report report(WorkOrder visit, boolean toSign) {
        WorkOrder.Findings found = visit.findings() == null ? WorkOrder.Findings.of("", "", "", "", "") : visit.findings();
        WorkOrder.Signature signed = visit.signature();
        return new Report(visit.savedId(), visit.number(), toSign, signing.isAsked(visit.savedId()), visit.kind().name(), engineer(visit), visit.progress() == null ? null : visit.progress().arrivedAt(),
                text(found.fault()), text(found.cause()), text(found.solution()), parts(visit, text(found.parts())), text(found.test()),
                found.result() == null ? null : found.result().name(), signed == null ? null : signed.signer(), signed == null ? null : signed.signedAt(),
                Objects.requireNonNullElse(visit.version(), 0));
    }

    /** Taken from stock, then what the engineer wrote down besides. */
    private List<String> parts(WorkOrder visit, String written) {
        List<String> taken = chapters.partsPrinted(visit, Locale.CHINESE).stream().map(PortalReports::line).toList();
        return written.isBlank() ? taken : Stream.concat(taken.stream(), written.lines()).toList();
    }

    private static String line(WorkOrderPaper.Part part) {
        return (part.name() + " × " + part.quantity() + (part.serialIn().isEmpty() ? "" : " · " + part.serialIn())).strip();
    }

    private String engineer(WorkOrder visit) {
        Long id = visit.engineerId();
        return id == null ? "" : users.find(id).map(User::displayName).orElse("");
    }

    /** The paper of a visit that was made for the request. */
    public ResponseEntity<byte[]> paper(ServiceRequest request, long visitId, Locale language) {
        return print.printForCustomer(requireOf(request, visitId), language).answer();
    }

    /** The same for one he was asked to sign, in the version he was shown and no other. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ResponseEntity<byte[]> paperAsShown(ServiceRequest request, long visitId, int version, Locale language) {
        Report shown = of(request.savedId()).stream().filter(report -> report.id() == visitId && report.asked()).findFirst()
                .orElseThrow(() -> Refusal.notFound("work-order-not-found"));
        if (shown.version() != version) {
            throw Refusal.conflict("report-changed");
        }
        return print.printForCustomer(visitId, language).answer();
    }

    /** Signs one of them. */
    public void sign(ServiceRequest request, long visitId, int version, SignWorkOrder.Signed by, SignedFrom from) {
        signing.sign(requireOf(request, visitId), version, by, from);
    }

    private long requireOf(ServiceRequest request, long visitId) {
        return of(request.savedId()).stream().map(Report::id).filter(id -> id == visitId).findFirst()
                .orElseThrow(() -> Refusal.notFound("work-order-not-found"));
    }

    private static String text(@Nullable String maybe) {
        return maybe == null ? "" : maybe;
    }
}
