package org.yinuo.core.commitment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of one written clause, taken out one by one; what nobody took are the extras. */
final class Fields {
    /** Nobody promises more, and a longer one costs memory when it is printed. */
    private static final int DIGITS = 15;

    private final Map<String, @Nullable Object> left;

    Fields(Map<String, ?> written) {
        left = new LinkedHashMap<>(written);
    }

    /** Text under the key, or null. */
    @Nullable String text(String key) {
        Object found = left.remove(key);
        if (found == null || found instanceof String) {
            return (String) found;
        }
        throw wrong(key, "文字", "text");
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
        if (number != null && (number.precision() - number.scale() > DIGITS || number.scale() > DIGITS)) {
            throw wrong(key, "十五位以内的数字", "a number of at most fifteen digits");
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

    /** What nobody took. */
    Map<String, @Nullable Object> rest() {
        return left;
    }

    private static ClauseRefused wrong(String key, String chinese, String english) {
        return new ClauseRefused(key.replace('_', '-') + "-shape", key,
                key + " 应为" + chinese + "。", key + " must be " + english + ".");
    }
}
