package org.yinuo.server.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.papers.SettlementPaper;
import org.yinuo.server.contract.ContractFile;
import org.yinuo.server.settlement.SettlementSheet;
import org.yinuo.server.settlement.Settlements;

/** Prints a settlement sheet (违约金结算单) as a form and as a table other programs read: as agreed, or the draft of a period. */
@Component
public class PrintSettlement {
    private final Settlements settlements;
    private final ContractFile contracts;
    private final Letterhead letterhead;

    PrintSettlement(Settlements settlements, ContractFile contracts, Letterhead letterhead) {
        this.settlements = settlements;
        this.contracts = contracts;
        this.letterhead = letterhead;
    }

    /** A closed sheet, as it was agreed. */
    public PrintedPaper closed(long id, Locale language) {
        Settlements.Closed closed = settlements.get(id);
        return print(closed.sheet(), closed, language);
    }

    /** The sheet of a period as things stand; it says that it is a draft. */
    public PrintedPaper draft(long contractId, LocalDate firstDay, LocalDate lastDay, Locale language) {
        return print(settlements.preview(contractId, firstDay, lastDay), null, language);
    }

    /** A closed sheet as a table. */
    public CsvTable closedTable(long id, Locale language) {
        Settlements.Closed closed = settlements.get(id);
        return table(closed.sheet(), closed.number(), language);
    }

    /** The draft of a period as a table. */
    public CsvTable draftTable(long contractId, LocalDate firstDay, LocalDate lastDay, Locale language) {
        SettlementSheet sheet = settlements.preview(contractId, firstDay, lastDay);
        return table(sheet, draftNumber(sheet), language);
    }

    private static String draftNumber(SettlementSheet sheet) {
        return sheet.contract() + "-" + sheet.lastDay().toString().replace("-", "");
    }

    private PrintedPaper print(SettlementSheet sheet, Settlements.@Nullable Closed closed, Locale language) {
        ContractFile.View contract = contracts.view(sheet.contractId());
        Wording wording = letterhead.wording(language, ZoneId.of(contract.zone()));
        Figures figures = wording.figures();
        List<SettlementPaper.Line> lines = new ArrayList<>();
        sheet.lines().forEach(line -> lines.add(line(lines.size() + 1, line, wording)));
        BigDecimal cap = sheet.cap();
        return letterhead.print(new SettlementPaper(letterhead.mark(closed == null ? draftNumber(sheet) : closed.number(), wording, ""),
                Wording.dotted(sheet.contract(), sheet.title()), contract.customer().name(), letterhead.vendor(wording),
                wording.say("proof.period", figures.day(sheet.firstDay()), figures.day(sheet.lastDay())), sheet.currency(), lines,
                figures.amount(sheet.reckoned()), cap == null ? "" : figures.amount(cap), figures.amount(sheet.settledSoFar()),
                figures.amount(sheet.penalties()), figures.amount(sheet.costs()), figures.amount(sheet.total()),
                sheet.undecided() == 0 ? "" : wording.say("settlement.undecided", sheet.undecided()),
                closed == null ? "" : wording.say("settlement.agreed", closed.agreedWith(), closed.closedBy(), figures.at(closed.closedAt())),
                closed == null || closed.paidOn() == null ? "" : Wording.dotted(figures.day(closed.paidOn()), closed.paidReference()),
                closed == null ? "" : closed.sha256()), wording);
    }

    private static SettlementPaper.Line line(int number, SettlementSheet.Line line, Wording wording) {
        Figures figures = wording.figures();
        boolean unstated = line.standing() == SettlementSheet.Standing.TO_BE_STATED;
        return new SettlementPaper.Line(String.valueOf(number), wording.word(line.kind()) + " " + line.label(), Wording.text(line.promise()),
                figures.clock(line.brokenAt()), line.doneAt() == null ? "" : figures.clock(line.doneAt()), wording.word(line.standing()),
                Wording.dotted(line.reason(), line.decidedBy()), unstated ? "—" : figures.amount(line.owed()), figures.amount(line.settled()),
                unstated ? "—" : figures.amount(line.penalty()), figures.amount(line.cost()));
    }

    /** Amounts stand there as plain numbers, so that a spreadsheet adds them up. */
    private CsvTable table(SettlementSheet sheet, String number, Locale language) {
        Wording wording = letterhead.wording(language, ZoneId.of(contracts.view(sheet.contractId()).zone()));
        CsvTable table = new CsvTable(wording.say("title.settlement"), "settlement", number);
        table.row(List.of(wording.say("settlement.column.what").split("\\|")));
        for (SettlementSheet.Line line : sheet.lines()) {
            table.row(List.of(wording.word(line.kind()), line.label(), Wording.text(line.promise()), wording.figures().clock(line.brokenAt()),
                    line.doneAt() == null ? "" : wording.figures().clock(line.doneAt()), wording.word(line.standing()),
                    Wording.dotted(line.reason(), line.decidedBy()), line.owed(), line.settled(), line.penalty(), line.cost(), sheet.currency()));
        }
        table.row(List.of(wording.say("settlement.total"), "", "", "", "", "", "", "", "", sheet.penalties(), sheet.costs(), sheet.currency()));
        return table;
    }
}
