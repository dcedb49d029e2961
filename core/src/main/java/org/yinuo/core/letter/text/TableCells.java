package org.yinuo.core.letter.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/**
 * A table drawn with bars. Its first row heads the columns, with a second one where that parts a head into several; the first
 * cell of a row heads the row; a cell may run over several lines.
 *
 * @param cells        the cells below the first row
 * @param endExclusive end of the table in the text
 */
record TableCells(List<Cell> cells, int endExclusive) {

    private static final Pattern RUNNING_NUMBER = Pattern.compile("[\\d.()①-⑳]+|[一二三四五六七八九十]+");
    private static final int LONGEST_HEAD = 40;
    private static final int LONGEST_NAME = 14;
    /** A line of a frame: |----|----|, +====+. */
    private static final Pattern FRAME = Pattern.compile("[|+][-=+|: ]*");
    /** The column of a deviation table that repeats what was asked, beside the one that answers it. */
    private static final Pattern DEMAND = Pattern.compile("(?:招标|采购|磋商|谈判|询价|询比|比选|竞价)[^,;。]{0,6}(?:要求|条款|内容|规定)$");
    private static final Pattern ANSWER = Pattern.compile("(?:投标|响应|应答)[^,;。]{0,6}(?:响应|应答|内容|承诺|情况)|^(?:响应|应答|承诺)");
    /** The column of what the customer does. */
    private static final Pattern CUSTOMER = Pattern.compile("^(?:客户|用户|甲方|采购人|业主)方?(?:须|需)?(?:配合|职责|责任|义务|承担|准备|应做)");
    /** A column of levels, and a cell of it that is nothing but a letter or a number: A(1), 2. */
    private static final Pattern LEVELS = Pattern.compile("^(?:严重(?:性|程度)|(?:故障|事件|问题|响应|服务)?(?:级别|等级|分级)|优先级|紧急程度)$");
    private static final Pattern BARE_LEVEL = Pattern.compile("([A-D1-5一二三四五])(?:\\(\\d\\))?");
    private static final Pattern RULE = Pattern.compile("[-=_]{3,}");
    private static final Pattern FIGURE = Pattern.compile("[0-9]");
    private static final Pattern SENTENCE = Pattern.compile("[,。;:]");

    /** One cell with its row's and its column's head; an empty first cell takes over the one above it. */
    record Cell(int startInclusive, int endExclusive, List<String> heads, String rowHead) {
    }

    /** The table that starts at the line beginning here, or null. */
    static @Nullable TableCells at(String text, int start) {
        int lineEnd = lineEnd(text, start);
        if (lineEnd > start && FRAME.matcher(text.substring(start, lineEnd)).matches()) {
            return lineEnd + 1 < text.length() && text.charAt(lineEnd + 1) == '|' ? at(text, lineEnd + 1) : null;
        }
        int columns = bars(text, start, lineEnd) - 1;
        if (columns >= 0 && text.charAt(start) != '|') {
            return open(text, start, lineEnd);
        }
        if (text.charAt(start) != '|' || columns < 2 || text.charAt(lineEnd - 1) != '|') {
            return null;
        }
        TableHeads columnHeads = new TableHeads();
        List<Cell> cells = new ArrayList<>();
        int at = start;
        while (at < text.length() && (text.charAt(at) == '|' || text.charAt(at) == '+')) {
            int end = lineEnd(text, at);
            if (FRAME.matcher(text.substring(at, end)).matches()) {
                at = end + 1;
                continue;
            }
            List<int[]> row = row(text, at, columns);
            if (row.size() < columns) {
                break;
            }
            collect(text, row, columnHeads, cells);
            at = lineEnd(text, row.getLast()[1]) + 1;
        }
        return new TableCells(cells, Math.min(at, text.length()));
    }

