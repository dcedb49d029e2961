package org.yinuo.core.commitment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of one written clause, taken out one by one; what nobody took are the extras. */
final class Fields {
    /** Nobody promises more, and a longer one costs memory when it is printed. */
    private static final int DIGITS = 15;
    /** Longest text of a field, in code points. */
    private static final int WORDS = 2000;
    /** Longest stretch of a letter. */
    private static final int SENTENCE = 20_000;

    private final Map<String, @Nullable Object> left;

    Fields(Map<String, ?> written) {
        left = new LinkedHashMap<>(written);
    }

    /** Text under the key, or null. */
    @Nullable String text(String key) {
        Object found = left.remove(key);
        if (found == null) {
            return null;
        }
        if (found instanceof String words) {
            return usable(key, words, key.equals("text") ? SENTENCE : WORDS);
        }
        throw wrong(key, "文字", "text");
    }

    /** Words that can be stored and printed: not too long, without half surrogate pairs and without NUL. */
    static String usable(String key, String words, int longest) {
        if (words.length() > longest && words.codePointCount(0, words.length()) > longest) {
            throw new ClauseRefused("text-too-long", key, key + " 太长，最多 " + longest + " 个字。",
                    key + " is too long; at most " + longest + " characters.");
        }
        if (words.codePoints().anyMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new ClauseRefused("text-unusable", key, key + " 含有无法保存的字符，请去掉后重试。",
                    key + " holds a character that cannot be stored; remove it and try again.");
        }
        return words;
    }

    /** Number under the key, or null; any Java number will do. */
    @Nullable BigDecimal number(String key) {
        Object found = left.remove(key);
        BigDecimal number = switch (found) {
            case null -> null;
            case BigDecimal exact -> exact;
            case Number other when Double.isFinite(other.doubleValue()) -> new BigDecimal(other.toString());
            default -> throw wrong(key, "数字", "a number");
        };
        return number == null ? null : bounded(key, number);
    }

    /** At most {@value #DIGITS} digits on either side of the point, and not below zero. */
    static BigDecimal bounded(String key, BigDecimal number) {
        if ((long) number.precision() - number.scale() > DIGITS || number.scale() > DIGITS) {
            throw wrong(key, "十五位以内的数字", "a number of at most fifteen digits");
        }
        if (number.signum() < 0) {
            throw new ClauseRefused("number-negative", key, key + " 不能是负数。", key + " must not be negative.");
        }
        return number;
    }

    /** Whole number under the key; refuses when absent. */
    int place(String key) {
        BigDecimal found = number(key);
        try {
            if (found != null) {
                return found.intValueExact();
            }
        } catch (ArithmeticException fraction) {
            throw wrong(key, "整数", "a whole number");
        }
        throw wrong(key, "整数（start、end、text 须同时给出）", "a whole number; start, end and text come together");
    }

    /** True or false under the key, or null. */
    @Nullable Boolean flag(String key) {
        Object found = left.remove(key);
        if (found == null || found instanceof Boolean) {
            return (Boolean) found;
        }
        throw wrong(key, "true 或 false", "true or false");
    }

    /** Constant under the key, or null. */
    <E extends Enum<E> & Word> @Nullable E word(Class<E> kind, String key) {
        Object found = left.remove(key);
        return found == null ? null : Words.find(kind, key, found);
    }

    /** Takes the key when it holds just this text. */
    boolean takes(String key, String text) {
        return left.remove(key, text);
    }

    boolean has(String key) {
        return left.get(key) != null;
    }

    /** What nobody took; {@link Extras} bounds what of it is kept. */
    Map<String, @Nullable Object> rest() {
        return left;
    }

    static ClauseRefused wrong(String key, String chinese, String english) {
        return new ClauseRefused(key.replace('_', '-') + "-shape", key,
                key + " 应为" + chinese + "。", key + " must be " + english + ".");
    }
}
