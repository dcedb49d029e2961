package org.yinuo.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.yinuo.core.time.HolidayDiff;
import org.yinuo.core.time.HolidayPlan;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.HolidayText;
import tools.jackson.databind.JsonNode;

/// `yinuo calendar import FILE`: shows what a file of holidays changes, and which answers with it; writes the new table only
/// when told where.
final class HolidayImport {

    private static final Map<HolidayDiff.DayKind, String> WORDS = Map.of(
            HolidayDiff.DayKind.ORDINARY, "ordinary", HolidayDiff.DayKind.DAY_OFF, "off", HolidayDiff.DayKind.WORKED, "worked");

    private final CalendarOptions options;
    private final PrintStream out;

    HolidayImport(CalendarOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    int run() {
        try {
            return imported();
        } catch (IOException e) {
            throw new BadInput(e.getMessage() + ": this file cannot be read or written.");
        }
    }

    private int imported() throws IOException {
        String file = options.imported().orElseThrow();
        HolidayTable newer = HolidayFile.read(file);
        HolidayTable after = revised(file, newer);
        warn(HolidayPlan.thinYears(newer));
        show(HolidayDiff.between(options.holidays(), after));
        if (options.questions().isPresent()) {
            compare(options.questions().get(), after);
        }
        if (options.out().isPresent()) {
            Files.writeString(Path.of(options.out().get()), HolidayText.print(after), StandardCharsets.UTF_8);
            out.println("written: " + options.out().get());
        }
        return 0;
    }

    private void warn(Map<Integer, Integer> thinYears) {
        thinYears.forEach((year, days) -> out.printf(Locale.ROOT,
                "WARNING: %d would count as published with %d day(s) off; no Chinese plan has fewer than %d. Is the file whole?%n",
                year, days, HolidayPlan.FEWEST_DAYS_OFF));
    }

    private HolidayTable revised(String file, HolidayTable newer) {
        try {
            return options.holidays().revisedBy(newer);
        } catch (IllegalArgumentException e) {
            throw new BadInput(file + ": " + e.getMessage());
        }
    }

    private void show(HolidayDiff diff) {
        if (!diff.yearsAdded().isEmpty()) {
            out.println("published years added: " + String.join(", ", diff.yearsAdded().stream().map(String::valueOf).toList()));
        }
        for (HolidayDiff.Change change : diff.changes()) {
            out.printf(Locale.ROOT, "%s %s: %s, was %s  %s%n", change.date(),
                    change.date().getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT),
                    WORDS.get(change.after()), WORDS.get(change.before()), change.name());
        }
        if (diff.isEmpty()) {
            out.println("no change");
        }
    }

    /// Questions that cannot be answered are answered alike before and after, and so never listed.
    private void compare(String file, HolidayTable after) throws IOException {
        var before = new CalendarAnswers(options.holidays());
        var then = new CalendarAnswers(after);
        int asked = 0;
        int changed = 0;
        for (String line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8)) {
            if (line.isBlank()) {
                continue;
            }
            asked++;
            JsonNode was = before.answer(line);
            JsonNode is = then.answer(line);
            if (!was.equals(is)) {
                changed++;
                out.println(is.path("id") + ": " + is.path("result") + ", was " + was.path("result"));
            }
        }
        out.println(changed + " of " + asked + " answers change");
    }
}
