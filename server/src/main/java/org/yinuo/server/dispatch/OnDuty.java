package org.yinuo.server.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yinuo.server.shared.HouseZone;

/** When an engineer can be sent: his ordinary week and what is added to it, without his leave. */
final class OnDuty {
    private OnDuty() {
    }

    /** A stretch of time. */
    record Stretch(Instant startInclusive, Instant endExclusive) {
    }

    /** The stretches of a day, from midnight to midnight in the house. */
    static List<Stretch> on(LocalDate day, EngineerProfile engineer, List<Duty> duties) {
        Instant midnight = HouseZone.startOf(day);
        Instant next = HouseZone.startOf(day.plusDays(1));
        List<Stretch> open = new ArrayList<>();
        engineer.week().stream().filter(hours -> hours.on(day.getDayOfWeek())).forEach(hours -> open.add(
                new Stretch(midnight.plusSeconds(hours.from() * 60L), midnight.plusSeconds(hours.to() * 60L))));
        duties.stream().filter(duty -> duty.engineerId() == engineer.id() && duty.kind() != Duty.Kind.LEAVE && duty.overlaps(midnight, next))
                .forEach(duty -> open.add(new Stretch(later(duty.startInclusive(), midnight), earlier(duty.endExclusive(), next))));
        List<Stretch> rest = joined(open);
        for (Duty leave : duties) {
            if (leave.engineerId() == engineer.id() && leave.kind() == Duty.Kind.LEAVE) {
                rest = rest.stream().flatMap(stretch -> without(stretch, leave).stream()).toList();
            }
        }
        return rest;
    }

    private static List<Stretch> joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        stretches.stream().sorted(Comparator.comparing(Stretch::startInclusive)).forEach(stretch -> {
            Stretch last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && !stretch.startInclusive().isAfter(last.endExclusive())) {
                joined.set(joined.size() - 1, new Stretch(last.startInclusive(), later(last.endExclusive(), stretch.endExclusive())));
            } else {
                joined.add(stretch);
            }
        });
        return joined;
    }

    private static List<Stretch> without(Stretch stretch, Duty leave) {
        if (!leave.overlaps(stretch.startInclusive(), stretch.endExclusive())) {
            return List.of(stretch);
        }
        List<Stretch> left = new ArrayList<>();
        if (leave.startInclusive().isAfter(stretch.startInclusive())) {
            left.add(new Stretch(stretch.startInclusive(), leave.startInclusive()));
        }
        if (leave.endExclusive().isBefore(stretch.endExclusive())) {
            left.add(new Stretch(leave.endExclusive(), stretch.endExclusive()));
        }
        return left;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
