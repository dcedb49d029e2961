package org.yinuo.core.letter.write.english;

import java.util.List;
import org.yinuo.core.commitment.*;

/** Everything that is no time of a request. */
final class EnglishDuties {
    private EnglishDuties() {
    }

    static String regular(Terms terms, String deed) {
        return say(terms, deed + " " + EnglishAmounts.often(terms.limit()));
    }

    static String say(Terms terms, String words) {
        return EnglishAmounts.sentence(EnglishAmounts.lead(terms, false) + words);
    }

    static List<String> warranty(WarrantyTerm clause) {
        Terms terms = clause.terms();
        String start = terms.fromEvent() == null ? "" : " from " + EnglishAmounts.bare(terms.fromEvent());
        if (clause.lifetime()) {
            return List.of(say(terms, "we grant a lifetime warranty"));
        }
        return List.of(say(terms, "the warranty period is " + EnglishAmounts.time(terms) + start),
                say(terms, "we grant " + EnglishAmounts.time(terms) + " of free warranty service" + start),
                say(terms, "we grant a " + EnglishAmounts.time(terms) + " warranty" + start));
    }

    static List<String> hours(SupportHours clause) {
        Terms terms = clause.terms();
        String open = terms.calendar() == null ? "office hours" : terms.calendar();
        String by = terms.channel() == Channel.PHONE ? "hotline " : "";
        return switch (open) {
            case "7x24" -> List.of(say(terms, "we provide 24-hour " + by + "support"), say(terms, "we provide 7x24 " + by + "support"));
            case "business-hours" -> List.of(say(terms, "we provide 5x8 " + by + "support"), say(terms, by + "support hours are business hours"));
            case "Mon-Sun 8h/day" -> List.of(say(terms, "we provide 7x8 " + by + "support"), say(terms, by + "support hours are 8 hours every day"));
            default -> List.of(say(terms, by + "support hours are " + open));
        };
    }

    static List<String> training(Training clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        return limit.value() == null ? List.of(say(terms, "we provide free training for the customer's staff"))
                : limit.per() != null ? List.of(regular(terms, "we give training"))
                : limit.unit() == Unit.SESSIONS ? List.of(say(terms, "we provide " + EnglishAmounts.number(limit) + " training "
                        + EnglishAmounts.unit(limit) + " for the customer's staff"))
                : List.of(say(terms, "we provide training for the customer's staff: " + EnglishAmounts.atLeast(limit) + EnglishAmounts.time(terms)));
    }

    static List<String> upgrade(Upgrade clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        if (limit.unit() == Unit.PERCENT) {
            return List.of(say(terms, "the upgrade fee is at most " + EnglishAmounts.plain(limit.value()) + "% of the contract price"));
        }
        if (limit.per() != null) {
            return EnglishRounds.rounds(terms, "we provide a version update", "version update");
        }
        String free = clause.free() == null ? "" : clause.free() ? "free " : "paid ";
        String time = limit.value() == null ? "" : " for " + EnglishAmounts.time(terms);
        return Boolean.FALSE.equals(clause.free())
                ? List.of(say(terms, "upgrades to a new major release are available at a price to be agreed"), say(terms, "software upgrades are charged at an agreed price" + time))
                : List.of(say(terms, "we provide " + free + "software upgrade service" + time));
    }

    static List<String> parts(SpareParts clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        if (limit.unit() == Unit.PERCENT) {
            return List.of(say(terms, "we keep a stock of spare parts of " + EnglishAmounts.number(limit) + "% of the "
                    + (clause.base() == null ? "equipment" : EnglishAmounts.bare(clause.base()))));
        }
        if ("ship".equals(clause.measure())) {
            return List.of(say(terms, "spare parts are shipped within " + EnglishAmounts.time(terms)));
        }
        return limit.value() == null ? List.of(say(terms, "we keep a stock of spare parts"))
                : List.of(say(terms, "spare parts remain available for " + EnglishAmounts.atLeast(limit) + EnglishAmounts.time(terms)),
                        say(terms, "we keep a stock of spare parts for " + EnglishAmounts.time(terms)));
    }

    static List<String> penalty(Penalty clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        if (limit.value() == null) {
            return List.of(say(terms, "if we fail to serve, the customer may have the work done elsewhere at our cost"));
        }
        String amount = limit.unit() == Unit.YUAN ? "CNY " + EnglishAmounts.plain(limit.value())
                : EnglishAmounts.plain(limit.value()) + "% of the " + (clause.base() == null ? "contract price" : EnglishAmounts.bare(clause.base()));
        String cap = clause.capPercent() == null ? "" : ", up to " + EnglishAmounts.plain(clause.capPercent()) + "% in total";
        String who = "customer".equals(clause.party()) ? "the customer pays" : "we pay";
        String per = limit.per() == null ? "for each breach" : limit.per() == Per.DAY ? "for each day late"
                : limit.per() == Per.HOUR ? "for each hour late" : EnglishAmounts.every(limit.per());
        String breach = clause.breach() == null ? "" : " (" + EnglishAmounts.bare(clause.breach()) + ")";
        return List.of(say(terms, per + breach + " " + who + " a penalty of " + amount + cap));
    }

    static List<String> staffing(Staffing clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        String role = clause.role() == null ? "engineers" : EnglishAmounts.bare(clause.role());
        if (limit.value() == null) {
            String named = clause.role() == null ? "service manager" : role;
            return List.of(say(terms, "the customer has its own " + named), say(terms, "we name one " + named + " for the customer"), say(terms, "we assign a " + named + " to the customer"),
                    say(terms, "we assign a dedicated " + named));
        }
        return limit.unit() == Unit.YEARS ? List.of(say(terms, "our " + role + " have " + EnglishAmounts.atLeast(limit) + EnglishAmounts.time(terms) + " of experience"))
                : List.of(say(terms, "we assign " + EnglishAmounts.atLeast(limit) + EnglishAmounts.number(limit) + " " + role));
    }
}
