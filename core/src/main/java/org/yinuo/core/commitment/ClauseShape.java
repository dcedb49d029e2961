package org.yinuo.core.commitment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one written shape of a clause: plain maps, texts, numbers and booleans, ready for any JSON library. */
public final class ClauseShape {
    private ClauseShape() {
    }

    /** Writes a clause; type, severity, channel, value and unit are always there, other fields when they say something. */
    public static Map<String, @Nullable Object> write(Clause clause) {
        return ShapeWriter.write(clause);
    }

    /**
     * Reads a clause. Only the type is required; keys the model does not know are kept in {@link Terms#extras}.
     *
     * @throws ClauseRefused with code, field and sentence when a field cannot be what it must be
     */
    public static Clause read(Map<String, ?> written) {
        return ShapeReader.read(written);
    }
}
