package org.yinuo.core.letter.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quick pattern answers as {@code java.util.regex} does; what differs is where it looks. */
class PatternTest {
    private static final String[] PIECES = {"a", "b", "不", "质保", "\\d", "\\s", "\\w", "\\b", "^", "$", ".", "[ab]", "[^,;。]", "[a-c]", "[一-龥]",
        "(?<!a)", "(?<=b)", "(?!1)", "(?=,)", "(?i)", "(?i:b)", "(a)", "(?:b|不)", "\\.", "[\\d.]", "[^\\n]", "\\D", "\\u4e0d", "A"};
    private static final String[] QUANTIFIERS = {"", "", "", "", "?", "*", "+", "{2}", "{0,3}", "{1,}", "+?", "*+"};
    private static final String SIGNS = "abcAB不质保1 ,;。\n.\r\uD83D\uDE00\uD800";

    @Test
    void answersAsTheEngineDoesForAnyExpressionAndText() {
        Random chance = new Random(7);
        for (int round = 0; round < 40_000; round++) {
            String expression = expression(chance, 3);
            int flags = chance.nextInt(6) == 0 ? Pattern.CASE_INSENSITIVE : chance.nextInt(8) == 0 ? Pattern.MULTILINE : 0;
            String text = text(chance);

            assertThat(found(Pattern.compile(expression, flags).matcher(text)))
                    .as("/%s/ with flags %d in %s", expression, flags, text)
                    .isEqualTo(found(java.util.regex.Pattern.compile(expression, flags).matcher(text)));
        }
    }

    @Test
    void matchesReplacesAndStartsAnywhereAsTheEngineDoes() {
        Random chance = new Random(8);
        for (int round = 0; round < 10_000; round++) {
            String expression = expression(chance, 2);
            String text = text(chance);
            int from = chance.nextInt(text.length() + 1);
            Pattern quick = Pattern.compile(expression);
            java.util.regex.Pattern engine = java.util.regex.Pattern.compile(expression);

            assertThat(answers(quick.matcher(text), quick.matcher(text), quick.matcher(text), from))
                    .as("/%s/ in %s from %d", expression, text, from)
                    .isEqualTo(answers(engine.matcher(text), engine.matcher(text), engine.matcher(text), from));
        }
    }

    /** The places where a match may begin: its first two characters stand there; a text that holds none. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "响应|答复;     ab响cd答复响应响; 5,7;         复的",
        "^第;           第第;             0;           x",
        "[^,]{0,2}止$;  01234567止;       2,3,4,5,6,7,8; 012345678",
        "(?<!不)可用;   可不可用;         2;           不",
        "\\d+(?:天|年); 1a2天33年;        2,4,5;       1234",
        "修[好妥]?|换;  修复换好修;       0,2,4;       好",
        "三{2}年;       三年三三年;       2;           三",
        "a[^,]?b;       abaca;            0,2,4;       c",
    })
    void looksOnlyWhereAMatchCanBegin(String expression, String text, String places, String hopeless) {
        Pattern pattern = Pattern.compile(expression);

        List<String> candidates = new ArrayList<>();
        for (int at = pattern.candidate(text, 0); at >= 0 && at < text.length(); at = pattern.candidate(text, at + 1)) {
            candidates.add(String.valueOf(at));
        }

        assertThat(String.join(",", candidates)).isEqualTo(places);
        assertThat(pattern.matcher(hopeless).find()).isFalse();
    }

    @Test
    void passesOverTextWithoutWhatEveryMatchHas() {
        assertThat(Pattern.compile("[^,]{2,10}的\\d").isHopeless("没有那个字")).isTrue();
        assertThat(Pattern.compile("\\d+(?:天|年)").isHopeless("12345")).isTrue();
        assertThat(Pattern.compile("[^,]{2,10}回复").isHopeless("复不回")).isTrue();
        assertThat(Pattern.compile("[^,]*(?:回复|答复函)").isHopeless("回答函复")).isTrue();
        assertThat(Pattern.compile("(?=.*质保).").isHopeless("保质期")).isTrue();
        assertThat(Pattern.compile("(?!.*质保).").isHopeless("保质期")).isFalse();
        assertThat(Pattern.compile("a?|b").isHopeless("")).isFalse();
    }

    private static String expression(Random chance, int depth) {
        StringBuilder expression = new StringBuilder();
        for (int piece = 1 + chance.nextInt(4); piece > 0; piece--) {
            boolean nested = depth > 0 && chance.nextInt(5) == 0;
            String words = nested ? "(?:" + expression(chance, depth - 1) + ")" : PIECES[chance.nextInt(PIECES.length)];
            boolean quantifiable = !words.equals("(?i)");
            expression.append(words.length() > 1 && quantifiable && !words.startsWith("[") && !words.startsWith("\\") ? "(?:" + words + ")" : words);
            expression.append(quantifiable ? QUANTIFIERS[chance.nextInt(QUANTIFIERS.length)] : "");
            expression.append(chance.nextInt(6) == 0 ? "|" : "");
        }
        return expression.toString();
    }

    private static String text(Random chance) {
        StringBuilder text = new StringBuilder();
        for (int length = chance.nextInt(14); length > 0; length--) {
            text.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private static List<String> found(Matcher matcher) {
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.start() + "-" + matcher.end() + ":" + matcher.group());
        }
        return found;
    }

    private static List<String> found(java.util.regex.Matcher matcher) {
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.start() + "-" + matcher.end() + ":" + matcher.group());
        }
        return found;
    }

    private static List<Object> answers(Matcher one, Matcher two, Matcher three, int from) {
        return List.of(one.matches(), two.lookingAt(), one.replaceAll("x"), one.replaceFirst("x"), three.find(from) && three.find());
    }

    private static List<Object> answers(java.util.regex.Matcher one, java.util.regex.Matcher two, java.util.regex.Matcher three, int from) {
        return List.of(one.matches(), two.lookingAt(), one.replaceAll("x"), one.replaceFirst("x"), three.find(from) && three.find());
    }
}
