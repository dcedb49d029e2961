package org.yinuo.server.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.installedbase.UnitWarranty;
import org.yinuo.server.servicerequest.RequestView;

/** What a request is about, in words that stand on every form of it. */
record RequestWords(Wording wording, Optional<Contract> contract) {

    String severity(Severity severity, @Nullable String level) {
        String word = wording.word(severity);
        return level == null || level.isBlank() ? word : wording.say("severity.with-level", level, word);
    }

    String site(RequestView.@Nullable Site site) {
        return site == null ? "" : Wording.dotted(site.name(), site.address());
    }

    String contact(RequestView.@Nullable Contact contact, @Nullable String otherwise) {
        return contact == null ? Wording.text(otherwise) : contact.name();
    }

    String phone(RequestView.@Nullable Contact contact, @Nullable String otherwise) {
        return contact == null ? Wording.text(otherwise) : Wording.dotted(contact.phone(), contact.mobile());
    }

    String unit(RequestView.@Nullable UnitRef unit) {
        return unit == null ? "" : Wording.dotted(unit.model(), unit.serial());
    }

    String contractNumber() {
        return contract.map(each -> Wording.dotted(each.number(), each.externalNumber())).orElse("");
    }

    /** In or out of warranty on the day of an instant, the unit's own before the contract's, or why no promise covers it. */
    String coverage(RequestView.CoverageAnswer answer, Instant at, Optional<UnitWarranty.Answer> unit) {
        if (answer.reason() != null) {
            return wording.say("coverage.house-default", wording.word(answer.reason()));
        }
        if (unit.filter(own -> !own.isPromised() && !own.inWarranty()).isPresent()) {
            return wording.say("coverage.not-promised");
        }
        if (unit.isPresent()) {
            return warranty(unit.get().inWarranty(), Objects.requireNonNull(unit.get().endsOn()));
        }
        return contract.map(each -> warranty(each, LocalDate.ofInstant(at, each.zoneId()))).orElse("");
    }

    private String warranty(Contract under, LocalDate day) {
        if (under.warrantyEndsOn() == null) {
            return wording.say(under.inWarranty(day) ? "coverage.before-acceptance" : "coverage.no-warranty");
        }
        return warranty(under.inWarranty(day), under.warrantyEndsOn());
    }

    private String warranty(boolean runs, LocalDate endsOn) {
        return wording.say(runs ? "coverage.in-warranty" : "coverage.out-of-warranty", wording.figures().day(endsOn));
    }
}
