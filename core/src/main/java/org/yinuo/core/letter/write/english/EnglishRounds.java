package org.yinuo.core.letter.write.english;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.FollowupFrequency;
import org.yinuo.core.commitment.InspectionFrequency;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;

/** Four inspections a year: promises of something regular. */
final class EnglishRounds {
    private EnglishRounds() {
    }

    static List<String> inspection(InspectionFrequency clause) {
        Terms terms = clause.terms();
        if (clause.measure() != null && terms.limit().per() == null && terms.limit().value() != null) {
            return List.of(EnglishDuties.say(terms, "each inspection covers at least " + EnglishAmounts.plain(terms.limit().value()) + " devices"));
        }
        String how = terms.channel() == Channel.ONSITE ? "an on-site inspection" : terms.channel() == Channel.REMOTE ? "a remote inspection" : "an inspection";
        return rounds(terms, "we carry out " + how + " of the equipment", "inspection");
    }

    static List<String> followUp(FollowupFrequency clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        String deed = terms.channel() == Channel.ONSITE ? "we make an on-site follow-up visit"
                : terms.channel() == Channel.PHONE ? "we make a follow-up call" : "we follow up";
        if (limit.per() == null && limit.value() != null && limit.unit() != Unit.TIMES) {
            return EnglishTimes.within(terms, "after each service " + deed);
        }
        return rounds(terms, deed, "follow-up");
    }

    static List<String> report(Terms terms) {
        List<String> ways = new ArrayList<>();
        if (terms.limit().value() == null) {
            ways.add(EnglishDuties.say(terms, "we send a written report after every inspection"));
        }
        ways.addAll(rounds(terms, "we send a service report", "service report"));
        return ways;
    }

    /** The deed so often, then the count first. */
    static List<String> rounds(Terms terms, String deed, String what) {
        List<String> ways = new ArrayList<>(List.of(EnglishDuties.regular(terms, deed)));
        Limit limit = terms.limit();
        if (limit.value() == null) {
            ways.add(EnglishDuties.say(terms, deed + " at regular intervals"));
        } else if (limit.per() != null) {
            String many = EnglishAmounts.plain(limit.value());
            ways.add(EnglishDuties.say(terms, "we provide " + EnglishAmounts.atLeast(limit) + many + " " + what + (many.equals("1") ? " " : "s ")
                    + EnglishAmounts.every(limit.per())));
        }
        return ways;
    }
}
