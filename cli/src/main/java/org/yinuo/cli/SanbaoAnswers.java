package org.yinuo.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yinuo.core.sanbao.FactsRefused;
import org.yinuo.core.sanbao.Note;
import org.yinuo.core.sanbao.StatutoryDays;
import org.yinuo.core.sanbao.StatutoryDays.RestDays;
import org.yinuo.core.time.HolidayTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers lines of `yinuo sanbao`: beside the `result` stand `notes` where a person should know something.
final class SanbaoAnswers implements LineAnswers {

    private final Map<RestDays, StatutoryDays> days = new EnumMap<>(RestDays.class);

    SanbaoAnswers(HolidayTable holidays) {
        for (RestDays resting : RestDays.values()) {
            days.put(resting, new StatutoryDays(holidays, resting));
        }
    }

    @Override
    public ObjectNode answer(String text) {
        return JsonLine.answered(text, this::decided);
    }

    private ObjectNode decided(JsonNode line) {
        if (!line.isObject()) {
            throw new IllegalArgumentException("The line is no JSON object.");
        }
        var facts = new Facts(line);
        Decided decided = new SanbaoQuestion(facts, days.get(resting(facts))).answer();
        ObjectNode framed = JsonNodeFactory.instance.objectNode().set("result", decided.result());
        if (!decided.notes().isEmpty()) {
            ArrayNode notes = framed.putArray("notes");
            decided.notes().forEach(note -> notes.addObject().put("code", note.code()).put("text", note.zh() + " " + note.en()));
        }
        return framed;
    }

    private static RestDays resting(Facts facts) {
        return facts.optionalText("rest_days").map(word -> switch (word) {
            case "weekends_and_holidays" -> RestDays.WEEKENDS_AND_HOLIDAYS;
            case "statutory_holidays" -> RestDays.STATUTORY_HOLIDAYS;
            default -> throw FactsRefused.impossible("rest_days", "'" + word + "'",
                    "weekends_and_holidays 或 statutory_holidays", "weekends_and_holidays or statutory_holidays");
        }).orElse(RestDays.WEEKENDS_AND_HOLIDAYS);
    }

    /// What one line is answered with.
    record Decided(ObjectNode result, List<Note> notes) {}
}
