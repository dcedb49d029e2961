package org.yinuo.core.commitment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys of the written shape the model has no field for: kept as they came, within bounds. */
final class Extras {
    private static final int KEYS = 40;
    private static final int KEY = 60;
    private static final int WORDS = 2000;
    private static final int DEPTH = 4;

    private Extras() {
    }

    /**
     * The extras of a clause.
     *
     * @throws ClauseRefused {@code extras-too-many} for more or deeper ones than a clause needs, {@code text-too-long},
     *                       {@code text-unusable}
     */
    static Map<String, @Nullable Object> kept(Map<String, @Nullable Object> rest) {
        bound("extras", rest, DEPTH);
        return rest;
    }

    private static void bound(String key, @Nullable Object value, int depth) {
        switch (value) {
            case null -> { }
            case String words -> Fields.usable(key, words, WORDS);
            case BigDecimal number -> digits(key, number);
            case Map<?, ?> fields -> {
                few(key, fields.size(), depth);
                fields.forEach((name, inner) -> bound(Fields.usable("key", String.valueOf(name), KEY), inner, depth - 1));
            }
            case List<?> items -> {
                few(key, items.size(), depth);
                items.forEach(inner -> bound(key, inner, depth - 1));
            }
            default -> { }
        }
    }

    private static void digits(String key, BigDecimal number) {
        Fields.bounded(key, number.abs());
    }

    private static void few(String key, int many, int depth) {
        if (many > KEYS || depth == 0) {
            throw new ClauseRefused("extras-too-many", key, key + " 的内容太多或嵌套太深，一条条款最多附带 " + KEYS + " 项。",
                    key + " holds too much or too deep; a clause keeps at most " + KEYS + " further fields.");
        }
    }
}
