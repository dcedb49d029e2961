package org.yinuo.core.letter.write.english;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;

/** Numbers with their units, levels and circumstances in English. */
public final class EnglishAmounts {
    private EnglishAmounts() {
    }

    /** 2 hours, 4 business hours, 1 year. */
    static String time(Terms terms) {
        Limit limit = terms.limit();
        String business = terms.calendar() != null && terms.calendar().startsWith("business-") ? "business " : "";
        return number(limit) + " " + business + unit(limit);
    }

    /** A limit in a few words: 2 hours, 1 time every quarter, 3%. */
    public static String spoken(Terms terms) {
        Limit limit = terms.limit();
        String amount = limit.unit() == Unit.PERCENT ? number(limit) + "%" : limit.unit() == null ? number(limit) : time(terms);
        String share = limit.quantile() == null ? "" : " in " + plain(limit.quantile()) + "% of cases";
        return atLeast(limit) + amount + (limit.per() == null ? "" : " " + every(limit.per())) + share;
    }

    static String number(Limit limit) {
        if (limit.value() == null) {
            return "____";
        }
        if (limit.min() != null) {
            return plain(limit.min()) + "-" + plain(limit.value());
        }
        return limit.max() == null ? plain(limit.value()) : plain(limit.value()) + "-" + plain(limit.max());
    }

    static String plain(@Nullable BigDecimal value) {
        return value == null ? "____" : value.stripTrailingZeros().toPlainString();
    }

    static String unit(Limit limit) {
        Unit unit = limit.unit();
        if (unit == null) {
            return limit.value() == null ? "hours" : "units";
        }
        String many = unit.name().toLowerCase(Locale.ROOT);
        boolean one = limit.value() != null && limit.value().compareTo(BigDecimal.ONE) == 0 && limit.min() == null;
        return unit == Unit.PERCENT || unit == Unit.YUAN ? many : one ? many.substring(0, many.length() - 1) : many;
    }

    static String atLeast(Limit limit) {
        return limit.op() == Comparison.MIN ? "at least " : limit.op() == Comparison.MAX ? "at most " : "";
    }

    /** once every quarter, 4 times every year. */
    static String often(Limit limit) {
        if (limit.value() == null || limit.per() == null) {
            return limit.value() == null ? "regularly" : atLeast(limit) + plain(limit.value()) + " " + unit(limit);
        }
        String times = switch (plain(limit.value())) {
            case "1" -> "once";
            case "2" -> "twice";
            default -> plain(limit.value()) + " times";
        };
        return atLeast(limit) + times + " " + every(limit.per());
    }

    static String every(Per per) {
        return switch (per) {
            case HALF_YEAR -> "every 6 months";
            case SEVEN_DAYS -> "every 7 days";
            case WARRANTY_PERIOD -> "during the warranty period";
            case BREACH -> "for each breach";
            case HOUR, SHIFT, DAY, WEEK, MONTH, QUARTER, YEAR -> "every " + per.name().toLowerCase(Locale.ROOT);
        };
    }

    /** For whom, in which case, at which level. */
    static String lead(Terms terms, boolean ownLevel) {
        StringBuilder lead = new StringBuilder();
        if (terms.appliesTo() != null) {
            lead.append("for ").append(bare(terms.appliesTo())).append(", ");
        }
        if (terms.condition() != null) {
            lead.append("where ").append(bare(terms.condition())).append(", ");
        }
        if (terms.severity() != Severity.ANY) {
            String level = ownLevel && terms.level() != null ? bare(terms.level()) : level(terms.severity());
            lead.append("for ").append(level).append(" faults, ");
        }
        return lead.toString();
    }

    static String level(Severity severity) {
        return severity == Severity.ANY ? "all" : severity.name().toLowerCase(Locale.ROOT);
    }

    static String bare(String words) {
        return words.replaceAll("\\s*\\R\\s*", " ").replace('|', ' ').strip().replaceAll("[.,;:]+$", "");
    }

    /** A sentence with a capital and a stop. */
    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
