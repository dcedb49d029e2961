package org.yinuo.core.commitment;

/** The unit as written in the letter; nothing is converted. */
public enum Unit implements Word {
    /** 年. */
    YEARS("years"),
    /** 个月. */
    MONTHS("months"),
    /** Accepted on reading; the reader writes days. */
    WEEKS("weeks"),
    /** 天, 日. */
    DAYS("days"),
    /** 小时. */
    HOURS("hours"),
    /** 分钟. */
    MINUTES("minutes"),
    /** 次. */
    TIMES("times"),
    /** 人, 名. */
    PERSONS("persons"),
    /** 场, 期. */
    SESSIONS("sessions"),
    /** Percent of the clause's base. */
    PERCENT("percent"),
    /** CNY, for prices. */
    YUAN("yuan");

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
