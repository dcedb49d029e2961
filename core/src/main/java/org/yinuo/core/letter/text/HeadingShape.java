package org.yinuo.core.letter.text;

import java.util.List;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** How headings and list items of letters begin: 第一条, 一、, (一), 1、, 1.1, 1), ①, and the marks of Markdown. */
final class HeadingShape {
    private static final String HAN = "[一二三四五六七八九十百]+";
    /** From the outermost numbering to the innermost. */
    private static final List<Pattern> NUMBERINGS = List.of(
            Pattern.compile("^#{1,6}"),
            Pattern.compile("^第" + HAN + "[章部篇]、?:?"),
            Pattern.compile("^第(?:" + HAN + "|\\d+)条:?"),
            Pattern.compile("^" + HAN + "[、.,](?!\\d)"),
            Pattern.compile("^(?:\\(" + HAN + "\\)、?|[Qq]\\d{1,2}[:.])"),
            Pattern.compile("^\\d{1,2}(?:[、,](?!\\d)|\\.(?![\\d.]))"),
            Pattern.compile("^\\d{1,2}\\.\\d{1,2}(?![\\d.%天小个年月日分])\\.?"),
            Pattern.compile("^\\d{1,2}-\\d{1,2}(?![\\d.%个小天日年月周次名人台分元级点号-])"),
            Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2}){2,3}(?!\\d)\\.?"),
            Pattern.compile("^\\(?\\d{1,2}\\)[、.]?"),
            Pattern.compile("^(?:[①-⑳]|[a-z][).、]|\\([a-z]\\))"),
            Pattern.compile("^[◆■★▶►※◎▲]"),
            Pattern.compile("^(?:[-•·●▪○◇□➢✓√→☆△]|\\*(?!\\*))"));
    /** Depth of a line that has no number. */
    static final int UNNUMBERED = NUMBERINGS.size();

    private static final int LONGEST = 28;
    private static final Pattern SENTENCE = Pattern.compile("[。;!?,]|\\|");

    private static final Pattern QUESTION = Pattern.compile("^(?:[Qq]\\d{0,2}[:.]|问[:.])?[^。;!?]{2,40}\\?$");
    private static final Pattern OPENING = Pattern.compile("^[^。;!?]{2,44}(?:下列|如下|以下|按下|下面|所列|following)[^。;!?]{0,16}:$");

    private static final Pattern ENDED = Pattern.compile("^[^。;!?,:|]+\\|[^。;!?,:|]+$");
    /** 附表2:产品保修期限. */
    private static final Pattern APPENDED = Pattern.compile("^(?:附?表|附件)(?:\\d|[一二三四五])?:[^:]+$");

    private static final Pattern BRACKETED = Pattern.compile("^【[^】]{2,40}】$");

    private HeadingShape() {
    }

    /** Whether the line starts with a number or bullet. */
    static boolean numbered(String line) {
        return numbering(line) < NUMBERINGS.size();
    }

    /** Depth of the line's numbering, 0 the outermost; one more than the deepest when it has none. */
    static int numbering(String line) {
        for (int depth = 0; depth < NUMBERINGS.size(); depth++) {
            if (NUMBERINGS.get(depth).matcher(line).find()) {
                return depth;
            }
        }
        return NUMBERINGS.size();
    }

    /** Length of the number or bullet at the start of the line. */
    static int numberLength(String line) {
        for (Pattern numbering : NUMBERINGS) {
            Matcher number = numbering.matcher(line);
            if (number.find()) {
                return number.end();
            }
        }
        return 0;
    }

    /** Whether the line stands over others instead of promising something: short, no sentence; a question; the opening of a list. */
    static boolean heads(String line) {
        String words = line.substring(numberLength(line));
        if (BRACKETED.matcher(words).find() || QUESTION.matcher(words).find() || OPENING.matcher(words).find()) {
            return true;
        }
        if (line.startsWith("#") && words.length() <= LONGEST && !words.isBlank() && ENDED.matcher(words).find()) {
            return true;
        }
        return !words.isBlank() && words.length() <= LONGEST && !SENTENCE.matcher(words).find()
                && (words.indexOf(':') < 0 || words.endsWith(":") || APPENDED.matcher(words).find());
    }
}
