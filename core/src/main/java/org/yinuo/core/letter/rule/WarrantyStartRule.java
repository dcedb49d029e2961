package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.WarrantyStart;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 自验收合格之日起: what starts a term of warranty or service. */
public final class WarrantyStartRule implements Rule {
    private static final Pattern START = Pattern.compile(
            "(?:(?:自|从|以|由)[^,;。:()]{2,30}?(?:(?:之?日|之次日|的?次日|那天|当[天日]|时|后|之后)?(?:(?<![引一发提升兴唤抬])起|算起|起算|"
                    + "开始)(?!始|购买|销售|生产|出厂|售出|签订|执行|施行|实施|生效|公布)(?:计算?|开始|算|为准)?|(?:之?日|之?次日|那天|"
                    + "当[天日])(?:计算?|算|为(?:起始|准))|之日(?=[,;]|$))"
            + "|(?:^|(?<=[为:,或]))[^,;。:()]{2,20}?之日起(?:计算)?|(?<=:)[^,;。:()]{2,20}?起(?=满)|(?:质保|保修|服务|维保|"
            + "维护)期?[^,;。]{0,4}(?:起始|起算|起计)(?:时间|日期?|点)?(?:为|:|是|以)[^,;。]{2,30}|质保期按[^,;。]{0,8}起算|(?<=\\()(?:以|自|"
            + "从)[^,;。:()]{2,20}(?:日期|时间|日)为准|(?:起算|起始)(?:时间|日期|日)?[^,;。]{0,4}[为是:][^,;。]{2,24}"
            + "|(?:以|按)[^,;。:()]{2,30}?(?:起算|计起|作为[^,;。]{0,6}(?:起始|起算|开始)[日点期]?)|\\d{4}年\\d{1,2}月\\d{1,2}日[^,;。]{0,4}(?:起算|"
            + "起计)|(?:质保|保修|包修|三包|保用)期限?(?:以|按)[^,;。]{2,16}(?:日期|时间|为准)(?:为准)?"
            + "|(?:以|按)[^,;。:()]{2,16}?之日分别(?:计算|起算|计)|以[^,;。:()]{1,10}(?:次日|当[天日])为准|(?:验收|交付|安装|移交|签收|提车)[^,;。:()]{0,6}(?:当[天日]|次日)起算?|(?:自|从)[^,;。:()]{2,12}次日起算|(?:验收|交付|安装|移交|开通)[^,;。]{0,6}后开始计算?(?:质保|保修|维保)期?|(?:以|按)[^,;。:()]{2,24}?日起?分别(?:计算|起算|计)|(?:以|按|凭|依)[^,;。:()]{2,24}?(?:日期|时间|之日|当[天日]|"
            + "第\\d+天)(?:后?第\\d+天)?(?:往?后[^,;。]{1,8})?(?:为准|计算|起算|计|算)"
            + "|(?:质保|保修|包修|三包)期限?[^,;。]{0,4}重新(?:计算|起算|开始|计)|重新(?:计算|起算|开始)[^,;。]{0,4}(?:质保|保修|包修|三包)期?"
            + "|(?:以|按)[^,;。:()]{2,24}?(?:日期?|时间)为[^,;。]{0,4}(?:起始|起算|开始)[^,;。]{0,4}"
            + "|(?i:from the date (?:they|it) (?:is|are|was|were) [a-z ]{4,30}|count(?:ed|ing) from the (?:signing|date|day)[a-z ]{0,40}|(?:from|"
            + "begins? on|starts? on|commenc\\w+ (?:on|from)|after) (?:the )?(?:(?:date|day) of )?(?:commissioning|acceptance|signing|delivery|"
            + "installation|purchase|shipment|handover|completion)[a-z ]{0,40}))");
    private static final Pattern WARRANTY = Pattern.compile("质保|保修|维护|保养|质量保证|质量保修|免费|无偿|服务期|维保|三包期|保固|包修|保用|运维|"
            + "三包|不收|保(?:[半一两二三四五六七八九十]|\\d)|上述期限|以上期限|(?i:warrant|maintain|guarantee)");
    private static final Pattern TITLE = Pattern.compile("质保|保修|服务期|维保期|质量保证|保固|包修|三包期|保用");
    /** Words that say themselves that a term begins. */
    private static final Pattern EXPLICIT = Pattern.compile("(?:质保|保修|包修|三包|保用|服务)(?:有效)?期限?[^,;。]{0,4}(?:自|从|由|以|按|起始)|(?:质保|保修|包修)[自从]|起始|次日起算|"
            + "作为|从[^,;。]{2,16}(?:之日|当[天日]|那天)起?算|之日起,[^,;。]{0,10}(?:三包|质保|保修)期|(?:出厂|生产|发货|销售|购买|激活|"
            + "签收)[^,;。]{0,12}(?:起算|算起|计算|开始算)");
    private static final Pattern COVERED_BEFORE = Pattern.compile("保(?:[半一两二三四五六七八九十\\d]|用|修)");
    private static final Pattern DATED = Pattern.compile("^[以按凭依][^起自从]*(?:为准|计算|算|计)$");
    private static final Pattern LABEL = Pattern.compile("^[^,:]{1,14}:");
    private static final Pattern UPGRADE = Pattern.compile("升级");
    /** 没有发票的,按出厂日期计算: another start beside the one named. */
    private static final Pattern NO_PAPER = Pattern.compile("发票|验收单|签收单|移交单|工单|凭证|证明|合格证|签收|分部位|各部位|保修卡|起点|起始|起算|晚于|早于");
    /** 自三包有效期起算之日起 counts from the term, which has its own start. */
    private static final Pattern FROM_TERM = Pattern.compile("(?:三包|质保|保修|包修)(?:有效)?期(?:起|开)");
    /** 自更换之日起重新计算质保 says its start once. */
    private static final Pattern AGAIN = Pattern.compile("重新");
    private static final Pattern COVER = Pattern.compile("质保|保修|维护|保养|质量保证|服务");
    private static final Pattern OTHER = Pattern.compile("退货|换货|退换|购机(?![^,;。]{0,6}(?:开始|日期|发票))|报修|培训|生效|(?<!三包|保修|"
            + "质保)有效|请求|接到|收到|确定|故障|发现|通知|提前|协议|签订合同|响应|到场|起始之日起\\d|补丁|延期|续签|开工|中标|截止|停产|停售|退市");

