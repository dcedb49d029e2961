package org.yinuo.server.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Sentences for people, from {@code i18n/MODULE_zh.properties} and {@code i18n/MODULE_en.properties} (UTF-8). */
@Component
public class Messages {

    /** Spoken when the caller names no language we speak. */
    public static final Locale FIRST = Locale.CHINESE;

    public static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private static final Pattern COUNTED = Pattern.compile("\\{(\\d)\\|([^|{}]*)\\|([^|{}]*)}");

    private final Map<String, Map<String, String>> sentences = new HashMap<>();

    Messages() {
        for (Locale locale : SPOKEN) {
            sentences.put(locale.getLanguage(), read(locale.getLanguage()));
        }
    }

    /**
     * The sentence with {0}, {1}, … filled in; plain replacement, so apostrophes need no care. {0|minute|minutes} is the first word
     * where {0} is 1, else the second.
     */
    public String say(Locale locale, String key, List<?> arguments) {
        Map<String, String> spoken = sentences.getOrDefault(locale.getLanguage(), sentences.get(FIRST.getLanguage()));
        String sentence = COUNTED.matcher(spoken.getOrDefault(key, key)).replaceAll(word -> Matcher.quoteReplacement(counted(word, arguments)));
        for (int i = 0; i < arguments.size(); i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(arguments.get(i)));
        }
        return sentence;
    }

    private static String counted(MatchResult word, List<?> arguments) {
        int place = Integer.parseInt(word.group(1));
        boolean one = place < arguments.size() && String.valueOf(arguments.get(place)).equals("1");
        return word.group(one ? 2 : 3);
    }

    /** Every key that has a sentence in the language. */
    public Set<String> keys(Locale locale) {
        return sentences.get(locale.getLanguage()).keySet();
    }

    private static Map<String, String> read(String language) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:i18n/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> all.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}
