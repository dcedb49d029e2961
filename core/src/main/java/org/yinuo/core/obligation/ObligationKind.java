package org.yinuo.core.obligation;

/** What is owed. The first six are the clocks of a service request, in their usual order. */
public enum ObligationKind {
    /** First human answer to a request (响应). An automatic reply is none. */
    RESPOND(false),
    /** Work that phone or remote support could not finish goes to the site (转现场). */
    HANDOVER(true),
    /** A person checks in at the site (到场). */
    ARRIVE(true),
    /** The service runs again, workaround allowed (恢复). */
    RESTORE(true),
    /** The fault is gone (解决). */
    RESOLVE(true),
    /** The customer has signed off (闭环). */
    CLOSE(true),
    /** A promised inspection or maintenance visit (巡检). */
    INSPECTION(false),
    /** A promised call-back or visit to ask how things are (回访). */
    FOLLOW_UP(false),
    /** A promised written report (报告). */
    REPORT(false),
    /** A promised training (培训). */
    TRAINING(false),
    /** A promised emergency drill (演练). */
    DRILL(false),
    /** Promised people: a named manager, so many engineers of such experience (人员). */
    STAFFING(false),
    /** Spare parts promised to be kept (备件). */
    SPARE_PARTS(false),
    /** A promised upgrade or the notice of one (升级). */
    UPGRADE(false),
    /** The answer to a complaint (投诉答复). Only the answer given to the customer meets it. */
    COMPLAINT_ANSWER(false),
    /** The share of a month in which a system was usable (可用率). The figure of the month keeps or breaks it. */
    AVAILABILITY(false),
    /** The decision of an expert panel that was called (专家会诊). */
    EXPERT_PANEL(false),
    /** A unit on loan until the fault is gone (备机). Only one that was handed over and signed for meets it. */
    LOANER(false),
    /** The decision of whoever is asked to approve (审批). Owed within the house; no letter promises it. */
    APPROVAL(false);

    private final boolean pausable;

    ObligationKind(boolean pausable) {
        this.pausable = pausable;
    }

    /** Whether waiting for the customer may stop this clock; the respond clock never stops. */
    public boolean pausable() {
        return pausable;
    }

    /** Whether missing it breaks a promise. A hand-over that falls due is carried out instead. */
    public boolean breaksWhenMissed() {
        return this != HANDOVER;
    }

    /** Whether it belongs to one request rather than to the life of a contract. */
    public boolean isRequestClock() {
        return compareTo(CLOSE) <= 0;
    }
}
