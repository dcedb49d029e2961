package org.yinuo.server.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yinuo.papers.UnitLedgerPaper;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitLedger;
import org.yinuo.server.installedbase.UnitWarranty;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.party.Customers;
import org.yinuo.server.party.Site;
import org.yinuo.server.workorder.UnitServices;

/** Prints the ledger of a unit (设备维护台账), oldest events first. */
@Component
public class PrintUnitLedger {
    private static final int MOST = 2_000;
    private final Units units;
    private final History history;
    private final UnitWarranty warranty;
    private final Parties parties;
    private final Letterhead letterhead;

    PrintUnitLedger(Units units, History history, UnitWarranty warranty, Parties parties, Letterhead letterhead) {
        this.units = units;
        this.history = history;
        this.warranty = warranty;
        this.parties = parties;
        this.letterhead = letterhead;
    }

    /** What happened to it, and what was done for it. */
    @Component
    record History(UnitLedger ledger, UnitServices services) {

        List<UnitLedger.Event> of(long unitId) {
            return UnitServices.merged(ledger.events(unitId, MOST + 1), services.of(unitId));
        }
    }

    /** Whose it is and under which contract. */
    @Component
    record Parties(Customers customers, Contracts contracts) {

        String customer(Unit unit) {
            return customers.ref(unit.customerId()).map(ref -> ref.name()).orElse("");
        }

        String place(Unit unit) {
            Optional<Site> site = Optional.ofNullable(unit.siteId()).flatMap(id -> customers.site(unit.customerId(), id));
            return Wording.dotted(site.map(Site::name).orElse(""), site.map(Site::address).orElse(""), unit.particulars().room());
        }

        String contract(Unit unit) {
            return Optional.ofNullable(unit.contractId()).flatMap(contracts::findById)
                    .map(contract -> Wording.dotted(contract.number(), contract.title())).orElse("");
        }
    }

    /** The ledger; refuses an unknown unit. */
    public PrintedPaper print(long unitId, Locale language) {
        Unit unit = units.get(unitId);
        Wording wording = letterhead.wording(language);
        List<UnitLedger.Event> events = history.of(unitId);
        List<UnitLedgerPaper.Line> lines = events.stream().limit(MOST).map(event -> line(event, wording)).toList().reversed();
        LocalDate today = wording.figures().day(letterhead.now());
        String covered = warranty.of(unit, today).map(answer -> words(answer, wording)).orElse("");
        String components = units.components(unitId).stream()
                .map(part -> Wording.dotted(part.model(), part.serial(), part.name())).collect(Collectors.joining("\n"));
        return letterhead.print(new UnitLedgerPaper(letterhead.mark(unit.serial(), wording, ""), unit.model(), unit.serial(), unit.name(),
                parties.customer(unit), parties.place(unit), parties.contract(unit), unit.particulars().batch(), unit.particulars().firmware(),
                wording.word(unit.life().stage()), covered, components, lines,
                events.size() > MOST ? wording.say("unit-ledger.more", MOST) : ""), wording);
    }

    private static String words(UnitWarranty.Answer answer, Wording wording) {
        String until = answer.endsOn() == null ? "" : wording.say(answer.inWarranty() ? "unit-ledger.covered" : "unit-ledger.over", answer.endsOn());
        return Wording.dotted(until, answer.reason());
    }

    private static UnitLedgerPaper.Line line(UnitLedger.Event event, Wording wording) {
        LocalDate on = event.happenedOn() == null ? wording.figures().day(event.at()) : event.happenedOn();
        String by = event.person().isEmpty() ? wording.actor(event.actor()) : event.person();
        return new UnitLedgerPaper.Line(wording.figures().day(on), wording.unitEvent(event.kind()),
                Wording.dotted(event.text(), particulars(event.data(), wording)), by);
    }

    /** From whom to whom, waybill, signer and findings; what else is kept is for programs. */
    private static String particulars(Map<String, Object> data, Wording wording) {
        String findings = data.get("findings") instanceof List<?> list ? list.stream()
                .map(each -> each instanceof Map<?, ?> finding ? wording.finding(finding.get("kind")) + " " + finding.get("text") : "")
                .collect(Collectors.joining("; ")) : "";
        String handed = data.containsKey("from") && data.containsKey("to") ? text(data, "from") + " → " + text(data, "to") : "";
        return Wording.dotted(handed, text(data, "carrier"), text(data, "waybill"), new DecidedWords(wording).of(data), findings,
                data.containsKey("signer") ? wording.say("unit-ledger.signed", text(data, "signer")) : "");
    }

    private static String text(Map<String, Object> data, String key) {
        return data.get(key) == null ? "" : String.valueOf(data.get(key));
    }
}
