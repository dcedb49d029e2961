package org.yinuo.server.obligation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.core.time.DueChange;
import org.yinuo.core.time.HolidayDiff;
import org.yinuo.core.time.HolidayIcs;
import org.yinuo.core.time.HolidayPlan;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.HolidayText;
import org.yinuo.core.time.HolidayTree;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in the holidays of a year: shows what is different and which due instants move, and then makes it so. */
@Service
public class ImportHolidays {
    private static final int SHOWN = 200;
    private final HolidayEditions editions;
    private final MovedDueTimes moved;
    private final Audit audit;
    private final Changes changes;
    private final TransactionTemplate transaction;

    ImportHolidays(HolidayEditions editions, MovedDueTimes moved, Audit audit, Changes changes,
                   TransactionTemplate transaction) {
        this.editions = editions;
        this.moved = moved;
        this.audit = audit;
        this.changes = changes;
        this.transaction = transaction;
    }

    /** A day that is no longer what it was: ORDINARY, DAY_OFF or WORKED. */
    public record Day(LocalDate date, String before, String after, String name) {
    }

    /** A year that would count as published with fewer days off than any whole plan has. */
    public record ThinYear(int year, int daysOff, int fewest) {
    }

    /**
     * What an import changes.
     *
     * @param edition       the edition it makes, or would make
     * @param thinYears     years of the file that look incomplete; a person checks it before publishing
     * @param affectedCount how many running obligations
     * @param affected      the first two hundred of them
     */
    public record Outcome(boolean applied, int edition, List<Integer> yearsAdded, List<ThinYear> thinYears, List<Day> days,
                          int affectedCount, List<MovedDueTimes.Affected> affected) {
    }

    /** Shows what a file changes and changes nothing. */
    public Outcome preview(String fileName, byte[] file) {
        HolidayTable plan = plan(fileName, file);
        return result(transaction.execute(status -> {
            HolidayTable now = editions.current();
            HolidayTable next = revised(now, plan);
            return outcome(false, plan, HolidayDiff.between(now, next), next, moved.preview(next));
        }));
    }

    /** Makes a file the newest edition; one that changes nothing leaves everything as it is. */
    public Outcome apply(String fileName, byte[] file) {
        HolidayTable plan = plan(fileName, file);
        try {
            return result(transaction.execute(status -> apply(fileName, plan)));
        } finally {
            editions.forget();
        }
    }

    private Outcome apply(String fileName, HolidayTable plan) {
        HolidayTable now = editions.lock();
        HolidayTable next = revised(now, plan);
        HolidayDiff diff = HolidayDiff.between(now, next);
        if (diff.isEmpty()) {
            return outcome(false, plan, diff, now, List.of());
        }
        String by = Actor.current().displayName();
        editions.add(next, plan, by);
        Outcome outcome = outcome(true, plan, diff, next, moved.apply(next, by));
        audit.record("holidays.imported", "holidays:" + next.edition(), fileName + ": " + plan + ", " + outcome.affectedCount());
        changes.touch("queue");
        return outcome;
    }

    private Outcome outcome(boolean applied, HolidayTable plan, HolidayDiff diff, HolidayTable next, List<DueChange<Kept>> due) {
        List<ThinYear> thin = HolidayPlan.thinYears(plan).entrySet().stream()
                .map(year -> new ThinYear(year.getKey(), year.getValue(), HolidayPlan.FEWEST_DAYS_OFF)).toList();
        return new Outcome(applied, next.edition(), List.copyOf(diff.yearsAdded()), thin,
                diff.changes().stream().map(day -> new Day(day.date(), day.before().name(), day.after().name(), day.name())).toList(),
                due.size(), moved.named(due.stream().limit(SHOWN).toList()));
    }

    /** Every due time a file would move; changes nothing. */
    public List<MovedDueTimes.Affected> affected(String fileName, byte[] file) {
        HolidayTable plan = plan(fileName, file);
        return result(transaction.execute(status -> moved.named(moved.preview(revised(editions.current(), plan)))));
    }

    private static HolidayTable revised(HolidayTable now, HolidayTable plan) {
        try {
            return now.revisedBy(plan);
        } catch (IllegalArgumentException yearBetween) {
            throw Refusal.invalid("holidays-year-missing", String.valueOf(now.firstYear()), String.valueOf(now.lastYear()),
                    String.valueOf(plan.firstYear()), String.valueOf(plan.lastYear())).at("file");
        }
    }

    /** Another encoding would lose the words that mark days worked, so it is refused. */
    private static String utf8(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().replace("\uFEFF", "").strip();
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("holidays-unreadable").at("file");
        }
    }

    private static HolidayTable plan(String fileName, byte[] file) {
        String text = utf8(file);
        String name = HolidayTable.china().name();
        try {
            HolidayTable plan = HolidayIcs.isIcs(text) ? HolidayIcs.table(name, text, fileName) : text.startsWith("{") || text.startsWith("[")
                    ? HolidayTree.table(name, JsonMapper.shared().readValue(text, Object.class), fileName) : HolidayText.parse(text);
            return HolidayText.parse(HolidayText.print(plan));
        } catch (IllegalArgumentException | DateTimeException | JacksonException unreadable) {
            throw Refusal.invalid("holidays-unreadable").at("file");
        }
    }

    private static <T> T result(@org.jspecify.annotations.Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a transaction ended without an outcome");
        }
        return value;
    }
}
