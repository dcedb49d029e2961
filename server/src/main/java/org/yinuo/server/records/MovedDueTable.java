package org.yinuo.server.records;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.obligation.ImportHolidays;
import org.yinuo.server.obligation.MovedDueTimes;
import org.yinuo.server.shared.HouseZone;

/** Every due time that a year's holidays would move, as a table for spreadsheets. */
@Component
public class MovedDueTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(HouseZone.ZONE);
    private static final List<String> HEADS = List.of("promise", "kind", "customer", "before", "was-provisional", "after", "provisional");
    private final ImportHolidays holidays;
    private final Letterhead letterhead;

    MovedDueTable(ImportHolidays holidays, Letterhead letterhead) {
        this.holidays = holidays;
        this.letterhead = letterhead;
    }

    /** The table of what a file would move; nothing is changed. */
    public CsvTable of(String fileName, byte[] file, Locale language) {
        Wording wording = letterhead.wording(language, HouseZone.ZONE);
        CsvTable table = new CsvTable(wording.say("moved-due"), "moved-due-times", fileName.replaceAll("\\.[^.]*$", ""));
        table.row(HEADS.stream().map(head -> wording.say("moved-due." + head)).toList());
        for (MovedDueTimes.Affected moved : holidays.affected(fileName, file)) {
            table.row(List.of(moved.label(), wording.word(ObligationKind.class, moved.kind()), moved.customer() == null ? "" : moved.customer(),
                    time(moved.before()), mark(moved.wasProvisional(), wording), time(moved.after()), mark(moved.provisional(), wording)));
        }
        return table;
    }

    private static String mark(boolean provisional, Wording wording) {
        return provisional ? wording.say("moved-due.is-provisional") : "";
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
