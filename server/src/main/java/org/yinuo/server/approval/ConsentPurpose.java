package org.yinuo.server.approval;

/** What a customer is asked to consent to. */
public enum ConsentPurpose {
    /** That a major request is worked on. */
    MAJOR_REQUEST,
    /** That somebody looks into his system from afar. */
    REMOTE_SESSION,
    /** That something in his system is changed. */
    SYSTEM_CHANGE,
    /** That the changes listed were done as agreed. */
    CHANGES_DONE,
    /** That the answer to a complaint settles it. */
    COMPLAINT_ANSWER,
    /** That work is done at the price quoted. */
    QUOTE
}
