package org.yinuo.core.letter.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** Finds the verbs of service in a text. */
public final class Actions {
    private static final String SITE = "(?:现场|地点|工厂|站点|机房|店内|门店|用户处|客户处|所在地|安装地|场所|学校|校[区内园]|医院|院区|科室|园区|"
            + "小区|泵房|厂区|车间|工地|指定位置|办公[区室楼]|站房|电站|单位|项目地|抢修地点|事发地|仓库|库房|[大门]楼|营业厅|网点|校内|家中)";
    /** In order of strength: a place taken by one kind is not given to a later one. */
    private static final List<Words> WORDS = new ArrayList<>();
    private static final Pattern LATIN = Pattern.compile("[a-zA-Z]{3}");

    /** The words of one kind; a Chinese one has at least one of the signs. */
    private record Words(ActionKind kind, String signs, Pattern chinese, @Nullable Pattern english) {
        boolean mayBeIn(String text) {
            for (int at = 0; at < text.length(); at++) {
                if (signs.indexOf(text.charAt(at)) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    static {
        word(ActionKind.PLAN, "案释策议办因措论意", "(?:说明|讲明|告知)[^,;。]{0,8}原因|(?:提[出供交]|给出|制定|出具|做出|作出|拿出|"
                + "明确)[^,;。]{0,12}(?:方案|解释|对策|措施建议|(?:整改|处理|解决|应对|修复|防范)措施|处理意见|处置意见|解决办法|处理办法|处理结论)|(?:propose|provide) (?:a )?(?:solution|plan|"
                + "workaround plan)");
        word(ActionKind.REPORT, "报告明", "(?:提[交供]|出具|交出?|报送|递交|给出|撰写)[^,;。]{0,20}(?:报告|报表|说明书面)|上报|通报|书面报告|"
                + "[向给][^,;。]{1,14}报告|submit [^,;.]{0,30}report");
        word(ActionKind.FOLLOW_UP, "访调跟", "(?:电话|上门|跟踪|满意度)?回访|满意度调查|跟踪服务|follow[- ]?up");
        word(ActionKind.ESCALATE, "介知系转提升移", "(?:通知|联系|转交?|提交|上升|升级|移交)[^,;。]{0,12}(?:服务站|维修站|厂家|原厂|专家|二线|三线|"
                + "经理|主管|技术部|上级|总部)|(?<=(?:专家|厂家|原厂|总监|总工|二线)[^,;。]{0,10})介入");
        word(ActionKind.SHIP, "件品货", "(?:发出|寄出|发送|送达|提供|调配|到达|备齐)[^,;。]{0,6}(?:备件|配件|备品)|(?:备件|配件|"
                + "备品)[^,;。0-9内]{0,8}(?:送达|到达|到位|发出|到货|发货|供应到位)|发货|dispatched|shipped");
        word(ActionKind.LOAN, "备代周替样应借临", "备用?机|周转设备|应急[^,;。]{0,2}(?:冷机|机组|发电机|发电车|设备|电源)|替代车辆?|"
                + "借[^,;。]{0,4}[一1]台|代用[件机品]?|周转[机件]|备用(?:设备|件|部件|产品|仪器|品|[^,;。、电的]{1,4})|替代(?:设备|机|品|产品)|代步车|"
                + "借用机|临时(?:替代|替换|设备)|样机|备用整机|代用[^,;。]{1,4}|备(?:品|件|品备件)(?:先行|临时)?(?:替换|顶替|代替)|loaner|lends?\\b[^.;]{0,40}|on loan|(?:backup|loan|spare|"
                + "replacement) (?:unit|machine|device|instrument|printer|vehicle|car)(?= is| will| may| can|,|\\.|$)");
        word(ActionKind.RECOVER, "切复行断停机时R新次来具使降升", "RTO|切换?[到至](?=#|备)|恢复时间|中断(?=[^,;。]{0,4}(?:不得超过|不超过|≤|控制在))|"
                + "恢复(?:到)?[^,;。、]{0,10}(?:运行|使用|充电|正常|工作|服务|业务|生产|供电|供水|通信|运转|状态)|恢复|正常运行|"
                + "停[用机止梯运水电暖气业产诊航驶][^,;。]{0,4}时间|停(?:梯|运|水|电|业|产|诊|驶)(?=[^,;。]{0,4}(?:不得超过|不超过|≤|控制在))|(?:故障|"
                + "中断|停机)(?:持续)?(?:时间|时长)|(?:重新|再次)(?:投入[^,;。]{0,4}|通[电水气车]|供[电水气热]|并网|开[机放通]|启[用动]|上线|运[行转]|营业)|复[产供电通水](?=[,;。]|$)|具备[^,;。]{1,8}条件|(?:降|升|"
                + "调|补)[回到至][^,;。]{0,6}(?:设定|正常|标准|规定)[^,;。]{0,3}|(?:可以?|能够?|保证|确保|使)[^,;。]{0,8}正常使用|停[摆服](?=[^,;。]{0,4}(?:不得超过|不超过|≤|控制在))|(?:运?转|跑|用)起来|"
                + "中断时间|宕机|停机|restor\\w*|recover\\w*|"
                + "back in (?:operation|service)|up and running");
        word(ActionKind.ARRIVE, "到达抵赶前奔去赴派上登进亲现过位来服出站露入支", "(?:到达|抵达|赶到|赶赴|赶往|赶至|前往|奔赴|到|抵|去|赴)[^,;。、到派]{0,10}" + SITE
                + "|派员|派[出遣]?[^,;。内0-9]{0,8}(?:抢修队|抢修人员|维修人员|技术人员|工程师|维修工|专人|人员)|到达|抵达|到场|赶到|赶赴|赶往|前往|"
                + "上门|登门|(?<=当[天日]|隔[天日]|次日)服务(?=[,;。]|$)|(?<!整改|修改|处置|检修|更换|抢修|处理|维修|落实|解决|恢复|修复|安装)到位|进场|亲临|前来|来[校院厂店馆矿](?!电)|来(?=看|修|处理|维修|查看|检查)|"
                + "抵[^,;。、押扣消减偿御触抗债税免制销达]|支援(?=[,;。]|$)|到点位|派[人员](?!值|驻|常|专|负)|派[^,;。内0-9]{0,16}(?:现场|上门|到场|前往)|到(?=[,;。?)、]|"
                + "$)|(?<![拿收送领寄])到[校院厂家府岗店行户馆矿站港船库](?![长区内家服存房])|"
                + "(?<![送寄运发收接达得直做遇感受提找涉签迟修报])到(?![期货账款限位底目今此时第来了点手家修解排处恢完场关结办验])[^,;。、到0-9内前后时的]{1,6}(?=[,;。?)]|"
                + "$)|出现在[^,;。]{0,6}|站[在到][^,;。]{0,8}(?:跟前|面前|旁边?|边上?)|露面|入户(?!率)|现身|来人|有人来|赶过[来去]|过来|赴现场|"
                + "现场(?:服务|响应|支持|处理|维修|解决)|到用户|到客户|到维修|on[- ]?site|at the (?:site|customer's)|reach(?:es)? the|attended|"
                + "arriv\\w*|at your (?:site|premises|door)|visits? (?:the|your) site");
        word(ActionKind.RESPOND, "建判诊核排应复回电答馈系导支告理单确话音远在跟与约致打进提给开信来", "响应(?!文件|人(?!员)|方(?!式|案|面)|单位|供应商|函)|约(?:好|定|妥)?[^,;。]{0,4}(?:上门时间|"
                + "时间上门|时间(?=[,;。]|$))|(?:必|均|一律)[回复答](?=[,;。]|$)|有人(?:应|回|答)(?=[,;。]|$)|回信|回函|联系(?=[,;。]|$)|(?<!接到|"
                + "用户|客户|[您的到或、])来电(?=[,;。]|$)|[做作]出[^,;。]{0,6}反应|反应(?=时间|时限)|回[拨呼]|回过[去来]|打过[去来]|给[您你]打(?!一?[次个]?回访)|跟单|派工|联络|对接(?=[,;。]|$)|启动(?:应急)?(?:排查|响应|处置)|"
                + "视频(?:连线|指导|诊断)|(?:告知|知会|告诉)[^,;。]{0,6}(?:管理|用户|客户|甲方|采购|业主|报修|您|贵)|电话告知|(?:远程|在线)(?:登录|排查|查看|排障|检查|判断)|(?:给|给出|作出|予以)[^,;。]{0,8}(?:说法|"
                + "交代)(?=[,;。]|$)|应答|答复|回复|回应|回电|反馈|电话解答|解答|联系(?:用户|"
                + "客户|甲方|报修|您|业主)|与[^,;。]{1,8}(?:取得)?联系|电话支持|电话指导|告知[^,;。]{0,8}(?:结果|报价|费用)|告知(?:用户|客户|甲方|采购方|业主|报修人)|受理|接单|电话联系|"
                + "回访确认|建单|(?:给出|作出|做出)(?:初步)?(?:判断|诊断|结论|答案)|核查(?=[,;。]|$)|确认(?:是否|属于)|(?:给出|提供|报出|"
                + "出具)[^,;。]{0,12}报价|答疑|安排(?=[,;。]|$)(?<=(?:远程|在线|电话)[^,;。]{0,10})|有人理|回话|回音|(?:给予|提供|开始|"
                + "进行)[^,;。]{0,6}(?:远程|电话|在线|技术)[^,;。]{0,4}(?:支持|指导|协助|诊断|会诊|帮助)|(?:远程|在线|电话)(?:接入|诊断|会诊|协助|"
                + "沟通|答疑|应诊|指导)|跟进|与[^,;。]{1,8}(?:沟通|约定|商定|对接|核实|预约|确认)|(?:首次|初次)(?:回复|响应|答复)|电话约定|电话预约|"
                + "预约[^,;。]{0,4}上门|致电(?![^,;。]{0,6}(?:回访|询问(?!故障|情况)|问候|了解(?!故障|情况)))|[给向][^,;。]{1,6}(?:打|"
                + "去)(?:个)?电话(?![^,;。]{0,6}(?:回访|询问|问|道歉))|打电话(?![^,;。]{0,6}(?:回访|询问(?!故障|情况)|问(?!清|明)|道歉|了解(?!故障|"
                + "情况)))|必回|回[您你](?=[,;。]|$)|确认(?:收到|报修|故障|情况)|acknowledg\\w*|calls? back|calls? (?:you|them|the \\w+|on \\w+) back|"
                + "first response|first reply|initial response|call-?back|return the call|answered|respon\\w*|acknowledge\\w*|repl(?:y|ies)|answer\\w*");
        word(ActionKind.RESOLVE, "做取改机干决除复修好完妥正障消办闭更检抢维关结整解处搞换弄补治堵通了根销施返归纠", "(?<!问题的)解决|排除|修复|修不[好了]|修好|"
                + "修妥|修正|修改完|修理妥|(?:整改|修改|处置|检修|更换|抢修)(?:完毕|完成|到位)|解除故障|关闭(?=[,;。]|$)|结案|处理完|处理好|排故|排障|"
                + "消除|维修完|修理完|完成[^,;。]{0,6}(?:维修|修复|处理|处置|修理|抢修|更换|整改|修补|消缺)|办结|闭环|修理好|维修好|结单|修完|搞不定|"
                + "[弄查]不[好出]|搞定|[换弄整补治]好|堵漏|修补|消缺|清除|抢通|办妥|了结|处置结束|彻底(?:维修|处理)|除障|(?:处理|处置|修理|料理)(?:妥|"
                + "停)当|修[竣讫毕]|救出|脱困|(?:做|弄|办|干|改)[完好](?=[,;。]|$)|取[机件货](?=[,;。]|$)|换上(?!备|代|周转|新机|#)|换[掉下](?=[,;。]|$)|堵[住上](?=[,;。]|$)|根治|根除|销[号单](?=[,;。]|"
                + "$)|完工(?=[,;。]|$)|(?:施工|修补|返工|返修|清理|疏通|整修|补做|铺装|粉刷)(?:完毕|完成|完|到位|好)|补[抄传录上](?=[,;。上齐]|$)|(?<=当[天日])修(?=[,;。]|$)|(?:处理|维修|解决|修复|处置)到位|"
                + "(?:返修|处理|修理|维修|处置|处理完成)(?=周期|时间|时限|期限|时效)|归零|纠正|更正|返工(?=[,;。]|$)|重做|[消排]险|调试好|调好|清障|(?:维修|更换|检修|抢修)(?:工作)?(?:完毕|"
                + "完成|结束)|resol\\w*|fix(?!es (?:rated|are|for))\\w*|rectif\\w*");
        word(ActionKind.TAKE_BACK, "退换包", "退货|换货|包退|包换|退换|退款|退机|换机|无条件退");
        word(ActionKind.REPAIR, "更维修处检抢采整", "更换|维修|修理|处理|检修|抢修|处置|整改|采取[^,;。]{0,8}措施|repair(?!s? (?:leave|center|centre|"
                + "shop|cost|part|kit))\\w*|leave our (?:depot|workshop)|replac\\w*");
        word(ActionKind.DELIVER, "完交建发寄到供送", "完成|完工|交付|建成|发出|寄出|到货|供货|送达|交货|发运|送货|deliver\\w*");
    }

    private static final Pattern NEGATED = Pattern.compile("(?:不能|无法|未能|不能够|难以|不可(?!用)|未|没(?!收)|不足以|不会|无力|unable to |not |fails? to |"
            + "cannot )(?:[^,;。()0-9]{0,8})$");
    private static final Pattern NEGATED_AFTER = Pattern.compile("^(?:故障|问题|完)?(?:不了|不好|不掉|不成|未果)|^不(?:好|了)");
    private static final Pattern VAGUE = Pattern.compile("(?:及时|尽快|尽早|立即|立刻|即刻|即时|马上|第一时间|迅速|随时|尽速)[^,;。]{0,16}$");
    private static final Pattern NOUN = Pattern.compile("^(?:(?:的)?(?:时间|时限|时效|期限|速度|率|目标|方式|周期|费用?|中心|机制|流程|结果|能力|制度|"
            + "体系|情况|部门|人员|要求|级别|地点|站|过程|记录|措施|方案)|服务时间|time)");

    /** 维修车, 维修单: things named after the work. */
    private static final Pattern THING = Pattern.compile("^(?:单(?![位独个])|厂|店|网点|车|点|部|组|班|业|工具|台账)");

    private static final Pattern DOWNTIME = Pattern.compile("(?:时间|停机|宕机|RTO|中断)$");

    private Actions() {
    }

    private static void word(ActionKind kind, String signs, String words) {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (String word : alternatives(words)) {
            (LATIN.matcher(word).find() && word.codePoints().noneMatch(Character::isIdeographic) ? english : chinese).add(word);
        }
        WORDS.add(new Words(kind, signs, Pattern.compile(String.join("|", chinese)),
                english.isEmpty() ? null : Pattern.compile(String.join("|", english), Pattern.CASE_INSENSITIVE)));
    }

    /** Cuts a pattern at the bars that stand in no bracket. */
    private static List<String> alternatives(String words) {
        List<String> cut = new ArrayList<>();
        int depth = 0;
        int from = 0;
        boolean inClass = false;
        for (int at = 0; at < words.length(); at++) {
            char sign = words.charAt(at);
            inClass = sign == '[' || inClass && sign != ']';
            depth += inClass ? 0 : sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (sign == '|' && depth == 0 && !inClass) {
                cut.add(words.substring(from, at));
                from = at + 1;
            }
        }
        cut.add(words.substring(from));
        return cut;
    }

    /** The verbs of service in a text, in order. */
    public static List<Action> in(String text) {
        List<Action> found = new ArrayList<>();
        boolean latin = LATIN.matcher(text).find();
        String left = text;
        for (Words words : WORDS) {
            if (words.mayBeIn(left)) {
                left = take(words.kind(), words.chinese(), left, text, found);
            }
            if (latin && words.english() != null) {
                left = take(words.kind(), words.english(), left, text, found);
            }
        }
        found.sort(Comparator.comparingInt(Action::startInclusive));
        return found;
    }

    /** What is left of the text for the kinds to come. */
    private static String take(ActionKind kind, Pattern words, String left, String text, List<Action> found) {
        Matcher hit = words.matcher(left);
        StringBuilder blotted = null;
        while (hit.find()) {
            // what an earlier kind has taken in the middle of the words parts them: 完成响应、到场和修复
            int start = hit.start() + hit.group().lastIndexOf('#') + 1;
            while (start < hit.end() && start > hit.start() && "、和及与/或".indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            if (start == hit.end()) {
                continue;
            }
            found.add(action(kind, start, hit.end(), text));
            blotted = blotted == null ? new StringBuilder(left) : blotted;
            blotted.replace(hit.start(), hit.end(), "#".repeat(hit.end() - hit.start()));
        }
        return blotted == null ? left : blotted.toString();
    }

    /** 指导排除 is no removal of the fault. */
    private static final Pattern GUIDED = Pattern.compile("(?:指导|引导|教会|演示)[^,;。]{0,6}$");

    private static Action action(ActionKind kind, int start, int end, String text) {
        String words = text.substring(start, end);
        String before = text.substring(Math.max(0, start - 20), start);
        String after = text.substring(end, Math.min(text.length(), end + 6));
        boolean negated = NEGATED.matcher(before).find() || NEGATED_AFTER.matcher(after).find() || words.contains("不");
        return new Action(kind, start, end, negated, VAGUE.matcher(before).find(),
                NOUN.matcher(after).find() || kind == ActionKind.REPAIR && THING.matcher(after).find() || kind == ActionKind.RESOLVE && GUIDED.matcher(before).find() || kind == ActionKind.RECOVER && DOWNTIME.matcher(words).find());
    }
}
