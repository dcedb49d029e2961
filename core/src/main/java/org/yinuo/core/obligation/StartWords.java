package org.yinuo.core.obligation;

import java.util.regex.Pattern;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.obligation.PlannedClock.Start;

/** What starts a clock, read from the words of a clause. Silence means the customer's report. */
final class StartWords {
    private static final Pattern ARRIVAL = Pattern.compile("到达|到场|抵达|on.?site arrival|arriv", Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDOVER = Pattern.compile(
            "现场维护|现场服务|转现场|上门要求|现场要求|派遣|派工|hand.?over|dispatch", Pattern.CASE_INSENSITIVE);
    private static final Pattern REMOTE_FAILED = Pattern.compile(
            "(电话|远程|热线|phone|remote).*(不能|无法|未能|解决不了|不了|cannot|not|fail)", Pattern.CASE_INSENSITIVE);

    private StartWords() {
    }

    static Start of(Terms terms) {
        String from = terms.fromEvent();
        if (from != null && ARRIVAL.matcher(from).find()) {
            return Start.ARRIVAL;
        }
        if (from != null && HANDOVER.matcher(from).find()) {
            return Start.HANDOVER;
        }
        String condition = terms.condition();
        return condition != null && REMOTE_FAILED.matcher(condition).find() ? Start.HANDOVER : Start.REPORT;
    }
}
