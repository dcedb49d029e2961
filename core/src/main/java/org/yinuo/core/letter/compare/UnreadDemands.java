package org.yinuo.core.letter.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.letter.compare.ComparedLetter.Sentence;

/** Finds the requirements of a demand that no clause covers, so that a deviation table hides nothing. */
final class UnreadDemands {
    private static final String NUMBER = "(?:[0-9]+(?:\\.[0-9]+)?|[一二三四五六七八九十两半]+)";
    private static final String MEASURED = NUMBER + "(?:个)?(?:工作)?(?:小时|分钟|秒|工作日|天|日(?!期)|周|个?月(?!\\d)|年(?!\\d|度|代)|次|名|人(?!民)|位|场|期(?!间)|台|套|份|公里|万?元)"
            + "|[0-9.]+ ?(?:%|(?i:hours?|minutes?|days?|weeks?|months?|years?|times|persons?|engineers?|units?|sets?|km)\\b)|[0-9] ?[x×] ?[0-9]+";
    private static final String BINDING = "(?<![供响反相对适效感])应(?!用|急|答|收|届|聘|届|变)|须(?!知)|必须|必需|不得|不可|严禁|禁止|务必|"
            + "不[少低小]于|不[超高大]于|不超过|至少|(?<!要)需(?!求|方)|[≥≤★※]"
            + "|(?i:\\b(?:shall|must|required?|requires|at least|no (?:more|less|later|fewer) than|mandatory)\\b)";
    private static final String PROMISING = "要求|提供|配备|负责|保证|确保|承诺|具备|具有|持有|免费|(?i:\\b(?:provides?|ensures?|includes?|will|free of charge)\\b)";
    private static final Pattern STRONG = Pattern.compile("(?:" + BINDING + "|" + MEASURED + ")");
    private static final Pattern ANY = Pattern.compile("(?:" + BINDING + "|" + MEASURED + "|" + PROMISING + ")");
    private static final Pattern INTRODUCES = Pattern.compile("(?:[:：]|如下|以下(?:要求|内容|条件|服务)?)$");
    private static final Pattern DATE = Pattern.compile("^[^,;。]{0,12}\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?$");
    /** Says when something else holds: 每逾期一日, 少做一次保养的. */
    private static final Pattern CASE = Pattern.compile("^每(?:发生|逾期|超|少|延|迟)|^每?[^,;。应须得]{0,12}的$|^(?:如|若|因|当|在)[^,;。应须得]{0,20}(?:时|后|的|情况下)$");
    private static final int SHORTEST = 5;

    private UnreadDemands() {
    }

    /** The places of what looks like a requirement and is covered by no clause, each with whether it is non-negotiable. */
    static Map<Span, Boolean> of(ComparedLetter demand, BitSet starred) {
        List<Span> covered = demand.clauses().stream().filter(UnreadDemands::covers).map(clause -> clause.terms().span())
                .filter(Objects::nonNull).toList();
        Map<Span, Boolean> unread = new LinkedHashMap<>();
        for (Sentence sentence : demand.sentences()) {
            for (Span span : unread(sentence, covered)) {
                unread.put(span, starred.get(sentence.passage().index()));
            }
        }
        return unread;
    }

    private static boolean covers(Clause clause) {
        return clause.terms().marks().stream().noneMatch(mark -> mark == Mark.INTERNAL || mark == Mark.SUPERSEDED || mark == Mark.ADVISORY);
    }

    private static List<Span> unread(Sentence sentence, List<Span> covered) {
        String text = sentence.passage().text();
        List<Span> here = covered.stream().filter(sentence.span()::overlaps).toList();
        if (here.isEmpty()) {
            boolean demanding = (sentence.passage().heading() ? STRONG : ANY).matcher(text).find() || sentence.gap().contains("★");
            boolean bare = NonNegotiable.EXPLAINED.matcher(text).find() || text.length() < SHORTEST || INTRODUCES.matcher(text).find() || DATE.matcher(text).find()
                    || sentence.passage().heading() && !STRONG.matcher(text).find();
            return demanding && !bare ? List.of(sentence.span()) : List.of();
        }
        return parts(sentence, here);
    }

    /** Stretches of a sentence that bind by themselves, beside the clauses read from its other stretches. */
    private static List<Span> parts(Sentence sentence, List<Span> here) {
        List<Span> unread = new ArrayList<>();
        for (int at = 0; at < sentence.parts().size(); at++) {
            Span span = sentence.parts().get(at);
            String words = sentence.passage().parts().get(at).text().strip();
            boolean binds = STRONG.matcher(words).results().anyMatch(found -> found.end() + 3 < words.length() || found.group().length() > 1);
            boolean read = here.stream().anyMatch(span::overlaps);
            if (binds && words.length() >= SHORTEST && !read && !INTRODUCES.matcher(words).find() && !CASE.matcher(words).find()) {
                unread.add(span);
            }
        }
        return unread;
    }
}
