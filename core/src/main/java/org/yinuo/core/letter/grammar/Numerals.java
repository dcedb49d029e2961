package org.yinuo.core.letter.grammar;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers as letters write them: figures, 二十四, 两, 半, the capital forms of contracts, and small English words. */
public final class Numerals {
    /** One number; does not capture. */
    public static final String NUMBER = "(?:\\d{1,12}+(?:\\.\\d{1,8}+)?+|[零〇一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰仟千]{1,8}+|半"
            + "|\\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twenty-four|thirty|forty-eight|sixty|seventy-two|ninety)\\b)";

    /** Nobody says more numbers of one kind in one sentence; it keeps hostile texts from costing minutes. */
    public static final int MOST = 32;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";
    private static final Map<String, Integer> ENGLISH = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2),
            Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7),
            Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("twelve", 12),
            Map.entry("fifteen", 15), Map.entry("twenty", 20), Map.entry("twenty-four", 24), Map.entry("thirty", 30),
            Map.entry("forty-eight", 48), Map.entry("sixty", 60), Map.entry("seventy-two", 72), Map.entry("ninety", 90));
    private static final int LONGEST = 12;
    private static final String BEGINS = "0123456789零〇一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰仟千半第onetfsONETFS";

    private Numerals() {
    }

    /** Value of one number; of 两三 and 三五 the larger. Nobody means a number of more than twelve figures: it counts as nothing. */
    public static BigDecimal value(String number) {
        if (number.equals("半")) {
            return new BigDecimal("0.5");
        }
        if (number.length() > LONGEST) {
            return BigDecimal.ZERO;
        }
        char first = number.charAt(0);
        if (first < 128 && Character.isLetter(first)) {
            return BigDecimal.valueOf(ENGLISH.getOrDefault(number.toLowerCase(Locale.ROOT), 0));
        }
        if (first < 128) {
            return new BigDecimal(number);
        }
        return about(number) == null ? BigDecimal.valueOf(han(number)) : BigDecimal.valueOf(digit(number.charAt(1)));
    }

    /** The lower end of 两三 or 三五, said of something between the two; null for a plain number. */
    public static @Nullable BigDecimal about(String number) {
        if (number.length() != 2 || number.charAt(0) < 128) {
            return null;
        }
        int low = digit(number.charAt(0));
        int high = digit(number.charAt(1));
        return low > 0 && (high == low + 1 || low == 3 && high == 5) ? BigDecimal.valueOf(low) : null;
    }

    /** The next place where a number, or the 第 before one, can begin; the length of the text when there is none. */
    static int next(String text, int fromInclusive) {
        int at = fromInclusive;
        while (at < text.length() && BEGINS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static long han(String number) {
        long total = 0;
        long digit = 0;
        for (char sign : number.toCharArray()) {
            int weight = weight(sign);
            if (weight > 0) {
                total += Math.max(digit, 1) * weight;
                digit = 0;
            } else {
                digit = digit * (total == 0 ? 10 : 1) + Math.max(0, digit(sign));
            }
        }
        return total + digit;
    }

    private static int weight(char sign) {
        return switch (sign) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '仟', '千' -> 1000;
            default -> 0;
        };
    }

    private static int digit(char sign) {
        return switch (sign) {
            case '两' -> 2;
            case '〇' -> 0;
            default -> Math.max(DIGITS.indexOf(sign), CAPITALS.indexOf(sign));
        };
    }
}
