package org.yinuo.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a figure was measured on. */
final class Machine {
    private Machine() {
    }

    /** The date, processors, memory, Java and how busy the machine is with other things. */
    static String described() throws IOException {
        long memory = Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) >> 20;
        return String.format(Locale.ROOT, "%s, %d × %s, %d GiB, Java %s, load average before: %.1f",
                LocalDate.now(Clock.systemDefaultZone()), Runtime.getRuntime().availableProcessors(),
                value("/proc/cpuinfo", "model name"), memory, Runtime.version(),
                load());
    }

    /** How many processes wanted a processor, averaged over the last minute. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Resident memory of a process now and at its peak. */
    static String memory(long pid) throws IOException {
        return value("/proc/" + pid + "/status", "VmRSS").replaceAll("\\D", "").transform(Machine::mebibytes) + " (peak "
                + value("/proc/" + pid + "/status", "VmHWM").replaceAll("\\D", "").transform(Machine::mebibytes) + ")";
    }

    private static String mebibytes(String kibibytes) {
        return (Long.parseLong(kibibytes) >> 10) + " MiB";
    }

    private static String value(String file, String name) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file));
        return lines.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst().orElse("0");
    }
}
