package org.yinuo.core.letter.write.english;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Escalation;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.RecoveryTime;
import org.yinuo.core.commitment.ResolutionTime;
import org.yinuo.core.commitment.ResponseTime;
import org.yinuo.core.commitment.TemporaryFix;
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
        return within(clause.terms(), (clause.terms().is(Mark.VAGUE) ? "we respond to any request" : "we respond") + how);
    }

    static List<String> resolution(ResolutionTime clause) {
        String how = switch (clause.terms().channel()) {
            case REMOTE -> " by remote support";
            case PHONE -> " by telephone";
            case ONSITE, ANY -> "";
        };
        boolean plan = "solution-plan".equals(clause.target());
        List<String> ways = new ArrayList<>();
        if (clause.terms().channel() == Channel.ONSITE) {
            ways.addAll(within(clause.terms(), "once on site we " + (plan ? "propose a solution" : "resolve the fault")));
        }
        if (plan) {
            ways.addAll(within(clause.terms(), "for the fault to be resolved we propose a solution" + how));
        }
        ways.addAll(within(clause.terms(), plan ? "we propose a solution" + how : "we resolve the fault" + how));
        return ways;
    }

    static List<String> recovery(RecoveryTime clause) {
        if (!"downtime".equals(clause.measure())) {
            List<String> ways = new ArrayList<>(within(clause.terms(), "we restore service"));
            ways.addAll(within(clause.terms(), "service is restored"));
            return ways;
        }
        List<String> ways = new ArrayList<>();
        for (String deed : List.of("the downtime of a single fault is at most", "service is restored after a single downtime of at most")) {
            ways.add(EnglishAmounts.sentence(EnglishAmounts.lead(clause.terms(), false) + deed + " " + EnglishAmounts.time(clause.terms())));
        }
        ways.addAll(within(clause.terms(), "service is restored after any single downtime"));
        return ways;
    }

    /** A loaner when the repair takes longer than so long. */
    static List<String> loaner(TemporaryFix clause) {
        Terms terms = clause.terms();
        List<String> ways = new ArrayList<>();
        for (boolean own : new boolean[] {true, false}) {
            String lead = EnglishAmounts.lead(terms, own);
            if (terms.limit().value() == null && !terms.is(Mark.BLANK)) {
                ways.add(EnglishAmounts.sentence(lead + "we supply a loaner unit while the repair lasts"));
                ways.add(EnglishAmounts.sentence(lead + "a loaner unit is supplied during the repair"));
            } else {
                ways.add(EnglishAmounts.sentence(lead + "if a fault lasts longer than " + EnglishAmounts.time(terms) + ", we supply a loaner unit"));
                ways.add(EnglishAmounts.sentence(lead + "if the repair takes longer than " + EnglishAmounts.time(terms) + ", we supply a loaner unit"));
                ways.add(EnglishAmounts.sentence(lead + "if the repair takes longer than " + EnglishAmounts.time(terms) + " we supply a loaner unit"));
                ways.add(EnglishAmounts.sentence(lead + "after " + EnglishAmounts.time(terms) + " at the latest, we supply a loaner unit"));
            }
        }
        return ways;
    }

    /** What cannot be solved goes to the next level. */
    static List<String> escalation(Escalation step) {
        Terms terms = step.terms();
        String to = step.toLevel() == null || step.toLevel().equals("onsite") ? "field service" : EnglishAmounts.bare(step.toLevel()).replace('-', ' ');
        String within = terms.limit().value() == null && !terms.is(Mark.BLANK) ? "" : " within " + EnglishAmounts.time(terms);
        String lead = EnglishAmounts.lead(terms, false);
        if (terms.is(Mark.VAGUE)) {
            return List.of(EnglishAmounts.sentence(lead + "a panel of experts is called in for hard problems"),
                    EnglishAmounts.sentence(lead + "hard problems that cannot be solved otherwise are escalated to a panel of experts"),
                    EnglishAmounts.sentence(lead + "for hard problems we call a panel of experts"));
        }
        String from = "phone".equals(step.fromLevel()) ? " by telephone" : "remote".equals(step.fromLevel()) ? " remotely" : "";
        return List.of(EnglishAmounts.sentence(lead + "a fault that cannot be resolved" + from + within + " is escalated to " + to),
                EnglishAmounts.sentence(lead + "a fault that cannot be resolved" + within + " is escalated to " + to),
                EnglishAmounts.sentence(lead + "a fault not resolved" + within + " is handed over to " + to));
    }

    /** A deed with its time after it. */
    static List<String> within(Terms terms, String deed) {
        List<String> ways = new ArrayList<>();
        String time = terms.is(Mark.VAGUE) ? " at once"
                : terms.limit().value() == null && !terms.is(Mark.BLANK) ? "" : " within " + EnglishAmounts.time(terms);
        String share = terms.limit().quantile() == null ? "" : EnglishAmounts.plain(terms.limit().quantile());
        String since = terms.fromEvent() == null ? "" : ", counted from " + EnglishAmounts.bare(terms.fromEvent());
        String counted = counted(terms);
        for (boolean own : new boolean[] {true, false}) {
            String lead = EnglishAmounts.lead(terms, own) + ("off-hours".equals(terms.calendar()) ? "outside working hours " : "");
            if (share.isEmpty()) {
                ways.add(EnglishAmounts.sentence(lead + deed + time + counted + since));
            } else {
                ways.add(EnglishAmounts.sentence(lead + deed + " in " + share + "% of cases" + time + counted + since));
                ways.add(EnglishAmounts.sentence(lead + deed + ", " + share + "%" + time + counted + since));
            }
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
