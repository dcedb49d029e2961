package org.yinuo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import org.yinuo.core.time.ServiceCalendar;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `yinuo calendar`: business-time questions, one JSON object a line on standard input, one answer a line on standard
/// output in the same order. A bad line is answered with its error and does not stop the rest; the exit code is then 2.
final class CalendarCommand implements Command {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    @Override
    public String summary() {
        return "answer business-time questions, one JSON object a line";
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws IOException {
        if (!args.isEmpty()) {
            throw new BadInput("calendar: takes no arguments, it reads JSON lines: yinuo calendar < LINES");
        }
        return new Batch(terminal).run();
    }

    /// One run over standard input.
    private static final class Batch {
        private final Terminal terminal;
        private final Schedules schedules = new Schedules();
        private String firstError = "";
        private int number;
        private int bad;

        Batch(Terminal terminal) {
            this.terminal = terminal;
        }

        int run() throws IOException {
            var lines = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
                if (!text.isBlank()) {
                    terminal.out().println(JSON.writeValueAsString(answer(text)));
                }
                if (!lines.ready()) {
                    terminal.out().flush();
                }
            }
            if (bad > 0) {
                terminal.err().println(firstError + (bad > 1 ? " (and " + (bad - 1) + " more bad lines)" : ""));
            }
            return bad > 0 ? 2 : 0;
        }

        private ObjectNode answer(String text) {
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

        private ObjectNode error(JsonNode id, String message) {
            bad++;
            String oneLine = message.lines().findFirst().orElse("unusable");
            if (bad == 1) {
                firstError = "stdin:" + number + ": " + oneLine;
            }
            return reply(id).put("error", oneLine);
        }

        private static ObjectNode reply(JsonNode id) {
            return JsonNodeFactory.instance.objectNode().set("id", id);
        }
    }
}
