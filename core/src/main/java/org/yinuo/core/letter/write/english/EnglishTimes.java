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
        return within(clause.terms(), "we respond" + how);
    }

    static List<String> resolution(ResolutionTime clause) {
        String how = clause.terms().channel() == Channel.REMOTE ? " by remote support" : "";
        String deed = "solution-plan".equals(clause.target()) ? "we propose a solution" : "we resolve the fault";
        return within(clause.terms(), deed + how);
    }

    static List<String> recovery(RecoveryTime clause) {
        return "downtime".equals(clause.measure())
                ? within(clause.terms(), "any single downtime ends") : within(clause.terms(), "we restore service");
    }

    /** A deed with its time after it. */
    static List<String> within(Terms terms, String deed) {
        List<String> ways = new ArrayList<>();
        String time = terms.is(Mark.VAGUE) ? " at once"
                : terms.limit().value() == null && !terms.is(Mark.BLANK) ? "" : " within " + EnglishAmounts.time(terms);
        String share = terms.limit().quantile() == null ? "" : " in " + EnglishAmounts.plain(terms.limit().quantile()) + "% of cases";
        String since = terms.fromEvent() == null ? "" : ", counted from " + EnglishAmounts.bare(terms.fromEvent());
        String counted = counted(terms);
        for (boolean own : new boolean[] {true, false}) {
            String lead = EnglishAmounts.lead(terms, own) + ("off-hours".equals(terms.calendar()) ? "outside working hours " : "");
            ways.add(EnglishAmounts.sentence(lead + deed + time + share + counted + since));
        }
        return ways;
    }

    /** The clock that runs, where the unit does not say it. */
    private static String counted(Terms terms) {
        String calendar = terms.calendar() == null ? "" : terms.calendar();
        return switch (calendar) {
            case "", "off-hours", "business-hours", "business-days" -> "";
            case "7x24" -> ", counted day and night";
            default -> ", counted during " + EnglishAmounts.bare(calendar);
        };
    }
}
