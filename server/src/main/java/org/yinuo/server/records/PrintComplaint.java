package org.yinuo.server.records;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.papers.ComplaintPaper;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.complaint.Complaint;
import org.yinuo.server.complaint.HandleComplaint;
import org.yinuo.server.complaint.Standing;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.servicerequest.Agreements;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;

/** Prints 投诉处理记录表, as far as it is filled in. */
@Component
public class PrintComplaint {
    private final RequestFile file;
    private final HandleComplaint complaints;
    private final Agreements agreements;
    private final Contracts contracts;
    private final Letterhead letterhead;

    PrintComplaint(RequestFile file, HandleComplaint complaints, Agreements agreements, Contracts contracts, Letterhead letterhead) {
        this.file = file;
        this.complaints = complaints;
        this.agreements = agreements;
        this.contracts = contracts;
        this.letterhead = letterhead;
    }

    /** The record; refuses a request that was never a complaint. */
    public PrintedPaper print(long requestId, Locale language) {
        Complaint complaint = complaints.get(requestId);
        RequestView request = file.view(requestId);
        Optional<Contract> contract = Optional.ofNullable(request.contract()).map(ref -> contracts.get(ref.id()));
        Wording wording = contract.map(each -> letterhead.wording(language, each.zoneId())).orElseGet(() -> letterhead.wording(language));
        return letterhead.print(form(request, complaint, new RequestWords(wording, contract)), wording);
    }

    private ComplaintPaper form(RequestView request, Complaint complaint, RequestWords words) {
        Wording wording = words.wording();
        Optional<Complaint.Step> found = complaint.last(Standing.FOUND);
        Optional<Complaint.Step> answer = complaint.answer();
        return new ComplaintPaper(letterhead.mark(request.number(), wording, ""), request.number(), wording.figures().at(request.reportedAt()),
                wording.word(request.channel()), request.customer() == null ? "" : request.customer().name(),
                words.contact(request.contact(), request.callerName()), words.phone(request.contact(), request.callerPhone()), words.contractNumber(),
                request.title(), request.description(), complaint.last(Standing.INVESTIGATING).map(step -> said(step, "investigator")).orElse(""),
                found.map(step -> wording.word(Complaint.Verdict.class, step.data().get("verdict"))).orElse(""),
                found.map(Complaint.Step::text).orElse(""), answer.map(Complaint.Step::text).orElse(""),
                answer.map(step -> (said(step, "amount") + " " + said(step, "currency")).strip()).orElse(""), due(request, wording),
                complaint.last(Standing.ANSWERED).map(step -> wording.figures().at(step.at())).orElse(""), accepted(complaint, wording),
                customersWords(complaint), decisions(request.id(), wording), complaint.steps().stream().map(step -> step(step, wording)).toList());
    }

    private static String said(Complaint.Step step, String key) {
        return String.valueOf(step.data().getOrDefault(key, ""));
    }

    private static String due(RequestView request, Wording wording) {
        return request.clocks().stream().filter(clock -> clock.kind() == ObligationKind.COMPLAINT_ANSWER).reduce((earlier, later) -> later)
                .map(clock -> due(clock, wording)).orElse("");
    }

    private static String due(ClockView clock, Wording wording) {
        Instant due = clock.dueAt();
        return clock.breachedAt() == null ? wording.figures().at(due) : wording.say("complaint.due-broken", wording.figures().at(due));
    }

    private static String accepted(Complaint complaint, Wording wording) {
        return complaint.steps().stream().filter(PrintComplaint::isVerdictOfCustomer).reduce((earlier, later) -> later)
                .map(step -> switch (step.standing()) {
                    case ACCEPTED -> wording.say("complaint.accepted");
                    case NOT_ACCEPTED -> wording.say("complaint.not-accepted");
                    default -> wording.say("complaint.let-end");
                }).orElse("");
    }

    private static String customersWords(Complaint complaint) {
        return complaint.steps().stream().filter(PrintComplaint::isVerdictOfCustomer).reduce((earlier, later) -> later)
                .map(Complaint.Step::text).orElse("");
    }

    private static boolean isVerdictOfCustomer(Complaint.Step step) {
        return step.standing() == Standing.ACCEPTED || step.standing() == Standing.NOT_ACCEPTED || step.standing() == Standing.LET_END;
    }

    private List<ComplaintPaper.Decision> decisions(long requestId, Wording wording) {
        return agreements.of(requestId).approvals().stream().filter(each -> each.purpose() == Purpose.COMPLAINT_WITH_MONEY)
                .flatMap(approval -> approval.steps().stream()).filter(step -> step.decision() != null).map(step -> decision(step, wording)).toList();
    }

    private static ComplaintPaper.Decision decision(ApprovalView.Step step, Wording wording) {
        ApprovalView.Decision said = step.decision();
        String by = step.role() != null ? wording.word(step.role()) : step.user() == null ? "" : step.user().displayName();
        String person = said.insteadOf() == null ? said.by() : wording.say("major.instead-of", said.by(), said.insteadOf());
        return new ComplaintPaper.Decision(by, wording.word(said.verdict()), said.reason(), person, wording.figures().clock(said.at()));
    }

    private static ComplaintPaper.Step step(Complaint.Step step, Wording wording) {
        return new ComplaintPaper.Step(wording.figures().clock(step.at()), wording.event("COMPLAINT_" + step.standing()), wording.actor(step.by()), step.text());
    }
}
