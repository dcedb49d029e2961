package org.yinuo.core.commitment;

/** The period (or event) a count belongs to. */
public enum Per implements Word {
    /** 每小时. */
    HOUR("hour"),
    /** 每班. */
    SHIFT("shift"),
    /** 每天. */
    DAY("day"),
    /** 每周. */
    WEEK("week"),
    /** Every seven days, counted. */
    SEVEN_DAYS("7days"),
    /** 每月. */
    MONTH("month"),
    /** 每季度. */
    QUARTER("quarter"),
    /** 每半年. */
    HALF_YEAR("half-year"),
    /** 每年. */
    YEAR("year"),
    /** Once over the warranty. */
    WARRANTY_PERIOD("warranty-period"),
    /** For each breach. */
    BREACH("breach");

    private final String word;

    Per(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
