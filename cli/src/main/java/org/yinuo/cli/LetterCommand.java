package org.yinuo.cli;

import java.io.IOException;
import java.util.List;

/// `yinuo letter`: what can be done with commitment letters; the first word says which.
final class LetterCommand implements Command {

    @Override
    public String summary() {
        return "read FILE… | write CLAUSES.json -o OUT.(txt|docx|pdf) | compare DEMAND OFFER: commitment letters";
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws IOException {
        if (args.contains("--help")) {
            terminal.out().println(LetterHelp.TEXT);
            return 0;
        }
        List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
        return switch (args.isEmpty() ? "" : args.getFirst()) {
            case "read" -> LetterRead.of(rest).run(terminal);
            case "write" -> LetterWrite.of(rest).run(terminal);
            case "compare" -> LetterCompare.of(rest).run(terminal);
            default -> throw new BadInput("letter: say what to do: yinuo letter read FILE…, "
                    + "letter write CLAUSES.json -o OUT.(txt|docx|pdf), or letter compare DEMAND OFFER");
        };
    }
}
