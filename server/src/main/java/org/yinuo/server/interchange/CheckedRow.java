package org.yinuo.server.interchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, looked at.
 *
 * @param draft    null when a cell is wrong
 * @param problems each wrong cell
 */
record CheckedRow<D>(RawRow raw, @Nullable D draft, List<Problem> problems) {

    /**
     * A wrong cell.
     *
     * @param code what is wrong, with a sentence in both languages
     */
    record Problem(TableColumn column, String value, String code) {
    }
}
