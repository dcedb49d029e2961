package org.yinuo.server.interchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, looked at.
 *
 * @param draft    null when a cell is wrong
 * @param problems each wrong cell
 * @param hints    each cell that is worth a look although the row can be taken over
 */
record CheckedRow<D>(RawRow raw, @Nullable D draft, List<Problem> problems, List<Problem> hints) {

    /**
     * A cell that is wrong, or worth a look.
     *
     * @param code what about it, with a sentence in both languages
     */
    record Problem(TableColumn column, String value, String code) {
    }
}
