package org.yinuo.server.workorder;

/** Why somebody has to come again. */
public enum WhyAgain {
    /** A part has to be fetched first (待备件). */
    PARTS,
    /** Nobody was there, or nobody let the engineer in (客户不在). */
    CUSTOMER_ABSENT,
    /** There is more to do than the day was long (未完成). */
    NOT_FINISHED,
    /** Anything else (其他). */
    OTHER
}
