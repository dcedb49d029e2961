package org.yinuo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What other processes use. */
final class Processes {
    private static final double TICKS_A_SECOND = 100;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private Processes() {
    }

    /** Processor time of a process, its living children and all that have ended. */
    static double cpuSeconds(long pid) throws IOException {
        long ticks = ticks(pid, 4);
        for (String child : Files.readString(Path.of("/proc/" + pid + "/task/" + pid + "/children")).split(" ")) {
            ticks += child.isBlank() ? 0 : ticks(Long.parseLong(child), 2);
        }
        return ticks / TICKS_A_SECOND;
    }

    /** Own time in user and system mode, and with four columns that of ended children; 0 when it has just ended. */
    private static long ticks(long pid, int columns) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String text = Files.readString(stat);
        return Arrays.stream(text.substring(text.lastIndexOf(')') + 2).split(" ")).skip(11).limit(columns).mapToLong(Long::parseLong).sum();
    }

    static long heapMebibytes(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IOException("the server's heap cannot be asked for");
        }
        return Long.parseLong(used.group(1)) >> 10;
    }

    private static String jcmd(long pid, String question) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), question)
                .redirectErrorStream(true).start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return answer;
    }
}
