package org.yinuo.server.records;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.papers.SystemWorkPaper;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.servicerequest.Agreements;
import org.yinuo.server.servicerequest.ChangeException;
import org.yinuo.server.servicerequest.Intervention;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.shared.Refusal;

/** Prints 系统操作授权与变更确认单: each session and change with the consent it needed and what the customer said to it afterwards. */
@Component
public class PrintSystemWork {
    private final RequestFile file;
    private final Agreements agreements;
    private final Contracts contracts;
    private final Letterhead letterhead;

    PrintSystemWork(RequestFile file, Agreements agreements, Contracts contracts, Letterhead letterhead) {
        this.file = file;
        this.agreements = agreements;
        this.contracts = contracts;
        this.letterhead = letterhead;
    }

    /** The form; refuses {@code no-system-work} where nothing was planned or excepted. */
    public PrintedPaper print(long requestId, Locale language) {
        Agreements.View agreed = agreements.of(requestId);
        if (agreed.interventions().isEmpty() && agreed.exceptions().isEmpty()) {
            throw Refusal.conflict("no-system-work");
        }
        RequestView request = file.view(requestId);
        Optional<Contract> contract = Optional.ofNullable(request.contract()).map(ref -> contracts.get(ref.id()));
        Wording wording = contract.map(each -> letterhead.wording(language, each.zoneId())).orElseGet(() -> letterhead.wording(language));
        return letterhead.print(form(request, agreed, new RequestWords(wording, contract)), wording);
    }

    private SystemWorkPaper form(RequestView request, Agreements.View agreed, RequestWords words) {
        Wording wording = words.wording();
        return new SystemWorkPaper(letterhead.mark(request.number(), wording, ""), request.number(), request.title(),
                request.customer() == null ? "" : request.customer().name(), words.contact(request.contact(), request.callerName()),
                words.phone(request.contact(), request.callerPhone()), words.unit(request.unit()), words.contractNumber(),
                agreed.interventions().stream().map(each -> work(each, agreed.consents(), wording)).toList(), exceptions(agreed.exceptions(), wording));
    }

    private static SystemWorkPaper.Work work(Intervention each, List<Consent> consents, Wording wording) {
        Figures figures = wording.figures();
        Optional<Consent> asked = find(consents, each.consentId());
        return new SystemWorkPaper.Work(each.kind() == Intervention.Kind.CHANGE, wording.word(each.kind()), each.what(), each.target(), each.undo(),
                asked.map(consent -> allowed(consent, wording)).orElse(""), said(asked, wording),
                new SystemWorkPaper.Done(figures.at(each.startedAt()), Wording.text(each.startedBy()), figures.at(each.endedAt()),
                        Wording.text(each.endedBy()), Wording.text(each.result()), Wording.text(each.before()), Wording.text(each.after())),
                said(find(consents, each.confirmationId()), wording));
    }

    private static Optional<Consent> find(List<Consent> consents, @Nullable Long id) {
        return consents.stream().filter(consent -> id != null && consent.id() == id).findFirst();
    }

    private static String allowed(Consent consent, Wording wording) {
        if (consent.validFrom() == null && consent.validUntil() == null) {
            return wording.say("system.any-time");
        }
        return wording.say("system.between", consent.validFrom() == null ? "" : wording.figures().at(consent.validFrom()),
                consent.validUntil() == null ? "" : wording.figures().at(consent.validUntil()));
    }

    private static SystemWorkPaper.Said said(Optional<Consent> consent, Wording wording) {
        return consent.map(Consent::answer).map(answer -> new SystemWorkPaper.Said(wording.word(answer.verdict()), answer.name(), answer.reason(),
                wording.word(answer.way()), wording.figures().at(answer.at()))).orElse(SystemWorkPaper.Said.NOTHING);
    }

    private static String exceptions(List<ChangeException> exceptions, Wording wording) {
        return exceptions.stream().map(each -> wording.say("system.exception", wording.word(each.kind()), each.reason(), each.by(),
                wording.figures().at(each.at()))).collect(Collectors.joining("\n"));
    }
}
