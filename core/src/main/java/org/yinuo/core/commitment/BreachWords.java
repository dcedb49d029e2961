package org.yinuo.core.commitment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which a breach text names a clock. */
final class BreachWords {
    private static final Map<Pattern, Set<ClockKind>> SPOKEN = Map.of(
            Pattern.compile("响应|答复|回复|respon"), EnumSet.of(ClockKind.RESPOND),
            Pattern.compile("到场|到达|到现场|赶到|上门|arriv|on[- ]?site"), EnumSet.of(ClockKind.ARRIVE),
            Pattern.compile("恢复|restor|recover"), EnumSet.of(ClockKind.RESTORE, ClockKind.RESOLVE),
            Pattern.compile("解决|排除|修复|处理|resol|fix|repair"), EnumSet.of(ClockKind.RESTORE, ClockKind.RESOLVE));

    private static final String AVAILABILITY = "availability";
    private static final Pattern SPOKEN_AVAILABILITY = Pattern.compile("可用率|可用性|availab");

    private BreachWords() {
    }

    static Set<ClockKind> clocks(Penalty penalty) {
        EnumSet<ClockKind> covered = EnumSet.noneOf(ClockKind.class);
        if (penalty.terms().extras().get("covers") instanceof List<?> named) {
            named.stream().filter(name -> !AVAILABILITY.equals(name))
                    .forEach(name -> covered.add(Words.find(ClockKind.class, "covers", name)));
        } else if (penalty.breach() != null) {
            String text = penalty.breach().toLowerCase(Locale.ROOT);
            SPOKEN.forEach((word, clocks) -> {
                if (word.matcher(text).find()) {
                    covered.addAll(clocks);
                }
            });
        }
        return Collections.unmodifiableSet(covered);
    }

    static boolean availability(Penalty penalty) {
        if (penalty.terms().extras().get("covers") instanceof List<?> named) {
            return named.contains(AVAILABILITY);
        }
        return penalty.breach() != null && SPOKEN_AVAILABILITY.matcher(penalty.breach().toLowerCase(Locale.ROOT)).find();
    }
}
