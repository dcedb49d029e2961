package org.yinuo.server.records;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.papers.MajorRequestPaper;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.ConsentPurpose;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.servicerequest.Agreements;
import org.yinuo.server.servicerequest.MajorRequest;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.shared.Refusal;

/** Prints the two forms of a major request: 重大请求审批表 and 重大请求处理记录表, as far as they are filled in. */
@Component
public class PrintMajorRequest {
    private final RequestFile file;
    private final Agreements agreements;
    private final Contracts contracts;
    private final Letterhead letterhead;

    PrintMajorRequest(RequestFile file, Agreements agreements, Contracts contracts, Letterhead letterhead) {
        this.file = file;
        this.agreements = agreements;
        this.contracts = contracts;
        this.letterhead = letterhead;
    }

    /** The form with what was reported, approved and consented to; refuses a request that was never reported. */
    public PrintedPaper approval(long requestId, Locale language) {
        return print(requestId, language, false);
    }

    /** The same with what was done. */
    public PrintedPaper record(long requestId, Locale language) {
        return print(requestId, language, true);
    }

    private PrintedPaper print(long requestId, Locale language, boolean handled) {
        RequestView request = file.view(requestId);
        Agreements.View agreed = agreements.of(requestId);
        if (agreed.reports().isEmpty()) {
            throw Refusal.conflict("major-not-reported");
        }
        Optional<Contract> contract = Optional.ofNullable(request.contract()).map(ref -> contracts.get(ref.id()));
        Wording wording = contract.map(each -> letterhead.wording(language, each.zoneId())).orElseGet(() -> letterhead.wording(language));
        return letterhead.print(form(request, agreed, new RequestWords(wording, contract), handled), wording);
    }

    private MajorRequestPaper form(RequestView request, Agreements.View agreed, RequestWords words, boolean handled) {
        Wording wording = words.wording();
        MajorRequest.Reported reported = agreed.reports().getLast();
        MajorRequest.Report report = reported.report();
        return new MajorRequestPaper(letterhead.mark(request.number(), wording, ""), request.number(), wording.figures().at(reported.at()), reported.by(),
                request.customer() == null ? "" : request.customer().name(), words.contact(request.contact(), request.callerName()),
                words.phone(request.contact(), request.callerPhone()), words.unit(request.unit()), words.contractNumber(),
                words.severity(request.severity(), request.level()), report.situation(), report.impact(), report.plan(), report.risk(),
                decisions(agreed, wording), consent(agreed, wording), handled ? handled(agreed, wording) : null);
    }

    private static List<MajorRequestPaper.Decision> decisions(Agreements.View agreed, Wording wording) {
        return agreed.approvals().stream().filter(each -> each.purpose() == Purpose.MAJOR_REQUEST).reduce((earlier, later) -> later)
                .map(ApprovalView::steps).orElse(List.of()).stream().map(step -> decision(step, wording)).toList();
    }

    private static MajorRequestPaper.Decision decision(ApprovalView.Step step, Wording wording) {
        String by = step.role() != null ? wording.word(step.role()) : step.user() == null ? "" : step.user().displayName();
        ApprovalView.Decision said = step.decision();
        if (said == null) {
            return new MajorRequestPaper.Decision(by, "", "", "", "");
        }
        String person = said.insteadOf() == null ? said.by() : wording.say("major.instead-of", said.by(), said.insteadOf());
        return new MajorRequestPaper.Decision(by, wording.word(said.verdict()), said.reason(), person, wording.figures().clock(said.at()));
    }

    private static MajorRequestPaper.Consent consent(Agreements.View agreed, Wording wording) {
        Optional<Consent.Answer> answer = agreed.consents().stream().filter(each -> each.purpose() == ConsentPurpose.MAJOR_REQUEST)
                .reduce((earlier, later) -> later).map(Consent::answer);
        return answer.map(said -> new MajorRequestPaper.Consent(wording.word(said.verdict()), said.name(), said.reason(), wording.word(said.way()),
                wording.figures().at(said.at()))).orElse(MajorRequestPaper.Consent.NONE);
    }

    private static MajorRequestPaper.Handled handled(Agreements.View agreed, Wording wording) {
        MajorRequest.Recorded recorded = agreed.record();
        if (recorded == null) {
            return MajorRequestPaper.Handled.NONE;
        }
        MajorRequest.Handled done = recorded.handled();
        return new MajorRequestPaper.Handled(wording.figures().at(done.startedAt()), wording.figures().at(done.endedAt()), done.handling(),
                done.result(), done.followUp(), recorded.by(), wording.figures().at(recorded.at()));
    }
}
