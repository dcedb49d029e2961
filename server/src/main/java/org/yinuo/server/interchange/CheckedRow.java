package org.yinuo.server.interchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.installedbase.UnitDraft;

/**
 * One row of a table of units, looked at.
 *
 * @param number   as the spreadsheet shows it
 * @param cells    as they came, under the columns that were found
 * @param draft    null when a cell is wrong
 * @param problems each wrong cell
 */
record CheckedRow(int number, Map<UnitColumn, String> cells, @Nullable UnitDraft draft, List<Problem> problems) {

    /**
     * A wrong cell.
     *
     * @param code what is wrong, with a sentence in both languages
     */
    record Problem(UnitColumn column, String value, String code) {
    }
}
