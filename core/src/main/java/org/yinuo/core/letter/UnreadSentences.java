package org.yinuo.core.letter;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.letter.grammar.Durations;
import org.yinuo.core.letter.grammar.Frequencies;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Letter;
import org.yinuo.core.letter.text.Part;
import org.yinuo.core.letter.text.Passage;

/**
 * Finds what speaks of a time, a rate or a count and of service, and became no clause: a reader does not know every wording, and whoever
 * reviews a letter shall see where it may have missed a promise. It is a hint, not a clause; many of them turn out to promise nothing.
 */
public final class UnreadSentences {
    private static final Pattern COUNTED = Pattern.compile("\\d[0-9.]*%|(?:\\d+|[一二两三四五六七八九十]+)(?:名|位|人(?!民)|套|台|块|只|场|期(?!间))");
    private static final Pattern OF_SERVICE = Pattern.compile("服务|维[修保护]|保修|质保|包[修换退]|三包|更换|换|退|修|故障|响应|回复|答复|联系|通知|到[场达位]|上门|现场|派|抢修|解决|处理|恢复|备[件品用机]|配件|"
            + "零件|巡|检|保养|维|清[洗洁理]|回访|培训|讲|教|驻|值[班守]|人员|工程师|报告|升级|补丁|免费|承诺|保证|提供|赔|扣|罚|违约|投诉|热线|发货|发出|补发|调试|"
            + "(?i:warrant|repair|replac|respon|arriv|on[- ]site|engineer|service|support|spare|inspect|train|report|credit|refund)");
    private static final Pattern NO_PROMISE = Pattern.compile("^(?:地址|电话|邮编|传真|网址|联系人|开户|账号|单价|总价|合计|金额|日期|编号|页)|第\\d+页|有限公司$|"
            + "规格|型号[::]|℃|[kM]?Pa|\\bmm\\b|\\d(?:kW|KW|mm|kg|MB|GB|V|A|Hz)\\b|注册资金|成立于|从业|占地|平方米|用户可|建议|说明书");
    private static final Pattern PROMISING = Pattern.compile("免费|无偿|不收|定期|终[身生]|备有|备足|包[换退修]|[出提]具[^,;。]{0,8}(?:报告|单|记录)|起[算计]|专[职人属]|负责[^,;。]{0,12}(?:培训|维修|更换)|备用");
    private static final int SHORTEST = 5;
    private static final int MOST = 200;

    private UnreadSentences() {
    }

    /** The places, in order, at most 200; {@code read} is where clauses stand, turned down ones among them. */
    public static List<Span> of(String text, List<Span> read) {
        Letter letter = Letter.of(text);
        List<Span> unread = new ArrayList<>();
        for (Passage passage : letter.passages()) {
            if (passage.heading() || passage.text().length() < SHORTEST || Unpromised.is(passage) || !speaks(passage, passage.text())) {
                continue;
            }
            Span whole = letter.span(passage, 0, passage.text().length());
            if (read.stream().noneMatch(whole::overlaps)) {
                unread.add(whole);
            } else {
                unread.addAll(parts(letter, passage, read));
            }
            if (unread.size() >= MOST) {
                return List.copyOf(unread.subList(0, MOST));
            }
        }
        return List.copyOf(unread);
    }

    private static List<Span> parts(Letter letter, Passage passage, List<Span> read) {
        List<Span> unread = new ArrayList<>();
        for (Part part : passage.parts()) {
            Span span = letter.span(passage, part.startInclusive(), part.endExclusive());
            if (part.text().length() >= SHORTEST && read.stream().noneMatch(span::overlaps) && speaks(passage, part.text())) {
                unread.add(span);
            }
        }
        return unread;
    }

    private static boolean speaks(Passage passage, String words) {
        boolean measured = !Durations.in(words).isEmpty() || COUNTED.matcher(words).find() || Frequencies.in(words).stream().anyMatch(often -> often.value() != null);
        boolean promised = PROMISING.matcher(words).find();
        return (measured || promised) && !NO_PROMISE.matcher(words).find() && (OF_SERVICE.matcher(words).find() || passage.labelled() && OF_SERVICE.matcher(passage.headings().getLast()).find());
    }
}
