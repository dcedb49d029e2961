package org.yinuo.server.interchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One column of a table. What is written out under it can be read in again. */
interface TableColumn {

    /** Its code. */
    String name();

    Words words();

    /**
     * What is written above a column and, in the template, under it.
     *
     * @param needed whether every row must fill it
     * @param sample what the template shows
     * @param also   other headings people give it
     */
    record Words(String zh, String en, boolean needed, String sample, List<String> also) {
        boolean mean(String heading) {
            return zh.equals(heading) || en.equalsIgnoreCase(heading) || also.stream().anyMatch(heading::equalsIgnoreCase);
        }
    }

    default boolean isNeeded() {
        return words().needed();
    }

    /** The heading in a language. */
    default String heading(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? words().en() : words().zh();
    }

    /** Where each column stands in a row of headings in either language, stars or not; the first of two that mean it counts. */
    static Map<TableColumn, Integer> places(List<? extends TableColumn> columns, List<String> headings) {
        Map<TableColumn, Integer> places = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String bare = headings.get(i).replace("*", "").strip();
            int place = i;
            columns.stream().filter(column -> column.words().mean(bare)).findFirst()
                    .ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places;
    }
}
