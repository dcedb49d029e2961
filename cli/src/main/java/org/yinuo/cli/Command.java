package org.yinuo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/// One sub-command of `yinuo`.
interface Command {

    /// What the command does, in one line for `--help`.
    String summary();

    /// Runs the command.
    ///
    /// @param args the words after the command's name
    /// @return the exit code: 0, or 2 when some input was unusable
    /// @throws BadInput when the input as a whole is unusable: one line on stderr, exit 2
    int run(List<String> args, Terminal terminal) throws IOException;

    /// The three streams of a command, UTF-8.
    record Terminal(InputStream in, PrintStream out, PrintStream err) {}
}
