package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.PostWarranty;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 保修期满后只收成本费: service after the warranty, its price, and how long it lasts when that is said. */
public final class PostWarrantyRule implements Rule {
    private static final String TERM = "(?:(?:质保|保修|维保|保质|质量保证|质量保修|三包|包修|保用)(?:服务|有效)?期?|(?:保证|维护|免保|服务|运维|租赁|"
            + "免费[^,;。]{0,4}(?:维护|服务|保修|质保|维修|售后|保养)?)期)(?:限|间)?";
    private static final Pattern LATER = Pattern.compile(
            "(?<![至到])" + TERM + "(?:届?满|期满|结束|到期|终止|过去|过)(?:之后|以后|了?后|了|的)?|" + TERM + "(?:外|以外|之外|以后|之后|后)|(?:第[二三四]年|"
                    + "次年)(?:开始|起|以后)(?=[^;。]{0,24}(?:收|付|交|缴|费))|[一二三四五六\\d]年期满|(?<![\\u4e00-\\u9fa5])期满(?:之?后|以后|,|"
                    + "不?续)|过保(?![障护])|(?<!演)出保(?![障证护])|脱保|保外|过了?(?:质保|保修|保质|三包|包修|保用)|超[过出](?:质保|保修|三包|免费)|出了?(?:质保|保修|包修|三包|"
                    + "保用)|非保修期|保修(?:之外|范围外)"
            + "|成本价格?保修|(?:一|两|三|四|五|1|2|3|5)年(?:以?后|之后)(?=,?[^,;。]{0,8}(?:收|服务|维修|维护|上门))|(?:after|out[- ]of|"
            + "beyond)[- ](?:the |this )?(?:warranty|guarantee|expiry)|after [^;.]{0,40}expir|post-warranty", Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVICE = Pattern.compile("收|可以?修|一样修|照(?:常|样|修|旧)|照管|还管|成本|费|价|有偿|免费|继续|仍|照样|优惠|协商|"
            + "提供|负责|维修|不变|技术支持|[一二三四五六七八九\\d]折|另议|续[保签]|(?:维护|维保|保养|服务)(?:合同|协议)|供应|终身|available|cost|charge|fee|price|repair|"
            + "service", Pattern.CASE_INSENSITIVE);
    private static final Pattern COST_ONLY = Pattern.compile("只(?:需)?(?:收取?|支付|计)[^,;。]{0,10}(?:成本|材料|工本|配件|零件|费)|(?:材料费|配件费|"
            + "零件费|零配件)[^,;。]{0,10}成本|按成本(?:价|费)");
    private static final Pattern NO_PROMISE = Pattern.compile("如下[^:]*:?$|期内(?:或|及|和|、)[^,;。]{0,6}(?:期外|以外)|产品已经|已过三包期的$|"
            + "不属于|人为(?:损坏|因素)[^,;。]*$|延长|顺延|另行支付质保金|质保金|保证金|签订合同|前(?:一|两|三|\\d+)?个?(?:月|周|天|日|内)|期外均|"
            + "(?:届满|期满|到期)(?:前|日|之日)|移交|重新计算|顺延|尾款|余款|保密|旧[^,;。]{0,6}折价|以旧换新|流量[^,;。]{0,8}费|平台(?:使用)?费|"
            + "会员费|期满(?:后)?[^,;。]{0,6}(?:验收|考核|检查)");
    private static final Pattern LISTED = Pattern.compile("(?:下列|以下)[^,;。]{0,6}情[况形]");
    /** 200元以内的免费,超出部分按成本价: a price inside the term. */
    private static final Pattern PART_OF = Pattern.compile("(?:元|价值)[^;。]{0,8}(?:以内|以下)[^;。]*超[出过]");
    /** 急修时限维持不变: what stays as it was, promised beside the price. */
    private static final Pattern UNCHANGED = Pattern.compile("^[^,;。]{0,4}(?:响应|到场|到达|急修|服务|维修|时限|时效|质量|标准|"
            + "内容)[^,;。]{0,16}(?:不变|相同|一致|同等|不减|照旧|一样)$|^[^,;。]{0,8}(?:咨询|指导|热线|支持)[^,;。]{0,4}(?:照旧|仍|依旧|照样|"
            + "还是)[^,;。]{0,4}(?:不收|免费)[^,;。]{0,4}$");
    /** 基础型每年为屏款的3%,全包型每年为屏款的6%: several plans with their prices. */
    private static final Pattern PLAN = Pattern.compile("(?:型|档|套餐|全保|半保|全包|半包|球管|合同|年费|年保|维保|每年|技保|金牌|银牌|按次)[^,;。]{0,16}\\d+(?:\\.\\d+)?(?:%|万?元)");
    private static final Pattern UPGRADE = Pattern.compile("(?<!强制)升级");
    private static final Pattern FREE_FOR_LIFE = Pattern.compile("免费");
    private static final Pattern EXCLUDED = Pattern.compile("情[况形]|不[予属在]|除外|免责");
    private static final Pattern LIFELONG = Pattern.compile("终[身生](?:免费)?(?:维修|维护|服务|保养)");
    private static final Pattern CHARGED = Pattern.compile("(?:材料|配件|零件|工时|人工|年保修|年维保|年维护|服务|上门)(?:费|钱)?[^,;。]{0,10}(?:结算|"
            + "收|不超过|按|免|成本)|按[^,;。]{0,6}价|每次(?:上门)?\\d+元");
    private static final Pattern PRICE = Pattern.compile("收费|收取|免费|免收|成本|[材料工配件服务年保]费|[一二三四五六七八九\\d]折|优惠|有偿|价格|"
            + "(?:保修|维保|年保)价|减半|明码|实报实销|照(?:常|样|旧)?(?:维?修|服务)|年[保费]|维保合同|保养合同|不变$|按次|计费|工料|工本|"
            + "每年[^,;。]{0,8}\\d%|套餐|\\d元|只收|(?:零售|进货?|市场|市)价|不收钱|(?:人工|工时)[^,;。]{0,4}不[计收算]|同等|照旧");
    private static final Pattern WARRANTY = Pattern.compile("^以?[上内]?的?(?:质保|保修|质量保证)");
    /** 修好的部位再保三个月: the repair has a term of its own. */
    private static final Pattern OWN_TERM = Pattern.compile("(?:再|另|重新)?(?:质保|保修|保用|包修|保)$");
    /** 配件供应期不少于15年 beside the price of labour. */
    private static final Pattern SUPPLY = Pattern.compile("(?:备件|配件|零件|零部件|备品)[^,;。]{0,6}供[应货]|供[应货][^,;。]{0,4}(?:备件|配件|零件|零部件|备品)");
    /** 配件永远按进货价 behind the price of labour. */
    private static final Pattern AT_PRICE = Pattern.compile("按[^,;。]{0,6}(?:进货|成本|出厂|采购|市场|目录)价|维护费[^,;。]{0,6}不[高超]");
    private static final Pattern DAMAGE = Pattern.compile("造成|人为|不当|损坏|致损|浸水|摔");
    private static final Pattern INSIDE = Pattern.compile("(?:质保|保修|质量保证)期?内");

    @Override
    public String signs() {
        return "保质维过成本材费wW后满折价收%aA";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        if (sentence.isHeading()) {
            return List.of();
        }
        Matcher later = LATER.matcher(sentence.text());
        if (later.find()) {
            int from = sentence.passage().partAt(later.start()).startInclusive();
            String rest = sentence.text().substring(later.start());
            if (!new SupplyYearsRule().read(sentence).isEmpty() && !PRICE.matcher(SUPPLY.matcher(sentence.passage().partAt(later.start()).text()).find() ? "" : sentence.passage().partAt(later.start()).text() + next(sentence, later.start())).find()) {
                return List.of();
            }
            boolean forLife = LIFELONG.matcher(rest).find() && !PRICE.matcher(rest).find();
            boolean upgrade = forLife || UPGRADE.matcher(sentence.passage().partAt(later.start()).text() + next(sentence, later.start())).find() || NO_PROMISE.matcher(sentence.text()).find() && !COST_ONLY.matcher(rest).find();
            return upgrade || !SERVICE.matcher(rest).find() ? List.of()
                    : withParallel(sentence, sentence.found(clause(sentence, later.start(), rest), from, sentence.text().length()));
        }
        String over = sentence.passage().headings().isEmpty() ? "" : sentence.passage().headings().getLast();
        if (sentence.says(LISTED) || sentence.says(PART_OF)) {
            return List.of();
        }
        boolean behind = LATER.matcher(sentence.passage().before()).find() && !PRICE.matcher(sentence.passage().before()).find();
        behind |= LATER.matcher(sentence.passage().before()).find() && sentence.passage().before().endsWith(";") && sentence.says(AT_PRICE);
        if (behind && sentence.says(CHARGED) && !NO_PROMISE.matcher(sentence.text()).find()) {
            return List.of(sentence.foundHere(new PostWarranty(Terms.EMPTY, price(sentence.text()))));
        }
        if (EXCLUDED.matcher(over).find()) {
            return List.of();
        }
        if (LATER.matcher(over).find() || sentence.passage().headings().stream().anyMatch(head -> LATER.matcher(head).find())) {
            boolean upgrade = sentence.says(UPGRADE) && sentence.says(FREE_FOR_LIFE);
            return sentence.says(PRICE) && !upgrade && !NO_PROMISE.matcher(sentence.text()).find() ? withParallel(sentence, sentence.foundHere(
                    new PostWarranty(Terms.EMPTY, price(sentence.text())))) : List.of();
        }
        Matcher cost = COST_ONLY.matcher(sentence.text());
        if (cost.find() && !sentence.says(INSIDE) && !sentence.says(DAMAGE)) {
            Part part = sentence.passage().partAt(cost.start());
            return List.of(sentence.foundIn(part, clause(sentence, sentence.text().length(), sentence.text())));
        }
        return List.of();
    }

    /** The clause, and beside it what stays unchanged and the further plans with prices of their own. */
    private static List<Finding> withParallel(Sentence sentence, Finding first) {
        List<Finding> found = new ArrayList<>(List.of(first));
        boolean priced = false;
        for (Part part : sentence.passage().parts()) {
            boolean plan = PLAN.matcher(part.text()).find();
            boolean beside = PRICE.matcher(sentence.text().substring(0, part.startInclusive())).find();
            if (part.startInclusive() >= first.startInclusive() && (UNCHANGED.matcher(part.text()).find() && beside || plan && priced)) {
                found.add(sentence.foundIn(part, new PostWarranty(Terms.EMPTY, price(part.text()))));
            }
            priced |= plan;
        }
        return found;
    }

    /** The part behind the one around a place. */
    private static String next(Sentence sentence, int place) {
        Part part = sentence.passage().partAt(place);
        return part.endExclusive() + 1 < sentence.text().length() ? sentence.passage().partAt(part.endExclusive() + 1).text() : "";
    }

    private static PostWarranty clause(Sentence sentence, int from, String rest) {
        Terms terms = Terms.EMPTY;
        for (Duration time : sentence.durations()) {
            boolean own = WARRANTY.matcher(sentence.text().substring(time.endExclusive())).find()
                    || OWN_TERM.matcher(sentence.text().substring(0, time.startInclusive())).find();
            boolean supply = SUPPLY.matcher(sentence.passage().partAt(time.startInclusive()).text()).find();
            boolean term = time.isTerm() && !own && !supply && time.startInclusive() > from + 2 && (!time.limit() || from + 12 > time.startInclusive());
            if (term && terms.limit().value() == null) {
                terms = terms.limit(time.amount());
            }
        }
        Matcher later = LATER.matcher(rest);
        return new PostWarranty(terms, price(later.lookingAt() ? rest.substring(later.end()) : rest));
    }

    private static @Nullable String price(String text) {
        if (text.contains("材料") && text.contains("上门") && !text.contains("不收")) {
            return "material+visit";
        }
        if (text.matches("(?s).*(?:材料|配件|零件)(?:费|钱|成本).*")) {
            return "material-only";
        }
        return text.contains("成本") ? "cost" : text.contains("免费") ? "free" : null;
    }
}
