package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Exclusion;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 人为损坏不在保修之列, 私自拆机的收费维修, 下列情况不予三包: what is not covered, and by which cause. */
public final class ExclusionRule implements Rule {
    private static final String SCOPE = "(?:保修|质保|三包|维修|保证|服务|免费|维保|承诺|时限|范围|责任|考核|违约|退换|赔偿|可用率|恢复|超时|之列|之内|此限|价|费)";
    private static final String CAUSE = "(?:人为|(?:使用|操作|保管|维护)[^,;。]{0,4}不当|不当使用|擅自|私自|自行|非(?:产品|正常|质量|原厂|我|本|标|"
            + "保修)|自然灾害|雷击|水[浸淹]|进水|浸水|火灾|台风|地震|摔|超出|超[负载]|违[反规章]|未[经按照遵]|第三方|他人|第三人|不可抗[力拒]|停电|"
            + "断电|断网|中毒|病毒|黑客|入侵|拆|改[装动线]|磨损|老化|市电|电压|弄坏|施工|鼠[害咬]|供电|以上的)";
    private static final String CHARGED = "(?:收费|(?<!不)收取|(?<!不)有偿|另计|另行计|(?:用户|客户|甲方|采购人|使用方|买方|责任方|业主|使用单位|学校|"
            + "医院|院方|校方|贵[方司院校单]|车主|住户|物业)[^,;。]{0,6}(?:承担|负担|负责|自理|支付)|自[负理]|按成本|计价)";
    private static final Pattern NOT_COVERED = Pattern.compile(
            "(?:不(?:在|属于?|归|享受|享有|计入?|适用于?|予|办理|负责|承担|视为|受|列入|纳入|履行|提供|再)|恕不|不在此列|概不|一概不|免于?(?:承担|"
                    + "除))[^,;。]{0,24}" + SCOPE + "|(?:保修|质保|承诺)[^,;。]{0,4}不(?:适用|包括|含|覆盖)"
            + "|(?<![但力])不(?:包括|包含|含(?![税糊]|节假日))(?!但?不?限于|节假日|法定)|不(?:保修|质保|保换|退不换)(?![之以])|不退不换|(?:耗材|"
            + "易损件|配件|附件)[^,;。]{0,4}不保(?!证)|(?:恕不|不予?)(?:受理|签收|接受|退换)|费用?不退|不对[^;。]{0,24}(?:负责|承担)|(?:属于?|是|"
            + "为)(?:消耗|易损|易耗|耗材)[品件材]?[^;。]{0,16}(?:自行|自费|不保|不在|另)|不归我[们方]|概?不负责|不承担[^,;。]{0,10}责任|一概不|不办理|"
            + "(?:我们|我方|本公司|公司)不保"
            + "|(?:保修|质保|承诺)[^,;。]{0,6}(?:作废|失效|无效|取消|终止)|(?<!节假日|节日|周末|双休|双休日|休息日|公休日)(?:除外|例外)|豁免");
    private static final Pattern OWN_SUPPLY = Pattern.compile("由(?:客户|用户|甲方|您)(?:自己|自行)(?:准备|购买|解决)|(?:差旅|住宿|食宿|交通|机票|"
            + "材料|运费|耗材)[^,;。]{0,2}自理|(?:自己|您)[^,;。]{0,6}弄坏");
    private static final Pattern CELL = Pattern.compile("^(?:不(?:予)?(?:保修?|质保|三包)|无(?:质保|保修)|不在(?:保修|质保|三包)范围(?:内)?)$");
    private static final Pattern PAID = Pattern.compile(CAUSE + "[^;。]{0,40}" + CHARGED + "|超出[^;。]{0,24}(?:另|费用由)|(?:元以上|大件|更换费用?)[^,;。]{0,10}(?:另计|另行|计价|收费)");
    private static final Pattern DAMAGED = Pattern.compile("(?:不可抗力|不可抗拒)[^,;。]{0,8}(?:损坏|因素|事件|破损)[^,;。]{0,10}(?:收|除|不|自负|$)|"
            + "(?<!非)人为[^,;。]{0,8}(?:损坏|破损|因素)[^,;。]{0,10}(?:收|除|不|自负|$)");
    private static final Pattern DELAYED = Pattern.compile(
            "(?:偏远|恶劣天气|道路|交通|台风|暴[雨雪]|不可抗力|夜间|非紧急|疫情|岛)[^;。]{0,30}(?:顺延|适当延长|不受[^,;。]{0,8}[限束]|另行(?:商|约)定)");
    private static final Pattern SUSPENDED = Pattern.compile("(?:有权|可以?)[^,;。]{0,4}(?:暂停|中止|拒绝|终止|停止)[^,;。]{0,6}(?:服务|维修|维保|履行)");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)not (?:be )?(?:cover|liable|appl|includ)|does not (?:cover|include|apply)|\\bexclu(?:de|ding|sion)|\\bvoid\\b|at the (?:customer|"
                    + "buyer|user)'s (?:expense|cost)|claims? without|are rejected");
    private static final Pattern LIST = Pattern.compile(
            "(?:不属于?|不在|不予|不享受|不适用|不包括|不包含|不含|不计入?|有权(?:不履行|终止)|不承担|除外|不负责|收费维修|收取费用|有偿|免责|不视为|"
                    + "不保)[^\\n]{0,24}:?[】)]?$|(?:下列|以下)[^,;。]{0,8}(?:情况|情形|原因)[^\\n]{0,24}:$|(?:情况|情形)[^,;。]{0,6}(?:收费|自费|"
                    + "付费)|(?:质保|保修|包修|三包)(?:范围)?[之以]?外的?(?:情[况形]|范围|$)|保修不包括$|除外(?:责任|情[况形])|免责(?:条款|事项|情形)|"
                    + "(?i:not (?:cover|liable|appl|includ)[^\\n]{0,40}:?$|exclusions?:?$|excluded:?$|not included$)");
    private static final Pattern ENUMERATION = Pattern.compile("(?:不属于?|不在|不予|不享受|不包括|不包含|不含|不计入?)[^,:。]{0,20}:(?!$)(.+)", Pattern.DOTALL);
    private static final Pattern NOT_INCLUDED = Pattern.compile("^[^;]{0,8}(?:not included|exclusions?)[.;:]", Pattern.CASE_INSENSITIVE);
    private static final Pattern INTRODUCTION = Pattern.compile(":$|(?:下列|以下|如下)[^,;。]{0,16}$");
    private static final Pattern NO_EXCLUSION = Pattern.compile(
            "非人为[^;。]{0,20}免费|包括但不限于|不再?(?:另行|额外)?收(?:取)?(?:任何|材料)?(?:其他)?费|(?<![不])免费维修,|不得|(?:质保|"
                    + "保修)期[^,;。]{0,6}(?:顺延|延长)|视为无效|不合格|指[^,;。]{0,6}(?:地震|战争)|节假日[^,;。]{0,3}[不例]|违约金|扣[除减]|不再收取|"
                    + "不计价|[”\"]指|法律[^,;。]{0,8}除外|收费由|费用另议|(?i:^not included)");
    private static final Pattern TREATED = Pattern.compile("免费|(?:我方|乙方|我公司|我们)(?:负责|承担|提供)");

    @Override
    public List<Finding> read(Sentence sentence) {
        boolean listed = listed(sentence);
        if (sentence.isHeading() && !listed || INTRODUCTION.matcher(sentence.text()).find()) {
            return List.of();
        }
        Matcher enumeration = ENUMERATION.matcher(sentence.text());
        if (enumeration.find() && !sentence.says(NO_EXCLUSION)) {
            return items(sentence, enumeration.start(1));
        }
        boolean cell = sentence.passage().labelled() && sentence.says(CELL);
        return listed || cell || said(sentence) ? List.of(sentence.foundHere(new Exclusion(Terms.EMPTY))) : List.of();
    }

    /** 以下情况不属于免费保修:人为破坏、雷击、私自移机 names three causes. */
    private static List<Finding> items(Sentence sentence, int start) {
        List<Finding> found = new ArrayList<>();
        int from = start;
        int open = 0;
        for (int at = start; at <= sentence.text().length(); at++) {
            char sign = at == sentence.text().length() ? '、' : sentence.text().charAt(at);
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (open <= 0 && (sign == '、' || sign == ',' || sign == '\n') && at > from) {
                found.add(sentence.found(new Exclusion(Terms.EMPTY), from, at));
                from = at + 1;
            }
        }
        return found;
    }

    private static boolean said(Sentence sentence) {
        boolean said = sentence.says(NOT_COVERED) || sentence.says(PAID) || sentence.says(DAMAGED) || sentence.says(DELAYED)
                || sentence.says(SUSPENDED) || sentence.says(OWN_SUPPLY) || sentence.says(ENGLISH);
        return said && !sentence.says(NO_EXCLUSION);
    }

    /** An item of a list of what is left out, under its heading or behind its introduction in the same line. */
    private static boolean listed(Sentence sentence) {
        List<String> headings = sentence.passage().headings();
        String over = headings.isEmpty() ? "" : headings.get(headings.size() - 1 - (sentence.passage().labelled() && headings.size() > 1 ? 1 : 0));
        String before = sentence.passage().before();
        boolean behind = NOT_INCLUDED.matcher(before).find() || before.indexOf(':') > 0 && LIST.matcher(before.substring(0, before.indexOf(':') + 1)).find();
        return (LIST.matcher(over).find() || behind) && !sentence.says(TREATED);
    }
}
