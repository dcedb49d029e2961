package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.TemporaryFix;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Action;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Actions;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 48小时之内用备机替换, 超出24小时提供备机, 先以代用件顶替: a loaner until the fault is gone. */
public final class LoanerRule implements Rule {
    private static final Pattern OVERDUE = Pattern.compile("(?<![不得])超[过出]|满\\d|大于|longer than|more than|(?:内|小时|[天日]|"
            + "分钟)[^,;。0-9]{0,6}(?:不能|无法|未能|未|[修查弄]不[好了]|解决不了|排除不了|没)|(?:不能|无法|未能)在?\\d+(?:小时|天|日|个工作日)[之以]?内");
    private static final Pattern OFFERED = Pattern.compile("提供|顶替|替换|替代|更换|换上|先[以用]|借用|使用|代替|拉|送|给|先发|配|借|留|就位|到位|先换|顶|"
            + "装[^,;。]{0,4}备用|调[^,;。]{0,8}备用|垫|架好|启用|运|投用|发出|寄|调[配用]|(?i:provide|suppl|install|lend|loan)");
    /** A thing of another name that stands in for the broken one. */
    private static final Pattern STAND_IN = Pattern.compile("先换后修|用(?:周转|备用)机(?:先|顶|替)|(?:借|拿|给|装|换|租用?|提供|送|配|留|搬|拉|运|出|调[配用来]?|启用|安排|采取|"
            + "使用)[^,;。]{0,24}(?:顶着|顶上|临时用|临时使用|先用|暂用|顶替|顶用|替用|应急用|救急|过渡用|撑着|顶一阵|垫着|先用着|周转(?!金|资))|(?:以|用|拿)[^,;。]{1,10}(?:替|"
            + "换|顶)下|(?:备用|备份|替代|代用)的?[^,;。]{0,6}先(?:装|用|顶|换)|换上备用|(?:借用|借给|出借)[^,;。]{0,6}(?:同类|同型号|同规格|备用)|"
            + "提供[^,;。]{0,6}(?:备用|代步|替代)(?:车|机|设备|品|仪器)|提供[^,;。]{0,8}周转[^,;。金]{1,6}|给[^,;。]{0,4}调[^,;。]{0,12}(?:使着|先用|先使)|先(?:行|给)?(?:更?换|装|借|拨|"
            + "发)[^,;。]{0,6}一[张台套把部辆个只件]|先(?:行)?提供[^,;。]{0,12}(?:产品|设备|机|品|仪器)|(?:提供|调运|调来|运来|安排)[^,;。]{0,4}(?:移动|临时|应急|备用)(?!方案|服务|电话|响应|处|授权|措施|预案|队|"
            + "小组)[^,;。]{1,8}|(?:联系|安排|启动)[^,;。]{0,12}(?:转存|代[存烘煎])|先给?[您你]?[^,;。]{0,2}垫一?[台个]|周转[机车][^;。]{0,4},?(?:维修|修理|送修)期间|启动[^,;。]{0,2}(?:应急|"
            + "备用)[^,;。]{0,4}车|(?:调来|调派|派来)[^,;。]{1,8}车|(?:采取|启用|提供|实行)(?:临时|"
            + "过渡)?性?(?:替代|过渡|临时)性?(?:办法|手段|措施)|从[^,;。]{0,4}周转库[^,;。]{0,6}(?:调|借|取|拿|拨|发)|(?:启用|运来|调来|拉来|"
            + "送来)(?:临时|备用|应急)[^,;。]{1,6}|(?:无偿|免费|先行|及时)?(?:提供|架[好设]|调[配用来]|启用|安排|送|换|借|拿|出)[^,;。]{0,14}(?:车|机|"
            + "设备|仪器|器|台|电源|终端|系统|水泵|空调|件|板|产品|品)(?:给[^,;。]{1,8}|供[^,;。]{0,10}|先)?(?:(?:维持|保障|保证)[^,;。]{0,4}(?:生产|使用|运行|供|教学|营业)|应急|周转|顶用|用着|代用|暂时?使用|"
            + "临时使用|顶替|替代|代替|使用期间|过渡(?!支持|服务|期))|(?:提供|安排|派)[^,;。]{0,6}(?:移动[^,;。]{1,4}车|供水车|送水车|发电车|班车|摆渡车|替换车)|(?:先|"
            + "暂时?)(?:以|用|拿|借)[^,;。]{1,20}(?:顶|垫|代替|替代|替换|代用|应急)|提供[^,;。]{1,14}供[^,;。]{0,10}(?:应急|使用|周转)|(?:临时|"
            + "应急)(?:供[水电暖气]|发电|照明|制冷|通信|替代)(?:设备|车|机|电源|装置)");
    private static final Pattern YES = Pattern.compile("^(?:免费|无偿)?(?:提供|有|√|✓)$");
    private static final Pattern SENT = Pattern.compile("[^,;。]{0,4}(?:送|到|抵|提供|发|就位|运|调|换|备妥|架)");
    private static final Pattern LONGER = Pattern.compile("(?i:(?:longer|more) than|exceed\\w*) ?$");
    private static final Pattern UNDONE = Pattern.compile("^(?:仍|还|尚)?(?:未|不能|无法|没)[^,;。]{1,6}(?:时|的)?$");
    private static final Pattern STOCK = Pattern.compile("[两三四五六七八九十\\d][套只个块张把支件]备用|存放|储备|库存|按[^,;。]{2,12}的?\\d|常备|备有");
    private static final Pattern WORKAROUND = Pattern.compile("(?<![两二三多23]次仍?)(?:无法修复|不能修复|修不好)[^;。]*无条件更换");

