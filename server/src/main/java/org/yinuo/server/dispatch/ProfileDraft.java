package org.yinuo.server.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** What is said about an engineer, made tidy or refused. */
public record ProfileDraft(List<String> territories, Map<String, Integer> skills, EngineerProfile.Home home,
        List<EngineerProfile.Hours> hours, String note) {
    private static final int MOST = 50;

    /** @throws Refusal {@code coordinates-invalid}, {@code skill-level-invalid}, {@code hours-invalid}, {@code too-many-entries} */
    public static ProfileDraft of(@Nullable List<String> territories, @Nullable Map<String, Integer> skills,
            EngineerProfile.@Nullable Home home, @Nullable List<EngineerProfile.Hours> hours, @Nullable String note) {
        return new ProfileDraft(words(territories), levels(skills), tidy(home), week(hours), Given.text(note, 2000, "note"));
    }

    private static List<String> words(@Nullable List<String> territories) {
        List<String> given = territories == null ? List.of() : territories;
        few(given.size(), "territories");
        return given.stream().map(each -> Given.required(each, 50, "territories")).distinct().toList();
    }

    private static Map<String, Integer> levels(@Nullable Map<String, Integer> skills) {
        Map<String, Integer> tidy = new TreeMap<>();
        if (skills != null) {
            few(skills.size(), "skills");
            skills.forEach((skill, level) -> {
                if (level == null || level < 1 || level > 5) {
                    throw Refusal.invalid("skill-level-invalid").at("skills");
                }
                tidy.put(Given.required(skill, 50, "skills"), level);
            });
        }
        return tidy;
    }

    private static EngineerProfile.Home tidy(EngineerProfile.@Nullable Home home) {
        if (home == null) {
            return new EngineerProfile.Home("", null, null);
        }
        Double latitude = home.latitude();
        Double longitude = home.longitude();
        if ((latitude == null) != (longitude == null)
                || latitude != null && longitude != null && !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw Refusal.invalid("coordinates-invalid").at("home");
        }
        return new EngineerProfile.Home(Given.text(home.address(), 200, "home"), latitude, longitude);
    }

    private static List<EngineerProfile.Hours> week(@Nullable List<EngineerProfile.Hours> hours) {
        List<EngineerProfile.Hours> week = new ArrayList<>();
        if (hours != null) {
            few(hours.size(), "hours");
            for (EngineerProfile.Hours each : hours) {
                if (each == null || each.weekday() < 1 || each.weekday() > 7 || each.from() < 0 || each.to() > 1440 || each.from() >= each.to()) {
                    throw Refusal.invalid("hours-invalid").at("hours");
                }
                week.add(each);
            }
        }
        week.sort(Comparator.comparingInt(EngineerProfile.Hours::weekday).thenComparingInt(EngineerProfile.Hours::from));
        for (int at = 1; at < week.size(); at++) {
            if (week.get(at).weekday() == week.get(at - 1).weekday() && week.get(at).from() < week.get(at - 1).to()) {
                throw Refusal.invalid("hours-overlap").at("hours");
            }
        }
        return week;
    }

    private static void few(int count, String field) {
        if (count > MOST) {
            throw Refusal.invalid("too-many-entries", MOST).at(field);
        }
    }
}
