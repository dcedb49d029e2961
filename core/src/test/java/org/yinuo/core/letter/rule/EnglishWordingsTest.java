package org.yinuo.core.letter.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.ReadClause;

/** What English letters promise in customary words; behind the bar nothing where it only looks like a promise. */
class EnglishWordingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The visiting fee is 200 yuan per hour | FEE 200 YUAN HOUR",
        "The service fee is CNY 1400 | FEE 1400 YUAN",
        "The service fee is to be agreed within the month | ''",
        "Our total liability is limited to 30% of the contract price | LIABILITY_CAP 30 PERCENT",
        "For each breach we pay a penalty of CNY 3000 | PENALTY 3000 YUAN BREACH",
        "For each hour late we pay a penalty of 0.9% of the contract price | PENALTY 0.9 PERCENT HOUR",
        "We assign at least 8 technical experts to the project | STAFFING 8 PERSONS",
        "Our service engineers have at least 5 years of experience | STAFFING 5 YEARS",
        "The customer has its own service manager | STAFFING",
        "After each service we make a follow-up call within 72 hours | FOLLOWUP_FREQUENCY 72 HOURS",
        "A panel of experts is called in for hard problems | ESCALATION",
        "A panel of experts wrote the manual of the equipment | ''",
        "We answer any complaint of the customer at once | COMPLAINT_RESPONSE",
        "After each repair we submit a written fault report | REPORT_DEADLINE",
        "For minor faults, we resolve the fault within ____ hours | RESOLUTION_TIME HOURS",
        "We resolve the fault in 85% of cases within 5 days | RESOLUTION_TIME 5 DAYS",
        "We provide a version update twice every year | UPGRADE 2 TIMES YEAR",
    })
    void readsWhatTheSentencePromises(String sentence, String promised) {
        String letter = "1. Service\nWe make these commitments to the customer.\n" + sentence + ".\n";

        String found = LetterReader.read(letter).stream().map(EnglishWordingsTest::amount).collect(Collectors.joining("; "));

        assertThat(found).as(sentence).isEqualTo(promised);
    }

    private static String amount(ReadClause read) {
        Limit limit = read.clause().terms().limit();
        return (read.clause().type() + " " + (limit.value() == null ? "" : limit.value().toPlainString() + " ") + (limit.unit() == null ? "" : limit.unit() + " ")
                + (limit.per() == null ? "" : limit.per())).strip();
    }
}
