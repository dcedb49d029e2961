package org.yinuo.core.letter.compare;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How alike two sentences are in their words; numbers, periods and what every promise says are left out. */
final class Likeness {
    private static final Pattern FILLING = Pattern.compile(
            "每?(?:半年|季度|个月|小时|分钟|工作日|[年月周天日次名人位台套])|[一二三四五六七八九十两半]+|进行|组织|提供|配备|不少于|不低于|不超过|至少|以上|以内|我公司|我方|我司"
                    + "|投标人|供应商|中标人|乙方|采购人|甲方|用户|必须|应当|[须应需每内的]|免费|服务|接到|报修");

    private Likeness() {
    }

    /** 0 for nothing in common to 1 for the same words; 0 when one of them is empty. */
    static double of(String one, String other) {
        Set<String> mine = pairs(FILLING.matcher(one).replaceAll(" "));
        Set<String> yours = pairs(FILLING.matcher(other).replaceAll(" "));
        if (mine.isEmpty() || yours.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(mine);
        common.retainAll(yours);
        return 2.0 * common.size() / (mine.size() + yours.size());
    }

    /** The pairs of neighbouring letters. */
    static Set<String> pairs(String words) {
        String bare = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{IsHan}a-z]+", "");
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < bare.length(); at++) {
            pairs.add(bare.substring(at, at + 2));
        }
        return pairs;
    }
}
