package org.yinuo.server.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Small programs of the operating system, run to the end. */
final class Commands {

    private Commands() {}

    static boolean succeeds(String... command) {
        return run(command).exit == 0;
    }

    static String output(String... command) {
        return run(command).output;
    }

    record Outcome(int exit, String output) {}

    /** Runs the command; one that does not exist has exit 127, as in a shell. */
    static Outcome run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(130, "interrupted");
        }
    }
}
