package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.LifetimeService;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 终身保修 is a warranty without end; 终身维护, 终身技术支持 is lifetime service. */
public final class LifelongRule implements Rule {
    private static final Pattern LIFELONG = Pattern.compile(
            "(?:跟踪)?服务[^,;。]{0,4}(?:直至|直到|至)报废|全生命周期[^,;。]{0,6}(?:服务|技术支持|维护)|终[身生](?:免费|有偿|的|提供|负责|有限)*(?:(保修|质保|三包|保固|包修)|[^,;。]{0,8}?(?:服务|维护|技术支持|支持|维修|可修|包修|"
                    + "返修|跟踪|咨询|保养|"
                    + "成本|享受[^,;。]{0,4}免费)|(?=[,;、。)]|$))|(?i:life-?(?:time|long) (?:(?:technical|free|maintenance) )?(?:service|support|(warranty)))");

    /** 柜体五年质保,铰链终身: the last of several terms. */
    private static final Pattern WARRANTY = Pattern.compile("质保|保修|包修|三包|保固|保用");
    private static final Pattern LOST = Pattern.compile("^[^,;。]{0,4}(?:失效|作废|终止|取消)");

    @Override
    public String signs() {
        return "终废命lL";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        Matcher lifelong = LIFELONG.matcher(sentence.text());
        while (lifelong.find()) {
            Part part = sentence.passage().partAt(lifelong.start());
            if (LOST.matcher(sentence.text().substring(lifelong.end())).find()) {
                continue;
            }
            boolean ofUpgrades = sentence.passage().labelled() && sentence.passage().headings().stream().anyMatch(head -> head.contains("升级")) && lifelong.group(1) == null;
            if (ofUpgrades || (part.text().contains("升级") || part.text().contains("更新")) && lifelong.group(1) == null) {
                continue;
            }
            boolean bare = lifelong.group().length() == 2 && sentence.says(WARRANTY) && sentence.durations().stream().anyMatch(Duration::isTerm);
            boolean warranty = bare || lifelong.group(1) != null || lifelong.group(2) != null;
            found.add(sentence.foundIn(part, warranty ? new WarrantyTerm(Terms.EMPTY, true) : new LifetimeService(Terms.EMPTY)));
        }
        return found;
    }
}
