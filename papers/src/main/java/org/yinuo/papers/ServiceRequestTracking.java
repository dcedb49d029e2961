package org.yinuo.papers;

import java.util.List;

/**
 * 服务请求跟踪表: the way of a request from report to sign-off.
 *
 * @param state    where the request stands, in words
 * @param clocks   what was promised for it
 * @param timeline what happened, in order of time
 * @param outcome  how it ended; empty while open
 */
public record ServiceRequestTracking(PaperMark mark, String number, String reportedAt, String customer,
        String contact, String phone, String unit, String contract, String severity, String state,
        String description, List<PrintedClock> clocks, List<Event> timeline, String outcome) implements Paper {

    public ServiceRequestTracking {
        clocks = List.copyOf(clocks);
        timeline = List.copyOf(timeline);
    }

    /** One thing that happened. */
    public record Event(String at, String what, String by, String detail) {
    }
}
