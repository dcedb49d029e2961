package org.yinuo.core.letter.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** Finds counted things: 不少于3名, 硬盘20块, 各备五套, 2至4人, 8课时. */
public final class Counts {
    private static final String N = Numerals.NUMBER;
    private static final String PEOPLE = "名额|人次|名|人(?!为|性|工|士|民|字|义|称|单|天|月|员因)|位";
    private static final String LESSONS = "学时|课时";
    private static final String THINGS = "台|套|件|块|只|支|根|条|片|(?<![一1])批|组|辆|把|盒|瓶|桶|张|卷|枚|箱|个(?!月|小时|工作|自然|日历|百分|星期|礼拜|学期|周|季|年|性|人|采暖|供暖|完整)|颗|节|副|双|扇|樘|付|"
            + "袋|包(?![修换退括])|盘|(?<![一1])对(?![一1])|米(?![²³高宽长以内/])|公斤|千克|升(?!级|降|至)";
    private static final Pattern COUNT = Pattern.compile("(?<![\\d.第每" + "一二三四五六七八九十])(?!零)(?:(" + N + ")(?:" + PEOPLE + "|" + THINGS + ")?[-~至到])?(" + N
            + ")(?:\\(" + N + "\\))?个?(" + PEOPLE + "|" + LESSONS + "|" + THINGS + ")(以上|及以上|左右|以内)?");
    private static final Pattern PLACES = Pattern.compile("(" + N + ")个[^,;。0-9个]{0,10}名额|名额(?:共|为|不少于|:)?(" + N + ")个");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(\\d{1,4}|two|three|four|five|six|eight|ten|twelve) (?:of (?:its|your|the customer's|their) )?(?:\\w+ )?(people|persons|"
                    + "participants|operators|users|staff|employees|engineers|trainees)\\b");
    private static final Pattern AT_LEAST = Pattern.compile("(?:不少于|不低于|至少|≥|不得少于|不得低于|最少|不少)[^,;。0-9]{0,3}$|(?i:at least )$");
    private static final Pattern AT_MOST = Pattern.compile("(?:不超过|最多|≤|不多于|up to )$");

    private Counts() {
    }

    /** The counted things in a text, in order. */
    public static List<Count> in(String text) {
        List<Count> found = new ArrayList<>();
        Matcher count = COUNT.matcher(text);
        while (found.size() < Numerals.MOST && count.find()) {
            boolean range = count.group(1) != null;
            found.add(new Count(count.start(), count.end(), Numerals.value(range ? count.group(1) : count.group(2)),
                    range ? Numerals.value(count.group(2)) : null, count.group(3),
                    op(text.substring(0, count.start()), count.group(4))));
        }
        Matcher places = PLACES.matcher(text);
        while (found.size() < Numerals.MOST && places.find()) {
            String number = places.group(1) == null ? places.group(2) : places.group(1);
            found.removeIf(known -> known.startInclusive() >= places.start() && known.endExclusive() <= places.end());
            found.add(new Count(places.start(), places.end(), Numerals.value(number), null, "名额", null));
        }
        Matcher english = ENGLISH.matcher(text);
        while (found.size() < Numerals.MOST && english.find()) {
            found.add(new Count(english.start(), english.end(), Numerals.value(english.group(1)), null, "people",
                    op(text.substring(0, english.start()), null)));
        }
        return found;
    }

    private static @Nullable Comparison op(String before, @Nullable String after) {
        if (AT_LEAST.matcher(before).find() || after != null && after.endsWith("以上")) {
            return Comparison.MIN;
        }
        return AT_MOST.matcher(before).find() ? Comparison.MAX : null;
    }
}
