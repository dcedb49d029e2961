package org.yinuo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/// One run over standard input: one JSON object a line in, one answer a line out, in the same order. A bad line is answered
/// with its error and does not stop the rest; the exit code is then 2.
final class Batch {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Command.Terminal terminal;
    private final LineAnswers answers;
    private String firstError = "";
    private int number;
    private int bad;

    Batch(Command.Terminal terminal, LineAnswers answers) {
        this.terminal = terminal;
        this.answers = answers;
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
