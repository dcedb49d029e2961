package org.yinuo.core.letter.write.chinese;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;

/** Numbers with their units in Chinese. */
public final class ChineseAmounts {
    /** What a person fills in by hand. */
    static final String BLANK = "____";
    private static final String HAN = "零一二三四五六七八九";

    private ChineseAmounts() {
    }

    /** A limit in a few words: 2小时, 每季度1次, 3%, 不少于5名. */
    public static String spoken(Terms terms) {
        Limit limit = terms.limit();
        if (limit.unit() == Unit.PERCENT) {
            return (limit.per() == null ? "" : every(limit.per())) + percent(limit);
        }
        String share = limit.quantile() == null ? "" : plain(limit.quantile()) + "%在";
        return share + every(limit.per()) + atLeast(limit) + time(terms);
    }

    /** Opening hours: 7×24小时, 周一至周五08:30-17:30. */
    public static String hours(String calendar) {
        return OpeningHours.spoken(calendar);
    }

    /** A length of time: 2小时, 6-8小时, 4个工作小时, 3个工作日, ____小时. */
    static String time(Terms terms) {
        Limit limit = terms.limit();
        return number(terms) + unit(limit.unit(), terms.calendar());
    }

    /** The number, with the other end of a range. */
    static String number(Terms terms) {
        Limit limit = terms.limit();
        if (limit.value() == null) {
            return terms.is(Mark.BLANK) || limit.unit() != null ? BLANK : "";
        }
        if (limit.min() != null) {
            return plain(limit.min()) + "-" + plain(limit.value());
        }
        return limit.max() == null ? plain(limit.value()) : plain(limit.value()) + "-" + plain(limit.max());
    }

    /** A percentage; small ones as contracts say them: 万分之三. */
    static String percent(Limit limit) {
        BigDecimal value = limit.value();
        if (value == null) {
            return BLANK + "%";
        }
        BigDecimal tenThousandths = value.movePointRight(2).stripTrailingZeros();
        boolean small = tenThousandths.scale() <= 0 && tenThousandths.compareTo(BigDecimal.TEN) < 0 && tenThousandths.signum() > 0;
        if (small) {
            return "万分之" + HAN.charAt(tenThousandths.intValue());
        }
        return limit.max() == null ? plain(value) + "%" : plain(value) + "%-" + plain(limit.max()) + "%";
    }

    /** 不少于 when the number binds from below, 不超过 from above. */
    static String atLeast(Limit limit) {
        return limit.op() == Comparison.MIN && limit.max() == null ? "不少于" : limit.op() == Comparison.MAX ? "不超过" : "";
    }

    /** Half a round a month and the like, which nobody says that way. */
    static boolean isSeldom(Limit limit) {
        BigDecimal value = limit.value();
        return value != null && value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0 && limit.per() == Per.MONTH
                && BigDecimal.ONE.remainder(value).signum() == 0;
    }

    /** 每2个月, for half a round a month. */
    static String everySeveral(Limit limit) {
        return "每" + BigDecimal.ONE.divideToIntegralValue(limit.value()).toPlainString() + "个月";
    }

    /** 每季度, 质保期内. */
    static String every(@Nullable Per per) {
        return switch (per) {
            case null -> "";
            case HOUR -> "每小时";
            case SHIFT -> "每班";
            case DAY -> "每天";
            case WEEK -> "每周";
            case SEVEN_DAYS -> "每7天";
            case MONTH -> "每月";
            case QUARTER -> "每季度";
            case HALF_YEAR -> "每半年";
            case YEAR -> "每年";
            case WARRANTY_PERIOD -> "质保期内";
            case BREACH -> "每次";
        };
    }

    static String plain(@Nullable BigDecimal value) {
        return value == null ? BLANK : value.stripTrailingZeros().toPlainString();
    }

    /** The unit as letters write it. */
    static String unit(@Nullable Unit unit, @Nullable String calendar) {
        return switch (unit) {
            case null -> "";
            case YEARS -> "年";
            case MONTHS -> "个月";
            case WEEKS -> "周";
            case DAYS -> "business-days".equals(calendar) ? "个工作日" : "天";
            case HOURS -> "business-hours".equals(calendar) ? "个工作小时" : "小时";
            case MINUTES -> "分钟";
            case TIMES -> "次";
            case PERSONS -> "名";
            case SESSIONS -> "场";
            case PERCENT -> "%";
            case YUAN -> "元";
        };
    }
}
