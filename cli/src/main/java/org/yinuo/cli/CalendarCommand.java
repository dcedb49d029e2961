package org.yinuo.cli;

import java.io.IOException;
import java.util.List;

/// `yinuo calendar`: business-time questions, one JSON object a line on standard input, one answer a line on standard
/// output in the same order. A bad line is answered with its error and does not stop the rest; the exit code is then 2.
/// With `import` as its first word it shows what a file of holidays would change.
final class CalendarCommand implements Command {

    @Override
    public String summary() {
        return "< LINES: answer business-time questions, one JSON object a line; import FILE: what new holidays change";
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws IOException {
        if (args.contains("--help")) {
            terminal.out().println(CalendarHelp.TEXT);
            return 0;
        }
        CalendarOptions options = CalendarOptions.of(args);
        return options.imported().isPresent()
                ? new HolidayImport(options, terminal.out()).run()
                : new Batch(terminal, new CalendarAnswers(options.holidays())).run();
    }
}
