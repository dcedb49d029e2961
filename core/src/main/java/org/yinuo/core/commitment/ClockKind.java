package org.yinuo.core.commitment;

/** The clocks of one request, in their usual order. */
public enum ClockKind implements Word {
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
    CLOSE("close");

    private final String word;

    ClockKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
