package org.yinuo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yinuo.core.time.HolidayTable;
import tools.jackson.databind.node.ObjectNode;

/// `yinuo calendar`: business-time questions, one JSON object a line on standard input, one answer a line on standard
/// output in the same order. A bad line is answered with its error and does not stop the rest; the exit code is then 2.
/// With `import` as its first word it shows what a file of holidays would change.
final class CalendarCommand implements Command {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    @Override
    public String summary() {
        return "< LINES: answer business-time questions, one JSON object a line; import FILE: what new holidays change";
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws IOException {
        if (args.equals(List.of("--help"))) {
            terminal.out().println(CalendarOptions.USAGE);
            return 0;
        }
        CalendarOptions options = CalendarOptions.of(args);
        return options.imported().isPresent()
                ? new HolidayImport(options, terminal.out()).run()
                : new Batch(terminal, options.holidays()).run();
    }

    /// One run over standard input.
    private static final class Batch {
        private final Terminal terminal;
        private final CalendarAnswers answers;
        private String firstError = "";
        private int number;
        private int bad;

        Batch(Terminal terminal, HolidayTable holidays) {
            this.terminal = terminal;
            this.answers = new CalendarAnswers(holidays);
        }

        int run() throws IOException {
            var lines = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
                if (!text.isBlank()) {
                    terminal.out().println(answered(text));
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

        private ObjectNode answered(String text) {
            ObjectNode answer = answers.answer(text);
            if (answer.has("error")) {
                bad++;
                firstError = bad == 1 ? "stdin:" + number + ": " + answer.get("error").asString() : firstError;
            }
            return answer;
        }
    }
}
