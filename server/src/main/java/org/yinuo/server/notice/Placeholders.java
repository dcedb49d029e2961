package org.yinuo.server.notice;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills names in a text, each once: what was filled in is not looked at again. */
final class Placeholders {
    private Placeholders() {
    }

    /** @param value of a name, the first group of the form; null leaves the place as it is */
    static String fill(String text, String form, Function<String, @Nullable String> value) {
        Matcher matcher = Pattern.compile(form).matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String found = value.apply(matcher.group(1));
            matcher.appendReplacement(filled, Matcher.quoteReplacement(found == null ? matcher.group() : found));
        }
        return matcher.appendTail(filled).toString();
    }
}