    /** A table without bars at its edges: heads without figures, then at least one row as wide. */
    private static @Nullable TableCells open(String text, int start, int lineEnd) {
        List<int[]> heads = cells(text, start, lineEnd);
        if (FIGURE.matcher(text.substring(start, lineEnd)).find()) {
            return heads.size() == 2 ? headless(text, start) : null;
        }
        TableHeads columnHeads = new TableHeads();
        List<Cell> cells = new ArrayList<>();
        collect(text, heads, columnHeads, cells);
        int at = lineEnd + 1;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            if (end > at && RULE.matcher(text.substring(at, end)).matches() && end < text.length() && cells(text, end + 1, lineEnd(text, end + 1)).size() == columnHeads.size()) {
                at = end + 1;
                continue;
            }
            List<int[]> row = cells(text, at, end);
            if (row.size() == 1 && goesOn(text, end + 1, columnHeads.size()) && !cells.isEmpty()) {
                columnHeads.section(text.substring(at, end).strip());
                cells.add(new Cell(at, end, List.of(), ""));
                at = end + 1;
                continue;
            }
            if (row.size() == heads.size() + 1 && cells.isEmpty()) {
                columnHeads.indent();
            }
            boolean cut = row.size() < columnHeads.size() && !SENTENCE.matcher(text.substring(at, end)).find();
            if (row.size() < 2 || row.size() != columnHeads.size() && !cut) {
                break;
            }
            collect(text, row, columnHeads, cells);
            at = end + 1;
        }
        return cells.isEmpty() ? null : new TableCells(cells, Math.min(at, text.length()));
    }

    /** At least two lines of two cells each, the first a short name of what the second says: 到场时间 | 2小时内. */
    private static @Nullable TableCells headless(String text, int start) {
        List<Cell> cells = new ArrayList<>();
        int at = start;
        while (at < text.length()) {
            List<int[]> row = cells(text, at, lineEnd(text, at));
            String name = row.size() == 2 ? text.substring(row.getFirst()[0], row.getFirst()[1]).strip() : "";
            if (name.isEmpty() || name.length() > LONGEST_NAME || FIGURE.matcher(name).find() || SENTENCE.matcher(name).find()) {
                break;
            }
            cells.add(new Cell(row.getLast()[0], row.getLast()[1], List.of(name), name));
            at = lineEnd(text, at) + 1;
        }
        return cells.size() < 2 ? null : new TableCells(cells, Math.min(at, text.length()));
    }

    /** Whether a row as wide as the table, with a figure in it, stands here. */
    private static boolean goesOn(String text, int start, int columns) {
        int end = start < text.length() ? lineEnd(text, start) : start;
        return end > start && bars(text, start, end) == columns - 1 && FIGURE.matcher(text.substring(start, end)).find();
    }

    private static List<int[]> cells(String text, int start, int end) {
        List<int[]> cells = new ArrayList<>();
        int from = start;
        for (int at = start; at <= end; at++) {
            if (at == end || text.charAt(at) == '|') {
                cells.add(new int[] {from, at});
                from = at + 1;
            }
        }
        return cells;
    }

    private static void collect(String text, List<int[]> row, TableHeads columnHeads, List<Cell> cells) {
        List<String> words = new ArrayList<>(row.stream().map(c -> text.substring(c[0], c[1]).strip()).toList());
        if (columnHeads.size() == 0) {
            if (words.size() > 2 && words.stream().filter(String::isEmpty).count() == words.size() - 1) {
                columnHeads.section(words.stream().filter(word -> !word.isEmpty()).findFirst().orElseThrow());
            } else {
                columnHeads.first(words);
            }
            return;
        }
        if (cells.isEmpty() && columnHeads.parted(words)) {
            columnHeads.second(words);
            return;
        }
        if (words.getFirst().isEmpty() && !cells.isEmpty()) {
            words.set(0, cells.getLast().rowHead());
        }
        if (!words.getFirst().matches("[-: ]*")) {
            boolean answered = columnHeads.anySays(ANSWER);
            for (int column = 0; column < row.size(); column++) {
                if (answered && columnHeads.says(column, DEMAND) || columnHeads.says(column, CUSTOMER)) {
                    continue;
                }
                cells.add(new Cell(row.get(column)[0], row.get(column)[1], heads(words, columnHeads, column), words.getFirst()));
            }
        }
    }

    /** What stands left of a cell in its row, running numbers apart, then the heads of its column. */
    private static List<String> heads(List<String> words, TableHeads columnHeads, int column) {
        List<String> heads = new ArrayList<>(columnHeads.section());
        for (int at = 0; at < column; at++) {
            Matcher level = BARE_LEVEL.matcher(words.get(at));
            String left = level.matches() && columnHeads.says(at, LEVELS) ? level.group(1) + "级" : words.get(at);
            if (!left.isEmpty() && left.length() <= LONGEST_HEAD && !RUNNING_NUMBER.matcher(left).matches() && !heads.contains(left)) {
                heads.add(left);
            }
        }
        if (column > 0) {
            heads.addAll(columnHeads.over(column));
        }
        return heads;
    }

    private static List<int[]> row(String text, int start, int columns) {
        List<int[]> cells = new ArrayList<>();
        int from = start + 1;
        for (int at = from; at < text.length() && cells.size() < columns; at++) {
            if (text.charAt(at) == '|') {
                cells.add(new int[] {from, at});
                from = at + 1;
            }
        }
        return cells;
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private static int bars(String text, int start, int end) {
        return (int) text.substring(start, end).chars().filter(sign -> sign == '|').count();
    }
}
