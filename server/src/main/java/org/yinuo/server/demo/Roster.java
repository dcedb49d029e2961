package org.yinuo.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.dispatch.Certificates;
import org.yinuo.server.dispatch.Duties;
import org.yinuo.server.dispatch.Duty;
import org.yinuo.server.dispatch.EngineerProfile;
import org.yinuo.server.dispatch.Engineers;
import org.yinuo.server.dispatch.ProfileDraft;

/** What the engineers can, where they live and when they are on duty. */
@Component
@Lazy
class Roster implements Chapter {
    private final Staff staff;
    private final Engineers engineers;
    private final Certificates certificates;
    private final Duties duties;

    Roster(Staff staff, Engineers engineers, Certificates certificates, Duties duties) {
        this.staff = staff;
        this.engineers = engineers;
        this.certificates = certificates;
        this.duties = duties;
    }

    @Override
    public void open(When when) {
        for (Table.Row row : Table.read("engineers.txt")) {
            long engineer = staff.id(row.field(0));
            staff.as("dispatch", () -> enter(engineer, row, when));
        }
    }

    private void enter(long engineer, Table.Row row, When when) {
        switch (row.kind()) {
            case "engineer" -> engineers.say(engineer, profile(row), "\"0\"");
            case "certificate" -> certificates.add(engineer, certificate(row, when.today()));
            case "duty" -> duty(engineer, row, when.present());
            default -> throw new IllegalStateException("no roster has a " + row.kind());
        }
    }

    private static ProfileDraft profile(Table.Row row) {
        Map<String, Integer> skills = new LinkedHashMap<>();
        words(row.field(2)).map(word -> word.split("=")).forEach(word -> skills.put(word[0], Integer.valueOf(word[1])));
        EngineerProfile.Home home = new EngineerProfile.Home(row.field(3), Double.valueOf(row.field(4)), Double.valueOf(row.field(5)));
        return ProfileDraft.of(words(row.field(1)).toList(), skills, home, week(row.field(6)), row.field(7));
    }

    /** For example {@code 1-5 510-1050}: weekdays, and minutes of the day. */
    private static List<EngineerProfile.Hours> week(String text) {
        int[] numbers = Arrays.stream(text.split("[\\s-]+")).mapToInt(Integer::parseInt).toArray();
        return IntStream.rangeClosed(numbers[0], numbers[1])
                .mapToObj(day -> new EngineerProfile.Hours(day, numbers[2], numbers[3])).toList();
    }

    private static Certificates.Draft certificate(Table.Row row, LocalDate today) {
        return Certificates.Draft.of(row.field(1), row.field(2), row.field(3), today.minusDays(Long.parseLong(row.field(4))),
                today.plusDays(Long.parseLong(row.field(5))), row.field(6).equals("blocks"));
    }

    private void duty(long engineer, Table.Row row, Instant present) {
        Duration from = When.length(row.field(2));
        duties.add(Set.of(engineer), Duty.Kind.valueOf(row.field(1)), present.plus(from), present.plus(from).plus(When.length(row.field(3))),
                row.field(4));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }
}
