package org.yinuo.core.commitment;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Constants by their written word. */
final class Words {
    /** Measure of an amount of money; the written shape has no unit for it. */
    static final String YUAN = "元";
    /** Measure of an amount of money written in ten thousands, as the note of the clause says. */
    static final String TEN_THOUSAND_YUAN = "万元";
    /** Measure of an amount of money for each hour. */
    static final String YUAN_AN_HOUR = "元/小时";

    /** Measure of anything else for each hour; the written shape has no such period. */
    static final String AN_HOUR = "每小时";

    private Words() {
    }

    /** The constant with that word; refuses with {@code <field>-unknown}. */
    static <E extends Enum<E> & Word> E find(Class<E> kind, String field, @Nullable Object word) {
        for (E constant : kind.getEnumConstants()) {
            if (constant.word().equals(word)) {
                return constant;
            }
        }
        String known = Arrays.stream(kind.getEnumConstants()).map(Word::word).collect(Collectors.joining(", "));
        throw new ClauseRefused(field.replace('_', '-') + "-unknown", field,
                "“" + word + "”不是 " + field + " 的可用值，请改用：" + known + "。",
                "\"" + word + "\" is no " + field + "; use one of: " + known + ".");
    }
}