    @Override
    public String signs() {
        return "起日计算f";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        boolean upgrade = sentence.says(UPGRADE) && !sentence.says(COVER);
        boolean explicit = sentence.says(EXPLICIT);
        boolean title = COVERED_BEFORE.matcher(sentence.passage().before()).find() || sentence.passage().headings().reversed().stream().limit(3).anyMatch(over -> TITLE.matcher(over).find())
                || TITLE.matcher(sentence.passage().before()).find();
        if (sentence.isHeading() && !explicit || upgrade || !title && !sentence.says(WARRANTY)) {
            return found;
        }
        Matcher start = START.matcher(sentence.text());
        while (start.find()) {
            if (start.group().contains("哪")) {
                continue;
            }
            Part part = sentence.passage().partAt(start.start());
            boolean deadline = sentence.deadlines().stream().anyMatch(one -> one.startInclusive() <= part.startInclusive()
                    && one.endExclusive() >= part.endExclusive());
            if (FROM_TERM.matcher(start.group()).find() && start.group().endsWith("之日起")
                    || DATED.matcher(start.group()).find() && !sentence.says(COVER) && !(title && sentence.says(NO_PAPER))) {
                continue;
            }
            boolean said = EXPLICIT.matcher(start.group()).find() || DATED.matcher(start.group()).find();
            boolean other = OTHER.matcher(start.group()).find() && !said || !said && (deadline || OTHER.matcher(LABEL.matcher(part.text()).replaceFirst("")).find());
            boolean again = AGAIN.matcher(start.group()).find() && found.stream().anyMatch(one -> one.startInclusive() >= part.startInclusive() && one.endExclusive() <= part.endExclusive());
            if (!other && !again) {
                String event = start.group().replaceAll("^(?:自|从|以|由)|(?:(?<!次)之?日|之时|时|后|之后)?(?:起|算起|起算)(?:计算|开始)?$|之日$", "");
                found.add(sentence.found(new WarrantyStart(Terms.EMPTY.fromEvent(event)), start.start(), start.end()));
            }
        }
        return found;
    }
}
