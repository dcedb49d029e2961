package org.yinuo.core.letter.rule;

import java.util.List;
import org.yinuo.core.commitment.Confidentiality;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Pattern;

/** 对用户资料保密, 不向第三方泄露, 硬盘不带离现场: what the provider sees stays secret. */
public final class ConfidentialityRule implements Rule {
    private static final String NOT = "(?:不得?(?!能登|能使|能访|能正)|不会|绝不|严禁|禁止|不能(?!登|使|正|访|打|开)|不许|不可)";
    private static final String DATA = "(?:资料|数据|信息|文件|照片|录像|影像|画面|秘密|机密|隐私|图纸|硬盘|磁盘|存储(?:介质|设备)|内容|档案|记录|名单|录音|号码|视频|图像|日志|账号|密码|(?i:data|information))";
    /** The verb alone says it: 泄露, 保密. */
    private static final Pattern SECRET = Pattern.compile(
            NOT + "[^,;。]{0,22}(?:泄[漏露密]|外[泄传]|透露|披露)|(?:以免|防止|避免|杜绝|确保)[^,;。]{0,12}(?:泄[漏露密]|外泄|不泄)"
            + "|(?:予以|一律|全部|进行|严格|应|须|负责|承担|负有|负|签[订署有]?|遵守|做好|履行|永久|终身|长期|仍|为[^,;。]{1,8}|对[^,;。]{2,40})[^,;。]{0,16}(?:保密|保守[^,;。]{0,8}秘密)"
            + "|(?:销毁|删除|清除|抹除|归还)[^,;。]{0,12}(?:数据|资料|信息|副本|备份)(?![^,;。]{0,6}(?:操作|功能|教程))|(?:合同|服务|协议)(?:终止|到期|结束|期满)后[^;。]{0,14}(?:删除|销毁|清除)|保密(?:义务|责任|"
            + "工作|期)|"
            + "严守[^,;。]{0,12}(?:秘密|机密|隐私)|保守[^,;。]{0,12}(?:秘密|机密)|^(?:永久|终身)?保密$"
            + "|(?i:never (?:share|disclose|sell)|used only to (?:solve|provide|support|resolve)|(?:keep|kept|treat|remain)s?[^;.]{0,60}confidential|"
            + "(?:not|neither)[^;.]{0,30} disclose|non-disclosure|confidentiality (?:agreement|undertaking|obligation))");
    /** What must not be done with the customer's data: 拷贝, 带出, 提供给第三方. */
    private static final Pattern MISUSE = Pattern.compile(
            NOT + "[^,;。]{0,14}(?:接触|调听|监听|翻看|截留|读取|导出|上传|拷贝|复制|传播|带[离出走]|查看|浏览|下载|留存|外借|转让|泄|传[给阅]|擅自使用|拷|"
                    + "使用[^,;。]{0,6}(?:个人)?信息|作他用|提供给[^,;。]{0,10}(?:第三方|他人|任何|外)|用于[^,;。]{0,6}(?:其他|它))|不(?:得|"
                    + "会)?向[^,;。]{0,8}(?:第三方|他人|任何)[^,;。]{0,6}(?:提供|透露|披露|泄)|(?:仅|只)(?:限|能)?用于[^,;。]{0,12}(?:维修|排障|维护|"
                    + "本项目|服务|故障)");
    private static final Pattern DATA_NAMED = Pattern.compile(DATA);
    private static final Pattern MEDIUM_KEPT = Pattern.compile(
            "(?:硬盘|磁盘|存储介质|存储设备|数据盘)[^。;]{0,24}(?:不带离|不带走|不返还|不退还|不回收|交由?(?:用户|甲方|采购人|客户)|归(?:采购人|甲方|"
                    + "用户|客户|院方|校方)|由(?:采购人|甲方|用户|客户)[^,;。]{0,4}(?:保管|留存|处置))");
    private static final Pattern OTHER = Pattern.compile("(?:数据|图像)[^,;。]{0,4}(?:不|无法|未|不能)上传|不能登录|违反[^,;。]{0,8}保密|没有按照|未履行|保密条款的|保密制度(?:具体|健全|完善)|保密(?:局|等级|"
            + "级别|资质|产品)|保密事项$|保密(?:教育|摆)|首要位置|(?:甲方|采购人|用户|客户|买方)(?:应|须|不得|对乙方|对供方)");
    private static final Pattern PENALTY_ONLY = Pattern.compile("^[^,]{0,12}(?:泄密|泄露)[^,]{0,10}的,[^。]*(?:违约金|赔偿)");
    private static final Pattern DESTROYED = Pattern.compile("销毁|删除|清除|抹除|归还");
    private static final Pattern NO_TERM = Pattern.compile("^(?:前|以上(?:经验|学历))");

    @Override
    public String signs() {
        return "密泄漏露披传拷复带盘用看载资毁删清归触备听cCh";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        if (sentence.isHeading() || sentence.says(OTHER) || sentence.says(PENALTY_ONLY) || !promises(sentence)) {
            return List.of();
        }
        Terms terms = Terms.EMPTY;
        for (Duration time : sentence.durations()) {
            if ((time.isTerm() || time.limit() && sentence.says(DESTROYED)) && !NO_TERM.matcher(sentence.text().substring(time.endExclusive())).find()) {
                terms = terms.limit(time.amount());
                terms = time.value() == null ? terms.mark(Mark.BLANK) : terms;
            }
        }
        return List.of(sentence.foundHere(new Confidentiality(terms)));
    }

    private static boolean promises(Sentence sentence) {
        return sentence.says(SECRET) || sentence.says(MEDIUM_KEPT) || sentence.says(MISUSE) && sentence.says(DATA_NAMED);
    }
}
