package org.yinuo.cli;

import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.ServiceCalendar;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers lines of `yinuo calendar`.
final class CalendarAnswers implements LineAnswers {

    private final Schedules schedules;

    /// @param holidays what `"holidays": "CN"` and the built-in calendars mean
    CalendarAnswers(HolidayTable holidays) {
        schedules = new Schedules(holidays);
    }

    @Override
    public ObjectNode answer(String text) {
        return JsonLine.answered(text, line -> {
            ServiceCalendar calendar = schedules.calendar(line.path("schedule"));
            return JsonNodeFactory.instance.objectNode().set("result", new CalendarQuestion(line, calendar).answer());
        });
    }
}
