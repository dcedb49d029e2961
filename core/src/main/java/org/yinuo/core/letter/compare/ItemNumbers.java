package org.yinuo.core.letter.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.letter.compare.ComparedLetter.Sentence;

/**
 * The numbers a tender gives its items (招标文件条目号), as a bid quotes them: 5.2（1）, 第五章 三（二）. A line without a number belongs to
 * the item before it. A number of a style that is open already takes its place; one of a new style stands under it.
 */
final class ItemNumbers {
    private static final String HAN = "[一二三四五六七八九十百]+";
    private static final Pattern MARKS = Pattern.compile("^[★※▲◆■▶►◎#*\\s]+");
    private static final Pattern MANY = Pattern.compile("^\\d{1,2}(?:[.．]\\d{1,2}){1,4}(?![\\d%％天小个年月日分]|\\.\\d)");
    private static final List<Pattern> STYLES = List.of(
            Pattern.compile("^第(?:" + HAN + "|\\d{1,3})[章部篇]"), Pattern.compile("^第(?:" + HAN + "|\\d{1,3})节"),
            Pattern.compile("^第(?:" + HAN + "|\\d{1,3})条"), Pattern.compile("^" + HAN + "[、.．]"), Pattern.compile("^[(（]" + HAN + "[)）]"),
            Pattern.compile("^\\d{1,2}(?:[、)）]|[.．](?!\\d))"), Pattern.compile("^[(（]\\d{1,2}[)）]"), Pattern.compile("^[①-⑳]"),
            Pattern.compile("^[a-z][)）.]"));

    private record Item(int style, String number) {
    }

    private final List<Sentence> sentences;
    private final List<String> numbers = new ArrayList<>();
    private final List<Item> open = new ArrayList<>();

    private ItemNumbers(List<Sentence> sentences) {
        this.sentences = sentences;
        sentences.forEach(this::add);
    }

    /** The numbers of a demand's sentences. */
    static ItemNumbers of(List<Sentence> sentences) {
        return new ItemNumbers(sentences);
    }

    /** The number of the item a stretch of the demand stands in; empty when it has none. */
    String at(@Nullable Span span) {
        for (int at = 0; span != null && at < numbers.size(); at++) {
            if (sentences.get(at).span().overlaps(span)) {
                return numbers.get(at);
            }
        }
        return "";
    }

    private void add(Sentence sentence) {
        boolean first = sentence.gap().indexOf('\n') >= 0 || sentence.passage().index() == 0;
        Item item = first ? item(MARKS.matcher(sentence.gap().substring(sentence.gap().lastIndexOf('\n') + 1) + sentence.passage().text()).replaceFirst("")) : null;
        if (item != null) {
            for (int at = 0; at < open.size(); at++) {
                if (open.get(at).style() == item.style()) {
                    open.subList(at, open.size()).clear();
                }
            }
            open.add(item);
        }
        numbers.add(quoted());
    }

    private static @Nullable Item item(String line) {
        Matcher many = MANY.matcher(line);
        if (many.find()) {
            String number = many.group().replace('．', '.');
            return new Item(STYLES.size() + (int) number.chars().filter(sign -> sign == '.').count(), number);
        }
        for (int style = 0; style < STYLES.size(); style++) {
            Matcher number = STYLES.get(style).matcher(line);
            if (number.find()) {
                return new Item(style, number.group().replace('(', '（').replace(')', '）').replaceFirst("^([^（]*)[、.．）]$", "$1"));
            }
        }
        return null;
    }

    /** From the last number that says by itself where it stands. */
    private String quoted() {
        int from = 0;
        for (int at = 0; at < open.size(); at++) {
            from = open.get(at).style() > STYLES.size() || open.get(at).style() == 2 ? at : from;
        }
        StringBuilder quoted = new StringBuilder();
        for (Item item : open.subList(from, open.size())) {
            boolean bracketed = item.number().startsWith("（") || item.number().matches("[①-⑳]");
            quoted.append(quoted.isEmpty() || bracketed ? "" : quoted.toString().endsWith("章") || quoted.toString().endsWith("节") ? " " : "-").append(item.number());
        }
        return quoted.toString();
    }
}
