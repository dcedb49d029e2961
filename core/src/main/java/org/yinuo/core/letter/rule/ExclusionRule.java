package org.yinuo.core.letter.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Exclusion;
import org.yinuo.core.commitment.Terms;

/** 人为损坏不在保修之列, 下列情况不予三包: what is not covered. */
public final class ExclusionRule implements Rule {
    private static final Pattern EXCLUDED = Pattern.compile(
            "不(?:在|属于?)[^,;。]{0,10}(?:保修|质保|三包|维修|保证)(?:范围|之列)?|不予(?:三包|保修|质保|退换)|(?<!节假日)(?:除外|例外)|(?:保修|质保|承诺)[^,;。]{0,6}(?:作废|失效|无效|取消)|概?不负责|不承担[^,;。]{0,10}责任|一概不|不办理|(?:人为|不可抗力|不可抗拒)[^,;。]{0,8}(?:损坏|因素|事件|破损)[^,;。]{0,10}(?:收|除|不|自负|$)");
    private static final Pattern LIST = Pattern.compile("(?:不属于|不在|不予|有权(?:不履行|终止)|不承担|除外|不负责)[^\\n]{0,20}$|下列情(?:况|形)[^\\n]{0,24}$", Pattern.MULTILINE);
    private static final Pattern CAUSE = Pattern.compile("损坏|擅自|未经|人为|不可抗|超[过出]|使用不当|进水|改装|拆|涂改|无法提供|非正版|没有按照|放弃|不一致|缺陷|已过|未照");

    @Override
    public List<Finding> read(Sentence sentence) {
        if (sentence.isHeading()) {
            return List.of();
        }
        Matcher excluded = EXCLUDED.matcher(sentence.text());
        boolean listed = sentence.standsUnder(LIST) && sentence.says(CAUSE);
        if (!excluded.find() && !listed) {
            return List.of();
        }
        return List.of(sentence.foundHere(new Exclusion(Terms.EMPTY)));
    }
}
