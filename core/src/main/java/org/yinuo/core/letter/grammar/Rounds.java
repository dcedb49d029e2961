package org.yinuo.core.letter.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.core.letter.text.Part;
import org.yinuo.core.letter.text.Passage;

/** Ties frequencies to the activities they govern. */
public final class Rounds {
    private static final Pattern WEAK_MAINTENANCE = Pattern.compile("^维护$|^维护活动$|^检测$|^检验$");

    private static final Pattern DAILY_REPORT = Pattern.compile("当[日天月周]|本[周月季]");

    /** An activity and how often it is promised. */
    public record Round(Frequency often, Activity activity, int startInclusive, int endExclusive) {
    }

    private Rounds() {
    }

    /** The promises of something regular in a passage, in order. */
    public static List<Round> in(Passage passage) {
        List<Frequency> frequencies = Frequencies.in(passage.text());
        List<Round> found = new ArrayList<>();
        for (int at = 0; at < frequencies.size(); at++) {
            int end = at + 1 < frequencies.size() ? frequencies.get(at + 1).startInclusive() : passage.text().length();
            Frequency often = frequencies.get(at);
            Part part = passage.partAt(often.startInclusive());
            Set<Activity> governed = activities(passage.text(), often.startInclusive(), Math.min(end, part.endExclusive()));
            int spanEnd = part.endExclusive();
            if (governed.isEmpty()) {
                governed = first(activities(passage.text(), part.startInclusive(), often.startInclusive()));
            }
            if (governed.isEmpty() && often.value() == null) {
                continue;
            }
            if (governed.isEmpty()) {
                governed = first(activities(passage.text(), often.startInclusive(), part.endExclusive()));
            }
            if (governed.isEmpty()) {
                Part next = part.endExclusive() < end ? passage.partAt(part.endExclusive() + 1) : part;
                governed = first(activities(passage.text(), next.startInclusive(), next.endExclusive()));
                spanEnd = next.endExclusive();
            }
            if (governed.isEmpty()) {
                governed = before(passage, part);
            }
            if (governed.isEmpty()) {
                governed = heading(passage);
                spanEnd = part.endExclusive();
            }
            if (governed.contains(Activity.DATA_REVIEW) && DAILY_REPORT.matcher(passage.text()).find()) {
                found.add(new Round(often, Activity.REPORT, part.startInclusive(), passage.text().length()));
            }
            for (Activity activity : governed) {
                if (said(found, often, activity, part)) {
                    continue;
                }
                found.add(new Round(often, activity, part.startInclusive(), spanEnd));
            }
        }
        return found;
    }

    private static boolean said(List<Round> found, Frequency often, Activity activity, Part part) {
        return found.stream().anyMatch(round -> round.activity() == activity && round.often().per() == often.per()
                && round.startInclusive() == part.startInclusive());
    }

    /** The activity of the nearest part before: 定期检修,每年不少于两次. */
    private static Set<Activity> before(Passage passage, Part part) {
        for (Part earlier : passage.parts().reversed()) {
            if (earlier.endExclusive() <= part.startInclusive()) {
                Set<Activity> named = activities(passage.text(), earlier.startInclusive(), earlier.endExclusive());
                if (!named.isEmpty()) {
                    return first(named);
                }
            }
        }
        return Set.of();
    }

    private static Set<Activity> heading(Passage passage) {
        for (String heading : passage.headings().reversed()) {
            Set<Activity> named = first(activities(heading, 0, heading.length()));
            if (!named.isEmpty()) {
                return named;
            }
        }
        return Set.of();
    }

    private static Set<Activity> first(Set<Activity> activities) {
        return activities.isEmpty() ? activities : EnumSet.of(activities.iterator().next());
    }

    private static Set<Activity> activities(String text, int start, int end) {
        String stretch = text.substring(start, Math.max(start, end));
        EnumSet<Activity> found = EnumSet.noneOf(Activity.class);
        EnumSet<Activity> weak = EnumSet.noneOf(Activity.class);
        for (Activity activity : Activity.values()) {
            Matcher word = activity.words().matcher(stretch);
            while (word.find()) {
                (WEAK_MAINTENANCE.matcher(word.group()).find() ? weak : found).add(activity);
            }
        }
        return found.isEmpty() ? weak : found;
    }
}
