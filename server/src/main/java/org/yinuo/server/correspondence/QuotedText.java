package org.yinuo.server.correspondence;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts what somebody wrote from what he only repeated. Where mail programs mark the beginning of the old mail, all below is
 * repeated; otherwise only lines behind {@code >} at the end are, so that answers between quoted lines stay.
 */
record QuotedText(String said, String quoted) {
    private static final List<Pattern> BEGINNINGS = List.of(
            Pattern.compile("^\\s*-{2,}\\s*(?:Original Message|Forwarded message|原始邮件|原邮件|转发邮件信息|回复的原邮件)\\s*-{2,}\\s*$", Pattern.CASE_INSENSITIVE),
            Pattern.compile("^\\s*_{20,}\\s*$"),
            Pattern.compile("^\\s*(?:On\\s.{5,200}\\swrote|Am\\s.{5,200}\\sschrieb.{0,100})\\s*:\\s*$", Pattern.CASE_INSENSITIVE),
            Pattern.compile("^\\s*(?:在|于)?\\s*.{0,120}(?:\\d{4}\\s*[-年/.]).{0,120}(?:写道|寫道)\\s*[:：]\\s*$"),
            Pattern.compile("^\\s*\\|?\\s*(?:在|于).{5,160}(?:写道|寫道)\\s*[:：]?\\s*$"));
    private static final Pattern SENDER = Pattern.compile("^\\s*(?:\\*|>)?\\s*(?:发件人|寄件者|From)\\s*[:：].*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADER = Pattern.compile("^\\s*(?:\\*)?\\s*(?:发送时间|发送日期|日期|时间|收件人|主题|抄送|Sent|Date|To|Cc|Subject)\\s*[:：].*$", Pattern.CASE_INSENSITIVE);

    static QuotedText of(String text) {
        List<String> lines = text.strip().lines().toList();
        int end = beginning(lines);
        int last = end;
        while (last > 0 && (lines.get(last - 1).isBlank() || lines.get(last - 1).stripLeading().startsWith(">"))) {
            last--;
        }
        String said = String.join("\n", lines.subList(0, last)).strip();
        // A mail that only repeats says nothing; then all of it is shown.
        return said.isEmpty() ? new QuotedText(text.strip(), "") : new QuotedText(said, String.join("\n", lines.subList(last, lines.size())).strip());
    }

    private static int beginning(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean marked = BEGINNINGS.stream().anyMatch(each -> each.matcher(line).matches());
            if (marked || SENDER.matcher(line).matches() && headersFollow(lines, i)) {
                return i;
            }
        }
        return lines.size();
    }

    /** "发件人:" alone may be said by anybody; followed by two more headers it is the head of an old mail. */
    private static boolean headersFollow(List<String> lines, int at) {
        return lines.stream().skip(at + 1L).limit(6).filter(line -> HEADER.matcher(line).matches()).count() >= 2;
    }
}
