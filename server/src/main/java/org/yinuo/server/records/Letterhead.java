package org.yinuo.server.records;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yinuo.papers.Paper;
import org.yinuo.papers.PaperMark;
import org.yinuo.papers.Papers;
import org.yinuo.server.identity.Companies;
import org.yinuo.server.identity.Company;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Messages;

/** What every form of the house has in common: who issues it, when, in which words; and how it becomes a file. */
@Component
public class Letterhead {
    private final Companies companies;
    private final Messages messages;
    private final Clock clock;

    Letterhead(Companies companies, Messages messages, Clock clock) {
        this.companies = companies;
        this.messages = messages;
        this.clock = clock;
    }

    /** The words and figures for a language and the zone of a contract. */
    public Wording wording(Locale language, ZoneId zone) {
        return new Wording(messages, language, zone);
    }

    /** The same in the zone of the house. */
    public Wording wording(Locale language) {
        return wording(language, HouseZone.ZONE);
    }

    /** What every page carries; {@code sha256} is empty when the form states no hash of its own. */
    public PaperMark mark(String number, Wording wording, String sha256) {
        Instant printed = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return new PaperMark(number, vendor(wording), wording.figures().at(printed), sha256);
    }

    /** The company's name in the language of the form, as far as it has one. */
    public String vendor(Wording wording) {
        return companies.find().map(company -> name(company, wording)).orElse("");
    }

    /** To whom parcels for the house are addressed: its name, address and hotline, as far as it has told them. */
    String address(Wording wording) {
        return companies.find().map(company -> Stream.of(name(company, wording), Wording.text(company.address()), Wording.text(company.hotline()))
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"))).orElse("");
    }

    /** Where customers pay to; empty before the house has told its account. */
    String payTo(Wording wording) {
        return companies.find().filter(company -> !Wording.text(company.bankAccount()).isEmpty()).map(company -> Stream.of(
                Wording.text(company.payee()).isEmpty() ? company.name() : Wording.text(company.payee()), Wording.text(company.bank()),
                wording.say("charge.account", Wording.text(company.bankAccount()))).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"))).orElse("");
    }

    /** Its taxpayer's number; may be empty. */
    String taxNumber() {
        return companies.find().map(company -> Wording.text(company.taxNumber())).orElse("");
    }

    private static String name(Company company, Wording wording) {
        String english = Wording.text(company.nameEn());
        return wording.locale().equals(Locale.ENGLISH) && !english.isEmpty() ? english : company.name();
    }

    /** The present instant. */
    Instant now() {
        return clock.instant();
    }

    PrintedPaper print(Paper paper, Wording wording) {
        return new PrintedPaper(wording.say("title." + paper.template()), paper.template(), paper.mark().number(),
                Papers.render(paper, wording.locale()));
    }
}
