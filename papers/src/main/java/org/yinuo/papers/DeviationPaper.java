package org.yinuo.papers;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.letter.compare.Deviation;
import org.yinuo.core.letter.compare.DeviationTable;
import org.yinuo.core.letter.compare.UnreadDemand;
import org.yinuo.core.letter.compare.Verdict;

/** The deviation table in its customary form: 项目名称, 项目编号 and 投标人 at its head, then 序号, 招标文件条目号, 招标文件要求, 投标文件响应, 偏离, 说明. */
public final class DeviationPaper {
    private static final List<Integer> SHARES = List.of(6, 12, 27, 27, 9, 19);

    private static final Set<Integer> CENTRED = Set.of(0, 1, 4);

    private DeviationPaper() {
    }

    /** What the head says of the tender; what is null is left open, to be filled in by hand. */
    public record Head(@Nullable String project, @Nullable String projectNumber, @Nullable String bidder) {
        /** Everything is filled in by hand. */
        public static final Head OPEN = new Head(null, null, null);

        private List<String> lines(boolean chinese) {
            return List.of(line(chinese ? "项目名称：" : "Project: ", project), line(chinese ? "项目编号：" : "Project No.: ", projectNumber),
                    line(chinese ? "投标人：" : "Bidder: ", bidder));
        }

        private static String line(String label, @Nullable String said) {
            return label + (said == null ? "________________" : said);
        }
    }

    /** The table as docx; Chinese for a Chinese locale, English for every other. */
    public static byte[] docx(DeviationTable table, Head head, String demandTitle, String offerTitle, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        WordPage page = new WordPage(chinese, true);
        String title = chinese ? "服务条款偏离表" : "Table of Deviations";
        page.furniture(title);
        page.paragraph(WordStyles.TITLE, title);
        head.lines(chinese).forEach(line -> page.paragraph(WordStyles.ADDRESS, line));
        page.paragraph(WordStyles.ADDRESS, (chinese ? "招标文件：" : "Tender: ") + demandTitle);
        page.paragraph(WordStyles.ADDRESS, (chinese ? "投标文件：" : "Bid: ") + offerTitle);
        page.paragraph(WordStyles.ADDRESS, totals(table, chinese));
        if (table.starred() > 0) {
            page.paragraph(WordStyles.ADDRESS, starredTotals(table, chinese));
        }
        page.table(heads(chinese), lines(table, chinese), SHARES, CENTRED);
        if (!table.extra().isEmpty()) {
            page.paragraph(WordStyles.HEADING, chinese ? "招标文件未要求的承诺" : "Offered without being asked");
            List<Clause> extra = table.extra();
            page.table(chinese ? List.of("序号", "投标文件内容") : List.of("No.", "Bid"),
                    Stream.iterate(0, at -> at < extra.size(), at -> at + 1)
                            .map(at -> List.of(String.valueOf(at + 1), words(extra.get(at), ""))).toList(), List.of(7, 93), Set.of(0));
        }
        String bidder = head.bidder() == null ? "" : head.bidder();
        page.signature(chinese ? List.of("投标人（盖章）：" + bidder, "授权代表（签字）：", "日期：　　　　年　　月　　日")
                : List.of("Bidder (seal): " + bidder, "Authorised representative (signature):", "Date:"));
        return page.bytes();
    }

    private static List<String> heads(boolean chinese) {
        return chinese ? List.of("序号", "招标文件条目号", "招标文件要求", "投标文件响应", "偏离", "说明")
                : List.of("No.", "Tender item", "Tender asks", "Bid offers", "Deviation", "Remarks");
    }

    /** Rows and unread demands in the sequence of their numbers. */
    private static List<List<String>> lines(DeviationTable table, boolean chinese) {
        SortedMap<Integer, List<String>> lines = new TreeMap<>();
        table.rows().forEach(row -> lines.put(row.number(), cells(row, chinese)));
        table.unread().forEach(open -> lines.put(open.number(), cells(open, chinese)));
        return List.copyOf(lines.values());
    }

    private static List<String> cells(Deviation row, boolean chinese) {
        return List.of(number(row.number(), row.starred()), item(row.item()), words(row.demand(), ""), words(row.offer(), "—"),
                chinese ? row.verdict().chinese() : row.verdict().english(),
                chinese ? row.reason().chinese() : row.reason().english());
    }

    private static List<String> cells(UnreadDemand open, boolean chinese) {
        return List.of(number(open.number(), open.starred()), item(open.item()), open.span().text().replaceAll("\\s+", " ").strip(), "—",
                chinese ? "待人工核对" : "Check by hand",
                chinese ? "程序没有读出可比较的条款，请对照投标文件核对并填写。" : "Not read as a clause; compare it with the bid by hand and fill this in.");
    }

    private static String number(int number, boolean starred) {
        return starred ? "★" + number : String.valueOf(number);
    }

    private static String item(String item) {
        return item.isEmpty() ? "—" : item;
    }

    private static String words(@Nullable Clause clause, String none) {
        Span span = clause == null ? null : clause.terms().span();
        return span == null ? clause == null ? none : clause.type().word() : span.text().replaceAll("\\s+", " ").strip();
    }

    private static String totals(DeviationTable table, boolean chinese) {
        StringBuilder totals = new StringBuilder(chinese ? "汇总：" : "In all: ");
        for (Verdict verdict : Verdict.values()) {
            totals.append(chinese ? verdict.chinese() : verdict.english()).append(' ').append(table.count(verdict)).append(chinese ? " 项，" : ", ");
        }
        return totals.append(chinese ? "待人工核对 " : "to check by hand ").append(table.unread().size()).append(chinese ? " 项。" : ".").toString();
    }

    private static String starredTotals(DeviationTable table, boolean chinese) {
        long met = table.countStarred(Verdict.BETTER) + table.countStarred(Verdict.EQUAL);
        long unmet = table.countStarred(Verdict.WORSE) + table.countStarred(Verdict.MISSING);
        long open = table.starred() - met - unmet;
        return chinese ? "★ 实质性要求 " + table.starred() + " 项：满足 " + met + " 项，不满足 " + unmet + " 项，待人工核对 " + open + " 项。"
                : "★ Non-negotiable demands: " + table.starred() + "; met " + met + ", not met " + unmet + ", to check by hand " + open + ".";
    }
}
