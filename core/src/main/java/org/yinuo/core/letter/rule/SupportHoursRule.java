package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.SupportHours;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ServiceHours;
import org.yinuo.core.letter.text.Part;

/** 7×24小时热线, 全天候, 每周一至周日 8:00-18:00: when someone answers. */
public final class SupportHoursRule implements Rule {
    private static final Pattern WEEK = Pattern.compile("周一(?:至|到|-|~)周[五六日天]|周一[^,;]{0,3}周日|每周7天");
    private static final Pattern PHONE = Pattern.compile("电话|热线|专线|接听");

    @Override
    public String signs() {
        return "时天年周点:h";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        Part seen = null;
        for (ServiceHours.Hours hours : ServiceHours.in(sentence.text())) {
            Part part = sentence.passage().partAt(hours.startInclusive());
            if (part.text().endsWith("计时")) {
                continue;
            }
            if (part.equals(seen) && said(found, hours.calendar())) {
                continue;
            }
            seen = part;
            Channel channel = PHONE.matcher(part.text()).find() || sentence.standsUnder(PHONE) ? Channel.PHONE : Channel.ANY;
            found.add(sentence.foundIn(part, new SupportHours(Terms.EMPTY.channel(channel).calendar(hours.calendar()))));
        }
        if (found.isEmpty() && !sentence.isHeading() && sentence.says(WEEK)) {
            found.add(sentence.foundHere(new SupportHours(Terms.EMPTY.calendar("Mon-Fri"))));
        }
        return found;
    }

    private static boolean said(List<Finding> found, String calendar) {
        return found.stream().anyMatch(one -> calendar.equals(one.clause().terms().calendar()) || !calendar.contains("x") && !calendar.contains("-"));
    }
}
