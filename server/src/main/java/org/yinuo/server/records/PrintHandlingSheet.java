package org.yinuo.server.records;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.papers.HandlingSheetPaper;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.routing.HandToDepartment;
import org.yinuo.server.routing.HandlingSheet;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;

/** Prints 售后信息处理单: the request, what the department is asked, and its answer or room for it. */
@Component
public class PrintHandlingSheet {
    private final RequestFile file;
    private final HandToDepartment sheets;
    private final Contracts contracts;
    private final Letterhead letterhead;

    PrintHandlingSheet(RequestFile file, HandToDepartment sheets, Contracts contracts, Letterhead letterhead) {
        this.file = file;
        this.sheets = sheets;
        this.contracts = contracts;
        this.letterhead = letterhead;
    }

    /** The sheet; refuses an unknown one. */
    public PrintedPaper print(long sheetId, Locale language) {
        HandlingSheet sheet = sheets.get(sheetId);
        RequestView request = file.view(sheet.requestId());
        Optional<Contract> contract = Optional.ofNullable(request.contract()).map(ref -> contracts.get(ref.id()));
        Wording wording = contract.map(each -> letterhead.wording(language, each.zoneId())).orElseGet(() -> letterhead.wording(language));
        return letterhead.print(form(request, sheet, new RequestWords(wording, contract)), wording);
    }

    private HandlingSheetPaper form(RequestView request, HandlingSheet sheet, RequestWords words) {
        Wording wording = words.wording();
        Optional<HandlingSheet.Answer> answer = Optional.ofNullable(sheet.answer());
        return new HandlingSheetPaper(letterhead.mark(sheet.number(), wording, ""), sheet.number(), request.number(),
                request.customer() == null ? "" : request.customer().name(), words.contact(request.contact(), request.callerName()),
                words.phone(request.contact(), request.callerPhone()), words.unit(request.unit()), words.contractNumber(), wording.word(request.kind()),
                words.severity(request.severity(), request.level()), wording.figures().at(request.reportedAt()), request.title(), request.description(),
                wording.locale().equals(Locale.ENGLISH) ? sheet.department().nameEn() : sheet.department().nameZh(), sheet.task(),
                sheet.dueAt() == null ? "" : wording.figures().at(sheet.dueAt()), wording.actor(sheet.handedBy()), wording.figures().at(sheet.handedAt()),
                answer.map(HandlingSheet.Answer::cause).orElse(""), answer.map(HandlingSheet.Answer::measures).orElse(""),
                answer.map(HandlingSheet.Answer::by).orElse(""), answer.map(given -> wording.figures().at(given.at())).orElse(""));
    }
}