    @Override
    public String signs() {
        return "备代替周样修lb先调动顶拿撑救临应供车架借";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        if (sentence.isHeading() || sentence.isAboutComplaints()) {
            return found;
        }
        for (Action action : sentence.actions()) {
            if (action.kind() == ActionKind.LOAN && !action.noun() && found.isEmpty()) {
                Part part = sentence.passage().partAt(action.startInclusive());
                if (OFFERED.matcher(part.text()).find() && !STOCK.matcher(part.text().replaceAll("\\([^)]*\\)", "")).find()) {
                    found.add(loaner(sentence, action, part));
                }
            }
        }
        Matcher standIn = STAND_IN.matcher(sentence.text());
        if (found.isEmpty() && standIn.find()) {
            found.add(loaner(sentence, new Action(ActionKind.LOAN, standIn.start(), standIn.end(), false, false, false),
                    sentence.passage().partAt(standIn.start())));
        }
        if (found.isEmpty() && sentence.passage().labelled() && OFFERED.matcher(sentence.text()).find()) {
            cell(sentence, found);
        }
        if (found.isEmpty() && sentence.says(WORKAROUND)) {
            found.add(sentence.foundHere(new TemporaryFix(Terms.EMPTY, "replacement|workaround")));
        }
        return found;
    }

    /** A cell that says when, under or beside the name of what is lent. */
    private static void cell(Sentence sentence, List<Finding> found) {
        List<String> over = sentence.passage().headings();
        boolean named = over.subList(Math.max(0, over.size() - sentence.passage().labels()), over.size()).stream()
                .flatMap(head -> Actions.in(head).stream()).anyMatch(action -> action.kind() == ActionKind.LOAN);
        for (Duration time : sentence.durations()) {
            if (named && found.isEmpty() && time.isClock()) {
                Terms terms = sentence.termsAt(0, sentence.text().length()).limit(time.amount()).calendar(time.calendar());
                found.add(sentence.foundHere(new TemporaryFix(terms, "loaner")));
            }
        }
        if (named && found.isEmpty() && sentence.says(YES)) {
            found.add(sentence.foundHere(new TemporaryFix(Terms.EMPTY, "loaner")));
        }
    }

    /** Whether a thing of another name stands in for the broken one. */
    static boolean standsIn(Sentence sentence) {
        return sentence.says(STAND_IN);
    }

    private static Finding loaner(Sentence sentence, Action action, Part part) {
        Terms terms = sentence.termsAt(action.startInclusive(), action.endExclusive());
        int start = part.startInclusive();
        Duration closest = closest(sentence, action);
        if (closest != null && (closest.startInclusive() >= start || OVERDUE.matcher(sentence.text()).find())) {
            terms = terms.limit(closest.amount()).calendar(closest.calendar());
            start = Math.min(start, sentence.passage().partAt(closest.startInclusive()).startInclusive());
        }
        return sentence.found(new TemporaryFix(terms, "loaner"), start, part.endExclusive());
    }

    /** The last time before the loan; 第6天 only says when something else begins, and a repair may take longer than is said behind. */
    private static @Nullable Duration closest(Sentence sentence, Action action) {
        Duration closest = null;
        for (Duration time : sentence.durations()) {
            boolean longer = LONGER.matcher(sentence.text().substring(0, time.startInclusive())).find();
            boolean before = time.startInclusive() < action.startInclusive() && !sentence.text().startsWith("第", time.startInclusive());
            boolean sent = closest == null && time.limit() && SENT.matcher(sentence.text().substring(time.endExclusive())).lookingAt()
                    && sentence.passage().partAt(action.startInclusive()).equals(sentence.passage().partAt(time.startInclusive()));
            if (time.isClock() && (before || sent || longer && closest == null || closest == null && UNDONE.matcher(sentence.text().substring(time.endExclusive())).find())) {
                closest = time;
            }
        }
        return closest;
    }
}
