package org.yinuo.server.interchange;

import java.util.Map;

/**
 * A row as it came.
 *
 * @param number as the spreadsheet shows it
 * @param cells  under the columns that were found
 */
record RawRow(int number, Map<TableColumn, String> cells) {

    String at(TableColumn column) {
        return cells.getOrDefault(column, "");
    }
}
