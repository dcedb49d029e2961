package org.yinuo.server.correspondence;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.server.notice.WriterLanguage;

/** Whoever wrote last without a single Chinese character is written to in English. */
@Component
class MailLanguage implements WriterLanguage {
    private final MailRows rows;

    MailLanguage(MailRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> of(String address) {
        return rows.lastFrom(address.strip().toLowerCase(Locale.ROOT)).map(MailLanguage::written);
    }

    /** The subject of an answer is mostly ours: only that of a mail that opened a request, or stands alone, is the writer's. */
    private static String written(MailRows.Wrote last) {
        boolean own = last.verdict().equals("OPENED") || last.said().isBlank();
        return written((own ? last.subject() : "") + last.said() + last.fromName());
    }

    static String written(String text) {
        boolean chinese = text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
        return chinese ? "zh" : "en";
    }
}
