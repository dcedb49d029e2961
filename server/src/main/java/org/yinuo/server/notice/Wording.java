package org.yinuo.server.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Messages;

/** Particulars of a message as people read them: codes in words, instants by the clock on the wall in Shanghai. */
record Wording(Messages messages, Locale locale) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HouseZone.ZONE);

    String say(String name, @Nullable Object value) {
        String text = value == null ? "" : String.valueOf(value);
        if (text.isEmpty()) {
            return "";
        }
        String word = "word." + name + "." + text;
        if (messages.keys(locale).contains(word)) {
            return messages.say(locale, word, List.of());
        }
        if (name.equals("step") && text.startsWith("clause")) {
            return messages.say(locale, "word.step.clause", List.of());
        }
        if (name.equals("step") && text.matches("\\d{1,4}%")) {
            return messages.say(locale, "word.step.percent", List.of(text));
        }
        if (name.equals("step") && text.matches("\\+\\d{1,7}")) {
            return messages.say(locale, "word.step.late", List.of(text.substring(1)));
        }
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.+Z") ? time(text) : text;
    }

    private static String time(String text) {
        try {
            return TIME.format(Instant.parse(text));
        } catch (DateTimeException notATime) {
            return text;
        }
    }
}
