package org.yinuo.core.letter.grammar;

import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;
import org.yinuo.core.letter.text.Passage;

/**
 * What the single signs of a verb that no list holds point to, behind a limit of time, of days only in a sentence about service: 换新表
 * removes a fault, 赶船 is a visit. Asked only where no known verb stands.
 */
final class Hints {
    private static final Pattern SERVICE = Pattern.compile("报修|报障|故障|维修|抢修|应急|售后|响应|服务|接[到报电]|问题|损坏|质保|保修|到场|修");
    private static final Pattern OTHER = Pattern.compile("付|款|货|发票|签|合同|培训|学|备件|配件|备品|零件|投诉|不满|退|保密|报告|总结|验收|安装|"
            + "补发|备用|临时|架[好设]|寄|可以?[退换]|换新|提[交供]|申请|订单|升级|补丁|版本|免费|质保|保修|巡检|保养|回访|出现|发生|发现|累计|连续|以?后|反馈到|达到|到期|不足|低于|超过|免|缴|收费|罚|扣");
    private static final Pattern RUNS = Pattern.compile("恢|复[^查核检印杂合]|(?:供|通|送)[电水气热暖车网]|运[行转]|开机|使用|可用|转起|能用");
    private static final Pattern COMES = Pattern.compile("(?<![收接得达遇感提做看想找])[到抵至](?![期货时])|赶|赴|奔|[前过]来|[上登进][门场]");
    private static final Pattern MENDS = Pattern.compile("修|换(?![新货])|补|堵|治|除|清|[好完妥毕]$|解|复位|归位|拆|纠|改|销");
    private static final Pattern ANSWERS = Pattern.compile("答|回|联|电话|告[知诉]|来电|接[听待洽]|说明|核实");
    /** What stands behind these belongs to something else. */
    private static final Pattern NEXT = Pattern.compile("(?<=.)[0-9:()、]");
    private static final int REACH = 16;

    private Hints() {
    }

    /** The kind of promise the signs behind a time point to, or null. */
    static @Nullable ActionKind of(Passage passage, Duration time) {
        Part part = passage.partAt(time.startInclusive());
        int end = Math.min(part.endExclusive(), time.endExclusive() + REACH);
        boolean service = time.unit() != Unit.DAYS || SERVICE.matcher(passage.text()).find() || SERVICE.matcher(passage.over()).find();
        if (!time.limit() || time.value() == null || !time.isClock() || end <= time.endExclusive() || !service || OTHER.matcher(part.text()).find()) {
            return null;
        }
        String verb = NEXT.split(passage.text().substring(time.endExclusive(), end))[0];
        return RUNS.matcher(verb).find() ? ActionKind.RECOVER : COMES.matcher(verb).find() ? ActionKind.ARRIVE
                : MENDS.matcher(verb).find() ? ActionKind.RESOLVE : ANSWERS.matcher(verb).find() ? ActionKind.RESPOND : null;
    }
}
