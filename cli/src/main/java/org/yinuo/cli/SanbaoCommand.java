package org.yinuo.cli;

import java.io.IOException;
import java.util.List;
import org.yinuo.core.time.HolidayTable;

/// `yinuo sanbao`: decisions of the 三包 rules, one JSON object a line in, one answer a line out. docs/sanbao.md has the
/// fields.
final class SanbaoCommand implements Command {

    private static final String USAGE = "yinuo sanbao [--holidays TABLE] < LINES";

    @Override
    public String summary() {
        return "< LINES: repair, exchange, refund by Chinese law (三包), one JSON object a line";
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws IOException {
        if (args.equals(List.of("--help"))) {
            terminal.out().println(USAGE);
            return 0;
        }
        return new Batch(terminal, new SanbaoAnswers(holidays(args))).run();
    }

    private static HolidayTable holidays(List<String> args) {
        if (args.isEmpty()) {
            return HolidayTable.china();
        }
        if (args.size() == 2 && args.getFirst().equals("--holidays")) {
            return HolidayFile.read(args.get(1));
        }
        throw new BadInput("sanbao: '" + String.join(" ", args) + "' is not understood: " + USAGE);
    }
}
