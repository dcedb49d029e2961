package org.yinuo.cli;

import java.io.IOException;
import java.util.List;

/// `yinuo letter`: what can be done with commitment letters; the first word says which.
final class LetterCommand implements Command {

    @Override
    public String summary() {
        return "read FILE… [--format json|jsonl|table]: the clauses of commitment letters";
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws IOException {
        if (!args.isEmpty() && args.getFirst().equals("read")) {
            return LetterRead.of(args.subList(1, args.size())).run(terminal);
        }
        throw new BadInput("letter: say what to do: yinuo letter read FILE… [--format json|jsonl|table]");
    }
}
