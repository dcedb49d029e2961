package org.yinuo.papers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The readable text of an html page: blocks on lines of their own, table cells separated by a tab, merged ones in each row
 * and column they cover.
 */
final class HtmlText implements NodeFilter {

    private static final int LOOK_AT = 4096;
    private static final Pattern MARKUP = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|meta|title|style|div|p|table|h[1-6]|ul|ol|center|section|article)\\b[^>]*>");
    private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]{2,40})");
    private static final Set<String> UNREAD = Set.of("head", "script", "style", "template", "noscript", "textarea", "select", "svg");

    private final StringBuilder text = new StringBuilder();
    private MergedCells table = new MergedCells();
    /** The outermost table around the node; tables inside its cells are flattened. */
    private @Nullable Element outermost;
    private int cellStart;
    private boolean cellBefore;
    /** Cells open around the node; asking its ancestors would cost by the square of the depth. */
    private int cellsAround;

    private HtmlText() {
    }

    static boolean looksLikeHtml(String text) {
        return MARKUP.matcher(text.substring(0, Math.min(text.length(), LOOK_AT))).find();
    }

    /** A page that names its charset is read in it, if its bytes agree; else as detected. */
    static DecodedText declaredCharset(byte[] bytes, DecodedText detected) {
        Matcher named = CHARSET.matcher(new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1));
        if (!named.find() || !detected.charset().equals("GB18030")) {
            return detected;
        }
        try {
            return DecodedText.strict(bytes, 0, Charset.forName(named.group(1))).orElse(detected);
        } catch (IllegalArgumentException unknownCharset) {
            return detected;
        }
    }

    static String of(String html) {
        HtmlText reader = new HtmlText();
        Jsoup.parse(html).filter(reader);
        return reader.text.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            append(piece);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (UNREAD.contains(name) || element.hasAttr("hidden")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element, name);
            cellsAround += isCell(name) ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        boolean cell = node instanceof Element closed && isCell(closed.normalName());
        cellsAround -= cell ? 1 : 0;
        if (node instanceof Element closed) {
            close(closed, cell);
        }
        if (node instanceof Element element && element.isBlock()) {
            if (!cell && cellsAround == 0) {
                newLine();
            }
            cellBefore = cell;
        }
        return FilterResult.CONTINUE;
    }

    /** Cells wait for the end of their table: only then it is known which columns it has. */
    private void close(Element element, boolean cell) {
        if (cellsAround > 0 || outermost == null) {
            return;
        }
        if (cell) {
            String words = text.substring(cellStart).strip();
            text.setLength(cellStart);
            table.cell(words, number(element, "colspan"), number(element, "rowspan"));
        } else if (element.normalName().equals("tr")) {
            table.endRow();
        } else if (element == outermost) {
            newLine();
            int room = Math.max(0, LetterText.MAX_CHARS - text.length());
            table.lines(room).stream().filter(line -> !line.isBlank()).forEach(line -> text.append(line).append('\n'));
            table = new MergedCells();
            outermost = null;
        }
    }

    private static int number(Element cell, String attribute) {
        try {
            return (int) Math.min(Long.parseLong(cell.attr(attribute).strip()), Integer.MAX_VALUE);
        } catch (NumberFormatException unreadable) {
            return 1;
        }
    }

    private void open(Element element, String name) {
        if (outermost == null && name.equals("table")) {
            outermost = element;
        }
        if (name.equals("br")) {
            trimEnd();
            text.append(cellsAround > 0 ? ' ' : '\n');
        } else if (isCell(name)) {
            trimEnd();
            if (cellsAround == 0) {
                cellStart = text.length();
            } else if (cellBefore) {
                text.append('\t');
            }
            cellBefore = false;
        } else if (element.isBlock()) {
            if (cellsAround > 0) {
                space();
            } else {
                newLine();
            }
            cellBefore = false;
        }
    }

    private void append(TextNode piece) {
        if (piece.parent() instanceof Element parent && parent.normalName().equals("pre")) {
            text.append(piece.getWholeText());
            return;
        }
        String words = piece.text();
        boolean atStart = text.isEmpty() || " \n\t".indexOf(text.charAt(text.length() - 1)) >= 0;
        text.append(atStart ? words.stripLeading() : words);
    }

    private void newLine() {
        trimEnd();
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void space() {
        if (!text.isEmpty() && " \n\t".indexOf(text.charAt(text.length() - 1)) < 0) {
            text.append(' ');
        }
    }

    private void trimEnd() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
    }

    private static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }
}
