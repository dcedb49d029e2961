package org.yinuo.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Entry point of the command line: finds the sub-command and runs it.
public final class Yinuo {

    private static final int OK = 0;
    private static final int UNUSABLE = 2;

    private Yinuo() {}

    /// All sub-commands by name, in the order `--help` lists them.
    static Map<String, Command> commands() {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("calendar", new CalendarCommand());
        commands.put("letter", new LetterCommand());
        commands.put("sanbao", new SanbaoCommand());
        return commands;
    }

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(List.of(args), new Command.Terminal(new FileInputStream(FileDescriptor.in), out, err));
        out.flush();
        System.exit(exit);
    }

    /// Runs one command line.
    ///
    /// @return the exit code
    static int run(List<String> args, Command.Terminal terminal) throws IOException {
        if (args.isEmpty() || args.getFirst().equals("--help")) {
            help(terminal.out());
            return OK;
        }
        Command command = commands().get(args.getFirst());
        if (command == null) {
            terminal.err().println("yinuo: unknown command '" + args.getFirst() + "', see yinuo --help");
            return UNUSABLE;
        }
        return run(command, args.subList(1, args.size()), terminal);
    }

    private static int run(Command command, List<String> args, Command.Terminal terminal) throws IOException {
        try {
            return command.run(args, terminal);
        } catch (BadInput bad) {
            terminal.out().flush();
            terminal.err().println(bad.getMessage());
            return UNUSABLE;
        }
    }

    private static void help(PrintStream out) {
        out.println("yinuo <command> [options]");
        commands().forEach((name, command) -> out.printf("  %-10s %s%n", name, command.summary()));
    }
}
