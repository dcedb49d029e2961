package org.yinuo.core.letter.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/**
 * What a letter says its numbered levels mean, for a number alone says nothing: in one letter the first level is the
 * lightest, in another the gravest.
 *
 * @param definitions  first words said of a level, by its number
 * @param lightFirst   whether the letter says that it counts from light to grave
 */
public record LevelWords(Map<Integer, String> definitions, boolean lightFirst) {
    /** A letter that defines no levels. */
    public static final LevelWords NONE = new LevelWords(Map.of(), false);

    private static final Pattern DEFINITION = Pattern.compile(
            "([一二三四五1-5ⅠⅡⅢⅣⅤ])级(?:故障|事件|问题|事故|响应)?(?:[(]|:|为|是|指|即|-|\\|)\\|?([^;。\\n|)]{2,50})");
    private static final Pattern LIGHT_FIRST = Pattern.compile("[由从](?:轻|低|小)[到至](?:重|高|大)");
    private static final String HAN = "一二三四五";
    private static final String ROMAN = "ⅠⅡⅢⅣⅤ";

    /** Copies the definitions. */
    public LevelWords {
        definitions = Map.copyOf(definitions);
    }

    static LevelWords of(String text) {
        Map<Integer, String> definitions = new HashMap<>();
        Matcher definition = DEFINITION.matcher(text);
        while (definition.find()) {
            definitions.putIfAbsent(number(definition.group(1)), definition.group(2));
        }
        return definitions.isEmpty() ? NONE : new LevelWords(definitions, LIGHT_FIRST.matcher(text).find());
    }

    /** What the letter says of a level, or null. */
    public @Nullable String of(int number) {
        return definitions.get(number);
    }

    /** The number of a level as written: 二, 2 or Ⅱ; 0 when it is none. */
    public static int number(String written) {
        char sign = written.charAt(0);
        int place = Math.max(HAN.indexOf(sign), ROMAN.indexOf(sign));
        return place >= 0 ? place + 1 : sign >= '1' && sign <= '9' ? sign - '0' : 0;
    }
}
