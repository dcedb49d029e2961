package org.yinuo.core.letter;

import java.util.EnumSet;
import java.util.Set;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.letter.rule.Finding;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Passage;

/** Tells what speaks of numbers without the provider promising them: titles, scoring rules, what the customer owes, data sheets. */
final class Unpromised {
    private static final Pattern CONTENTS = Pattern.compile("目录.*\\d\\.\\d.*\\d\\.\\d.*\\d\\.\\d");
    private static final Pattern TITLE = Pattern.compile("^(?![^,。;:]{0,40}免费)[^,。;:内]{0,40}(?:协议|合同|方案|承诺书|承诺函|模板|版|版本|协议书|细则|手册|采购项目|服务项目|服务需求)$");
    private static final Pattern SCORING = Pattern.compile("(?:得|加|扣|计|减)\\d+(?:\\.\\d+)?分(?!钟|之)|满分(?:为)?\\d+分[^;。]{0,4}$|不得分|评分(?:标准|办法|细则)|\\d分,");
    private static final String CUSTOMER = "(?:甲方|买方|需方|采购人|采购方|采购单位|招标人|业主(?:方|单位)?|用户|客户|顾客|使用单位|使用方|院方|校方|"
            + "委托方|发包人|贵(?:方|司|院|校|单位|局|行|馆|厂)|学校|医院|物业|住户|车主|机手|操作人员|使用人员?|管理单位|您)";
    private static final Pattern OWED_BY_CUSTOMER = Pattern.compile(CUSTOMER + "的?(?:配合)?(?:义务|责任|职责|配合(?:事项|工作)?)|(?:需|由)" + CUSTOMER + "配合|"
            + "用户须知(?![与和及、])|使用注意事项|安全须知");
    private static final Pattern CUSTOMER_OWES = Pattern.compile("^(?:[^,;。:]{0,6}[:,])?(?:请)?" + CUSTOMER + "[^,;。有能可乙我供]{0,8}?(?:应当?(?!急)|"
            + "须|需(?!求|要[^,;。]{0,12}(?:服务|维修|上门|现场|技术支持))|必须|自行|务必|承诺)|^请(?!求)[^,;。]{0,6}(?:在|于|您)");
    private static final Pattern PROVIDER = Pattern.compile("乙方|我们|我公司|我司|我方|本公司|本厂|供应商|供货方|中标人|中标方|投标人|成交人|服务商|"
            + "服务方|维保单位|维保方|承包人|卖方|供方|厂家|厂商|售后|工程师|由公司");
    private static final Pattern DATA_SHEET = Pattern.compile("(?:技术|性能|配置|功能)(?:参数|指标|规格|要求)|规格参数|产品参数");
    private static final Pattern SERVICE = Pattern.compile("质保|保修|维保|维修|故障|服务|培训|巡检|保养|响应|到场|备件|违约|回访|验收");
    private static final Pattern PAST = Pattern.compile("^(?:[^;。]{0,10})(?:上一年度|去年|上年度|往年|过去[一二三两]年|累计已|已累计)[^;。]*(?:处理|完成|平均|达)");
    private static final Set<ClauseType> OWED_EITHER_WAY = EnumSet.of(ClauseType.PENALTY, ClauseType.EXCLUSION,
            ClauseType.RETURN_REFUND, ClauseType.WARRANTY_TERM, ClauseType.WARRANTY_START, ClauseType.POST_WARRANTY,
            ClauseType.COMPLAINT_RESPONSE, ClauseType.COVERAGE, ClauseType.LIABILITY_CAP, ClauseType.UPGRADE, ClauseType.FEE,
            ClauseType.LIFETIME_SERVICE, ClauseType.CONFIDENTIALITY);

    private Unpromised() {
    }

    /** Whether the passage as a whole promises nothing. */
    static boolean is(Passage passage) {
        if (CONTENTS.matcher(passage.text()).find() || passage.index() < 6 && TITLE.matcher(passage.text()).find()) {
            return true;
        }
        if (PAST.matcher(passage.text()).find()) {
            return true;
        }
        if (SCORING.matcher(passage.text()).find()) {
            return true;
        }
        return DATA_SHEET.matcher(passage.over()).find() && !SERVICE.matcher(passage.text()).find();
    }

    /** Whether the finding is a duty of the customer. */
    static boolean isOwedByCustomer(Passage passage, Finding finding) {
        if (OWED_EITHER_WAY.contains(finding.clause().type())) {
            return false;
        }
        boolean under = finding.clause().type() != ClauseType.SUPPORT_HOURS && OWED_BY_CUSTOMER.matcher(passage.over()).find();
        String before = passage.text().substring(0, finding.endExclusive());
        Matcher owes = CUSTOMER_OWES.matcher(before);
        boolean says = owes.find();
        return (under || says) && !PROVIDER.matcher(before.substring(says ? owes.end() : 0)).find();
    }
}
