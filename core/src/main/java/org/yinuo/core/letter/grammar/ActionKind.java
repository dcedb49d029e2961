package org.yinuo.core.letter.grammar;

/** What a letter promises to do within a time. */
public enum ActionKind {
    /** Someone answers. */
    RESPOND,
    /** A person comes to the site. */
    ARRIVE,
    /** The fault is gone. */
    RESOLVE,
    /** The system runs again. */
    RECOVER,
    /** Work on the fault that counts as its end only when nothing stronger is said. */
    REPAIR,
    /** A loaner or substitute. */
    LOAN,
    /** A plan or explanation. */
    PLAN,
    /** A written report. */
    REPORT,
    /** A follow-up call or visit. */
    FOLLOW_UP,
    /** The next level is called. */
    ESCALATE,
    /** Goods or works are delivered. */
    DELIVER,
    /** Parts are sent. */
    SHIP,
    /** Goods are taken back. */
    TAKE_BACK
}
