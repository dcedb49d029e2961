package org.yinuo.core.letter.write;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a wording drops what a clause's own sentence says beyond its typed fields: an inspection report is no fault report, a
 * loaner no spare part. Words any letter uses to say such a promise are left aside; what remains has to be in the wording.
 */
final class Meaning {
    private static final Pattern CUSTOMARY = Pattern.compile(
            "我公司|我方|我司|本公司|我们|公司|供应商|供货方|中标(?:人|方)|投标(?:人|方)|成交人|服务商|承包人|[甲乙买卖供需]方|采购(?:人|方|单位)|"
                    + "招标人|业主|用户|客户(?!经理|满意|成功)|贵[方司单][位]?|院方|校方|双方"
                    + "|承诺|保证|确保|负责|提供|进行|实施|开展|组织|安排|派遣|派出|指派|指定|给予|予以|享受|采取|实行|[作做]出|提出|提交|出具|完成|完毕|支付|收取|配备|配置|储备|供应|为此"
                    + "|接到|收到|接报|报修|报障|通知|电话|请求|要求|需求|之日|次日|之后|以后|以内|之内|之前|起算|计算|开始|期间|期限|为期|时间|分别"
                    + "|必须|应当|应该|需要|可以|能够|不(?:少|低|小)于|不(?:超|高|大)[过于]|不得|至少|以上|以下|至多|最多|及时|立即|第一时间|尽快|定期"
                    + "|到达|赶到|赶赴|抵达|到场|到位|现场|上门|响应|应答|答复|反馈|排除|解决|修复|处理|恢复|正常|运行|使用|故障|问题|服务|技术|支持|"
                    + "维修|维护|维保|质保|保修|免费|本?项目|设备|产品|系统|货物|工程师|技术人员|维修人员|服务人员|人员|热线|工作"
                    + "|小时|分钟|工作日|个月|季度|半年|[0-9０-９.%％~-]+|[一二三四五六七八九十两半百千万零]+|分之"
                    + "|[的了在于自从由向对与和及或并且等为是其该如若因所有无不每内后前起共各应须需可能将会到派至以天日周月年次名人位台套场期元个时即按]");
    private static final Pattern ENGLISH = Pattern.compile("[^a-z]+");
    private static final Pattern COMMON = Pattern.compile(
            "suppl.*|vendor.*|contract.*|compan.*|custom.*|client.*|buyer.*|purchas.*|provid.*|ensur.*|guarant.*|shall|must|will|respon.*|servic.*|support.*|within|"
                    + "hours?|minutes?|days?|weeks?|months?|years?|after|from|receiv.*|receipt|report.*|fault.*|problem.*|engineer.*|arriv.*|site|solv.*|resol.*|repair.*|warrant.*|"
                    + "free|charge|least|more|than|least|every|each|once|twice|times|with|that|this|which|have|been|into|onto|their|they|them|your|"
                    + "ours|working|business|perform.*|carr.*|make.*|period");

    private Meaning() {
    }

    /** Whether the wording lacks words of the clause's own sentence. */
    static boolean isLost(String own, String wording) {
        return chinese(own, wording) || english(own, wording);
    }

    private static boolean chinese(String own, String wording) {
        return Stream.of(CUSTOMARY.matcher(own).replaceAll(" ").split("[^\\p{IsHan}]+"))
                .filter(run -> run.length() > 1).anyMatch(run -> lacks(wording, run));
    }

    /** Whether any two neighbouring signs of the run are missing. */
    private static boolean lacks(String wording, String run) {
        for (int at = 0; at + 1 < run.length(); at++) {
            if (!wording.contains(run.substring(at, at + 2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean english(String own, String wording) {
        String said = wording.toLowerCase(Locale.ROOT);
        return Stream.of(ENGLISH.split(own.toLowerCase(Locale.ROOT))).distinct()
                .filter(word -> word.length() > 3 && !COMMON.matcher(word).matches())
                .filter(word -> !said.contains(word.substring(0, Math.min(5, word.length())))).count() > 1;
    }
}
