package org.yinuo.core.letter.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.letter.search.Pattern;

/**
 * Two lists of one length, of which the first belongs to the first and the last to the last: 响应/到场/修复:30分钟/2小时/8小时,
 * 一般、严重、紧急故障分别在8小时、4小时、1小时内修复.
 */
final class Abreast {
    private static final Pattern TIMES_JOINED = Pattern.compile("(?:之?内)?(?:[/、,及和与|]|以及|->?|→)");
    private static final Pattern NAMES_JOINED = Pattern.compile(
            "(?:的?(?:时间|时限|时效|期限|人员|服务|故障|问题|事件|情况))*(?:[(][^()]{0,12}[)])?(?:[/、及和与|]|以及|->?|→)(?:[^,;。0-9/、]{0,4}?)");
    /** What stands between the two lists. */
    private static final int GAP = 16;

    /** A stretch of a text. */
    private record Place(int start, int end) {
    }

    private final String text;
    private final List<Place> times;

    private Abreast(String text, List<Duration> times) {
        this.text = text;
        this.times = times.stream().map(time -> new Place(time.startInclusive(), time.endExclusive())).toList();
    }

    /** The verb of each time that stands in such a list; null where it stands in none. */
    static List<@Nullable Action> verbs(String text, List<Duration> times, List<Action> actions) {
        List<Place> places = actions.stream().map(action -> new Place(action.startInclusive(), action.endExclusive())).toList();
        List<@Nullable Action> verbs = new ArrayList<>();
        for (int index : new Abreast(text, times).pairs(places)) {
            verbs.add(index < 0 ? null : actions.get(index));
        }
        return verbs;
    }

    /** The levels of the times that stand in such a list, by the places where the times begin. */
    static Map<Integer, Severities.Level> levels(String text, List<Duration> durations, List<Severities.Level> levels) {
        List<Place> places = levels.stream().map(level -> new Place(level.at(), level.at() + level.word().length())).toList();
        List<Duration> times = durations.stream().filter(Duration::isClock).toList();
        List<Integer> pairs = new Abreast(text, times).pairs(places);
        Map<Integer, Severities.Level> found = new HashMap<>();
        for (int at = 0; at < times.size(); at++) {
            if (pairs.get(at) >= 0) {
                found.putIfAbsent(times.get(at).startInclusive(), levels.get(pairs.get(at)));
            }
        }
        return found;
    }

    /** The verbs of a heading's list for as many times in a cell below it. */
    static boolean areList(String heading, List<Action> actions) {
        List<Place> places = actions.stream().map(action -> new Place(action.startInclusive(), action.endExclusive())).toList();
        return places.size() > 1 && end(heading, places, 0, NAMES_JOINED) == places.size();
    }

    /** Whether the text is nothing but one list of times. */
    static boolean isList(String text, List<Duration> times) {
        Abreast abreast = new Abreast(text, times);
        return times.size() > 1 && times.getFirst().startInclusive() <= 2 && end(text, abreast.times, 0, TIMES_JOINED) == times.size();
    }

    /** For each time the place in the list of names; -1 where there is none. */
    private List<Integer> pairs(List<Place> names) {
        List<Integer> pairs = new ArrayList<>(Collections.nCopies(times.size(), -1));
        int from = 0;
        while (from < times.size()) {
            int end = end(text, times, from, TIMES_JOINED);
            int first = end - from < 2 ? -1 : first(names, from, end);
            for (int at = from; first >= 0 && at < end; at++) {
                pairs.set(at, first + at - from);
            }
            from = end;
        }
        return pairs;
    }

    /** Where a list of as many names begins, close before or behind the list of times. */
    private int first(List<Place> names, int from, int end) {
        int at = 0;
        while (at < names.size()) {
            int stop = end(text, names, at, NAMES_JOINED);
            int before = times.get(from).start() - names.get(stop - 1).end();
            int behind = names.get(at).start() - times.get(end - 1).end();
            if (stop - at == end - from && (before >= 0 && before <= GAP || behind >= 0 && behind <= GAP)) {
                return at;
            }
            at = stop;
        }
        return -1;
    }

    /** The end of the list that begins with an entry. */
    private static int end(String text, List<Place> entries, int from, Pattern joined) {
        int at = from + 1;
        while (at < entries.size() && entries.get(at - 1).end() <= entries.get(at).start()
                && joined.matcher(text.substring(entries.get(at - 1).end(), entries.get(at).start())).matches()) {
            at++;
        }
        return at;
    }
}
