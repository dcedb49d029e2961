package org.yinuo.core.letter.write.english;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.RecoveryTime;
import org.yinuo.core.commitment.ResolutionTime;
import org.yinuo.core.commitment.ResponseTime;
import org.yinuo.core.commitment.Terms;

/** We respond within 2 hours: promises with a clock of a request. */
final class EnglishTimes {
    private EnglishTimes() {
    }

    static List<String> response(ResponseTime clause) {
        String how = switch (clause.terms().channel()) {
            case PHONE -> " by telephone";
            case REMOTE -> " by remote support";
            case ONSITE, ANY -> "";
        };
        return within(clause.terms(), "we respond" + how, how);
    }

    static List<String> resolution(ResolutionTime clause) {
        String how = clause.terms().channel() == Channel.REMOTE ? " by remote support" : "";
        String deed = "solution-plan".equals(clause.target()) ? "we propose a solution" : "we resolve the fault";
        return within(clause.terms(), deed, how);
    }

    static List<String> recovery(RecoveryTime clause) {
        return "downtime".equals(clause.measure())
                ? within(clause.terms(), "any single downtime ends", "") : within(clause.terms(), "we restore service", "");
    }

    /** A deed with its time after it. */
    static List<String> within(Terms terms, String deed, String how) {
        List<String> ways = new ArrayList<>();
        String time = terms.is(Mark.VAGUE) ? " at once" : " within " + EnglishAmounts.time(terms);
        String share = terms.limit().quantile() == null ? "" : " in " + EnglishAmounts.plain(terms.limit().quantile()) + "% of cases";
        String since = terms.fromEvent() == null ? "" : ", counted from " + EnglishAmounts.bare(terms.fromEvent());
        for (boolean own : new boolean[] {true, false}) {
            String lead = EnglishAmounts.lead(terms, own);
            ways.add(EnglishAmounts.sentence(lead + deed + time + how.replace(deed, "") + share + since));
            ways.add(EnglishAmounts.sentence(lead + deed + time + share + since));
        }
        return ways;
    }
}
