package org.yinuo.core.letter.compare;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yinuo.core.letter.compare.ComparedLetter.Sentence;

/**
 * Sentences a tender marks as non-negotiable (实质性条款): with ★ or ※ at the sentence, at the beginning of its line or at a
 * heading over it, or in words. A bid that deviates from one of them is refused.
 */
final class NonNegotiable {
    private static final Pattern STAR = Pattern.compile("[★※]");
    /** Says what the star means. */
    static final Pattern EXPLAINED = Pattern.compile("(?:带|标注?有?|打|加|注有?|凡|以|标记为?)[\"'“(（]?[★※]");
    private static final Pattern WORDS = Pattern.compile(
            "(?:不允许|不得|不可|不接受|不能)(?:有|存在)?(?:任何)?(?:负)?偏离|实质性(?:要求|响应|条款)|(?:否则|不满足|未满足)[^,;。]{0,10}(?:废标|无效|否决)"
                    + "|(?i:non-negotiable|no deviation|mandatory requirement)");

    /** From the outermost numbering to the innermost, as a line begins once its stars are off. */
    private static final List<Pattern> NUMBERINGS = List.of(
            Pattern.compile("^第[一二三四五六七八九十百\\d]+[章部篇条节]"), Pattern.compile("^[一二三四五六七八九十]+[、.．]"),
            Pattern.compile("^[(（][一二三四五六七八九十]+[)）]"), Pattern.compile("^\\d{1,2}(?:[、)）]|[.．](?!\\d))"),
            Pattern.compile("^\\d{1,2}[.．]\\d{1,2}"), Pattern.compile("^[(（]\\d{1,2}[)）]|^[①-⑳]"));

    private final BitSet marked = new BitSet();
    private final Set<String> headings = new HashSet<>();
    private boolean line;
    /** Numbering of the starred heading the lines stand under; negative when there is none. */
    private int section = -1;

    private NonNegotiable() {
    }

    /** The sentences so marked, by the index of their passage. */
    static BitSet of(List<Sentence> sentences) {
        NonNegotiable found = new NonNegotiable();
        sentences.forEach(found::add);
        return found.marked;
    }

    private void add(Sentence sentence) {
        String text = sentence.passage().text();
        String lead = sentence.gap().substring(sentence.gap().lastIndexOf('\n') + 1) + text;
        boolean begins = STAR.matcher(sentence.gap()).find() || STAR.matcher(text).lookingAt();
        boolean first = sentence.gap().indexOf('\n') >= 0 || sentence.passage().index() == 0;
        line = begins || line && !first;
        int depth = first ? depth(lead) : -1;
        if (depth >= 0 && section >= depth) {
            section = -1;
        }
        boolean own = line || says(text);
        if (sentence.passage().heading() && own) {
            headings.add(text);
            section = depth >= 0 ? depth : section;
        }
        if (own || section >= 0 || sentence.passage().headings().stream().anyMatch(head -> headings.contains(head) || says(head))) {
            marked.set(sentence.passage().index());
        }
    }

    private static int depth(String lead) {
        String bare = lead.replaceAll("[★※\\s]+", "");
        for (int depth = 0; depth < NUMBERINGS.size(); depth++) {
            if (NUMBERINGS.get(depth).matcher(bare).find()) {
                return depth;
            }
        }
        return -1;
    }

    private static boolean says(String text) {
        return (STAR.matcher(text).find() || WORDS.matcher(text).find()) && !EXPLAINED.matcher(text).find();
    }
}
