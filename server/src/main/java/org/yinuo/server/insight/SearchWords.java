package org.yinuo.server.insight;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.server.party.PhoneNumber;
import org.yinuo.server.shared.Likes;

/** The words somebody looks for; all of them must be found, each anywhere inside a text. */
public record SearchWords(List<String> words) {
    /** What the parameters of a question to {@code request_words w} begin with; only these have numbers of requests. */
    static final String OF_REQUESTS = "w";
    private static final int MOST = 8;
    private static final int LONGEST = 60;
    private static final int BEFORE = 16;
    private static final int EXCERPT = 90;
    private static final Pattern NUMBER = Pattern.compile("(?:sr-?)?(\\d{8})-(\\d{6,})");
    private static final Pattern DAY = Pattern.compile("sr-?(\\d{8})-?");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d()-]{5,}");

    /** What was typed, split at spaces, in the form texts are indexed in: full width as half width, capitals as small letters. */
    public static SearchWords of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
        return new SearchWords(plain.isEmpty() ? List.of() : Arrays.stream(plain.split("\\s+")).limit(MOST)
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word).toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether no word is long enough to be looked up; one character is in nearly everything. */
    boolean tooShort() {
        return words.stream().allMatch(word -> word.codePointCount(0, word.length()) < 2);
    }

    /** Whether one of them is the number of a request. */
    boolean nameRequests() {
        return words.stream().anyMatch(word -> number(word) != null);
    }

    /** The number of a request as it is kept, or what it begins with; null when the word is none. */
    private static String number(String word) {
        Matcher whole = NUMBER.matcher(word);
        if (whole.matches()) {
            return "SR-" + whole.group(1) + "-" + whole.group(2);
        }
        Matcher day = DAY.matcher(word);
        return day.matches() ? "SR-" + day.group(1) + "-" : null;
    }

    /**
     * An SQL condition: the words stand in the text, found by the index over its grams.
     *
     * @param text an indexed column that holds normalised text
     * @param name what the parameters begin with
     */
    String condition(String text, String name) {
        return all(name, (i, digits) -> "search_grams(" + text + ") @> :" + name + (digits ? "e" : "g") + i + " and "
                + text + " like :" + name + (digits ? "d" : "l") + i);
    }

    /** The same, looking at the texts themselves. */
    String scanned(String text, String name) {
        return all(name, (i, digits) -> text + " like :" + name + (digits ? "d" : "l") + i);
    }

    private interface Term {
        String of(int word, boolean digits);
    }

    private String all(String name, Term term) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (number(word) != null && name.equals(OF_REQUESTS)) {
                conditions.add("w.request_id in (select id from service_request where number >= :" + name + "n" + i
                        + " and number <= :" + name + "m" + i + ")");
            } else if (phone(word).isEmpty()) {
                conditions.add("(" + term.of(i, false) + ")");
            } else {
                conditions.add("(" + term.of(i, false) + " or " + term.of(i, true) + ")");
            }
        }
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters(String name) {
        return parameters(name, grams -> grams);
    }

    /** The same, asking the index only for those grams of each word that {@code telling} leaves. */
    Map<String, Object> parameters(String name, UnaryOperator<Integer[]> telling) {
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            parameters.put(name + "l" + i, Likes.contains(word));
            parameters.put(name + "g" + i, telling.apply(SearchGrams.of(word)));
            String digits = phone(word);
            parameters.put(name + "d" + i, Likes.contains(digits));
            parameters.put(name + "e" + i, telling.apply(SearchGrams.of(digits)));
            String number = number(word);
            parameters.put(name + "n" + i, number == null ? "" : number);
            parameters.put(name + "m" + i, number == null ? "" : number.endsWith("-") ? number + "9999999999" : number);
        }
        return parameters;
    }

    /** The text around the first of the words in it, on one line; its beginning when none is there. */
    String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        String plain = line.toLowerCase(Locale.ROOT);
        int at = words.stream().mapToInt(plain::indexOf).filter(found -> found >= 0).min().orElse(0);
        int from = Math.max(0, Math.min(at - BEFORE, line.length()));
        int to = Math.min(line.length(), from + EXCERPT);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }

    /** The digits that stay the same however a phone number is written; empty when the word is none. */
    private static String phone(String word) {
        String key = PHONE.matcher(word).matches() ? PhoneNumber.of(word).key() : "";
        return key.length() < 4 || key.equals(word) ? "" : key;
    }
}
