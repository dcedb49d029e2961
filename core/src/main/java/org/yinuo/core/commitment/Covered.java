package org.yinuo.core.commitment;

/** What a penalty can be agreed for: the clocks of one request in their usual order, and what is owed over the life of a contract. */
public enum Covered implements Word {
    /** First human answer. */
    RESPOND("respond"),
    /** Phone or remote work handed to the site. */
    HANDOVER("handover"),
    /** Check-in at the site. */
    ARRIVE("arrive"),
    /** Service runs again, workaround allowed. */
    RESTORE("restore"),
    /** Fault gone. */
    RESOLVE("resolve"),
    /** Customer signed off. */
    CLOSE("close"),
    /** 巡检, 保养. */
    INSPECTION("inspection"),
    /** 回访. */
    FOLLOW_UP("follow-up"),
    /** 月报, 服务报告. */
    REPORT("report"),
    /** 培训. */
    TRAINING("training"),
    /** 演练. */
    DRILL("drill"),
    /** 驻场, 人员. */
    STAFFING("staffing"),
    /** 备件储备. */
    SPARE_PARTS("spare-parts"),
    /** 升级. */
    UPGRADE("upgrade"),
    /** 投诉答复. */
    COMPLAINT_ANSWER("complaint-answer"),
    /** 备机. */
    LOANER("loaner"),
    /** 可用率: a figure is missed, no due time. */
    AVAILABILITY("availability");

    private final String word;

    Covered(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
