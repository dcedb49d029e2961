package org.yinuo.core.letter.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.OnsiteStandby;
import org.yinuo.core.commitment.Terms;

/** 重大活动期间派专人值守: staff at the site for special periods. */
public final class StandbyRule implements Rule {
    private static final Pattern STANDBY = Pattern.compile("(?:重大活动|特殊时期|重要时期|重要保障|节假日|重保)[^;。]*(?:值守|保驾|驻场|现场保障)");

    @Override
    public String signs() {
        return "守驾驻障";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        if (sentence.isHeading() || !sentence.says(STANDBY)) {
            return List.of();
        }
        return List.of(sentence.foundHere(new OnsiteStandby(Terms.EMPTY.channel(Channel.ONSITE))));
    }
}
