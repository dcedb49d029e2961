package org.yinuo.cli;

import java.time.DateTimeException;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.ServiceCalendar;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers lines of `yinuo calendar`: `{"id": …, "result": …}` or `{"id": …, "error": "…"}`.
final class CalendarAnswers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Schedules schedules;

    /// @param holidays what `"holidays": "CN"` and the built-in calendars mean
    CalendarAnswers(HolidayTable holidays) {
        schedules = new Schedules(holidays);
    }

    ObjectNode answer(String text) {
        JsonNode line;
        try {
            line = JSON.readTree(text);
        } catch (JacksonException e) {
            return error(JsonNodeFactory.instance.nullNode(), "not JSON: " + e.getOriginalMessage());
        }
        JsonNode id = line.has("id") ? line.get("id") : JsonNodeFactory.instance.nullNode();
        try {
            ServiceCalendar calendar = schedules.calendar(line.path("schedule"));
            return reply(id).set("result", new CalendarQuestion(line, calendar).answer());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return error(id, e.getMessage());
        }
    }

    private static ObjectNode error(JsonNode id, String message) {
        return reply(id).put("error", message.lines().findFirst().orElse("unusable"));
    }

    private static ObjectNode reply(JsonNode id) {
        return JsonNodeFactory.instance.objectNode().set("id", id);
    }
}
