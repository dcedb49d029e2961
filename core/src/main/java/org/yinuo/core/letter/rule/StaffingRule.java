package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Staffing;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 至少2人专职, 配备技术客户经理, 从业12年: people promised by number, by role, and their years of experience. */
public final class StaffingRule implements Rule {
    private static final Pattern COUNT = Pattern.compile("(?<!要求的)(?<![上数近几过多])(不少于|不低于|至少|≥|"
            + "不得少于)?(" + Numerals.NUMBER + ")(?:[-~至到](" + Numerals.NUMBER + "))?个?(?:人(?!次|"
            + "员|为(?:损|因|造|破|原)|性|工(?!程|人)|士|民)|[名位](?!次|字|义|称|单))(以上)?");
    private static final Pattern ROLE = Pattern.compile("人员|工程师|技术员|技术人员|服务人员|维护人员|维修人员|维修工|经理|专家|客服|团队|小组|成员|"
            + "队伍|开发人员|驻场|专职|专人|负责人|骨干|架构师|顾问|技师|技工|修理工|电工|操作员|管理员|值班|值守|持证|持有|作业员|司机|保安|讲师|"
            + "运维|后端|前端|AI|专员|联络员|驾驶员|(?<!学)[^操管\\d,;。,]员(?=\\d)|\\d[名位][^,;。操管学]{1,4}员(?!培|学)|安装工|维护员|值守员|组长|班长|调度员|人员配|项目组|师傅|每班|作业|联系人|持[^,;。]{0,8}证|"
            + "account manager|engineer|staff");
    private static final Pattern ROLE_AFTER = Pattern.compile("^的?([^,;。|()]{0,10}?(?:经理|工程师|架构师|专家|顾问|客服|技术员|技师|人员))");
    private static final Pattern OTHER = Pattern.compile("教会|量体|培训(?!师)|学员|学习|进修|实习|受训|课程|全国|办事处|拥有|现有|员工|联系电话|(?<![贵我本])单位|参加|每人|"
            + "客户人员|用户人员|甲方(?!校区|现场|院区|厂区|园区|项目|指定|场地|机房|办公)|投标人(?:代表|签字|须知)|委员会|评标|签字|见证|代表|人次|联系人(?:[:姓]|电话)");
    private static final Pattern YEARS = Pattern.compile("(?:(" + Numerals.NUMBER + ")年(?!度)(以上)?[^,;。|]{0,12}(?:经验|从业|经历|工龄|资历)|"
            + "(?:从业|任职|从事[^,;。|]{0,10}|工作)[^,;。|0-9]{0,6}?(" + Numerals.NUMBER + ")年(以上|及以上)?|(?:经验|(?<!保)证书?|(?<!使用|判废|"
            + "报废|设计|质保|保修|折旧|服务)年限)[^,;。|0-9]{0,2}?(?:满|不少于|不低于|≥)?(" + Numerals.NUMBER + ")年(以上)?)");
    private static final Pattern TEAM = Pattern.compile("派驻|驻场|驻点|常驻|团队|班组|小组|人员配[备置]|在岗|保障");
    private static final Pattern OF_THE_COMPANY = Pattern.compile("(?:现有|拥有|共有|员工)[^;。]{0,30}其中");
    /** 设备科工程师2名,送原厂学习一周: they learn. */
    private static final Pattern SENT_TO_LEARN = Pattern.compile("^,(?:送|派|赴|到|前往|去)[^,;。]{0,14}(?:学习|培训|进修|实习)");
    private static final Pattern TOTAL = Pattern.compile("^(?:合计|共计?|总计|其中)");
    private static final Pattern HEADS = Pattern.compile("人数|人员数量|数量\\(人|配置(?:人数|数量)");
    private static final Pattern BARE_COUNT = Pattern.compile("^(" + Numerals.NUMBER + ")(?:[-~至](" + Numerals.NUMBER + "))?[人名位]?$");
    private static final Pattern PEOPLE = Pattern.compile("[人名位]$");
    private static final Pattern NEW_TEAM = Pattern.compile("(?:本项目|本次|贵[方司校院]|此次|此批)[^,;。]{0,16}(?:成立|组建|设立|"
            + "配备)[^,;。0-9]{0,16}(?:小组|团队|队伍|项目组|项目部)|(?:成立|组建|设立)[^,;。0-9]{0,4}(?:专门|专项|专职|专属)[^,;。0-9]{0,10}(?:小组|"
            + "团队|队伍|项目组)");
    private static final Pattern COMPANY = Pattern.compile("行业经验|(?:我单位|本单位|我公司|本公司|我司|公司)从事|公司(?:拥有|具有|已有)");
    /** Whoever stands by on a day of an event is no staff of the contract. */
    private static final Pattern WATCH = Pattern.compile("(?:活动|展会|考试|会议|节日|重大|赛事|演出|高考|中考|期间)[^;。]{0,24}(?:派|安排)[^;。]{0,24}(?:值守|驻守|驻校)");
    private static final Pattern GIVEN = Pattern.compile("(?i)有|是|√|✓|✔|●|含|包含|配备|提供|yes|included");
    private static final Pattern PLAN_ROLE = Pattern.compile("(?:客户|服务|项目|成功)经理|专属[^,;。]{0,6}(?:工程师|顾问|客服)|(?i:account manager|"
            + "project manager|service manager|dedicated engineer)");
    private static final Pattern CELL_YEARS = Pattern.compile("^(" + Numerals.NUMBER + ")年(以上|及以上)?(?:[^,;。]{0,8}(?:经验|经历))?(?=[,;、。]|$)");
    private static final Pattern HEAD_COUNT = Pattern.compile("(?:不少于)?(?:" + Numerals.NUMBER + ")[人名位]");
    private static final Pattern EACH_SHIFT = Pattern.compile("每班次?(?:岗?不少于|不低于|至少|各|配备?|安排)*$");
    private static final Pattern LEARNERS = Pattern.compile("培训|学员|课程");
    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(one|two|three|four|five|six|an?|\\d{1,2}) (?:[a-z-]+ ){0,3}(?:engineers?|"
            + "technicians?|account managers?|project managers?|specialists?)\\b[^.;]{0,40}(?:stationed|assigned|on site|resident|at your)|(?:names?|"
            + "appoints?|assigns?|stations?|dedicates?) (one|two|three|four|five|an?|\\d{1,2}) (?:[a-z-]+ ){0,3}(?:engineers?|technicians?|"
            + "account managers?|project managers?|specialists?)");
    private static final Pattern CONTACT = Pattern.compile("电话[::]|手机[::]|联系方式");
    private static final Pattern NAMED = Pattern.compile("(?:[另增加]?配备?|设立?定?|指定|安排|实行|提供|委派|指派|有)[^,;。]{0,12}?((?:专属|专职|"
            + "技术|大)?(?:客户(?:服务|成功)?|服务|项目|售后)经理|技术顾问|专属客服|客服专员|专属工程师|项目负责人|(?:一对一)?(?:客户|售后)?服务专员|客服经理|服务管家|服务顾问|专属[^,;。]{0,4}顾问)|"
            + "^((?:技术)?客户经理)(?![^,;。]{0,8}(?:每|拜访|回访|联系|电话))|(?i:names?|appoints?|assigns?) (?:one|an?) (account manager|"
            + "project manager|service manager)");

    @Override
    public String signs() {
        return "负人名位年经客顾数组队员123456789ri有含√✓是";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        if (sentence.isHeading()) {
            return found;
        }
        if (sentence.passage().labelled()) {
            plan(sentence, found);
        }
        Matcher count = COUNT.matcher(sentence.text());
        for (int number = 0; number < Numerals.MOST && sentence.hasAny("人名位") && count.find(); number++) {
            Part part = sentence.passage().partAt(count.start());
            boolean own = ROLE.matcher(around(sentence, part)).find() || sentence.says(TEAM)
                    || TOTAL.matcher(part.text()).find() && sentence.says(ROLE);
            boolean watch = WATCH.matcher(sentence.text()).find();
            if (own && !watch && !OTHER.matcher(part.text()).find() && !SENT_TO_LEARN.matcher(sentence.text().substring(part.endExclusive())).find() && !sentence.says(OF_THE_COMPANY)) {
                found.add(sentence.found(people(count, role(sentence, count, part), sentence.text().substring(0, count.start())), Math.min(part.startInclusive(), rowStart(sentence, part)), part.endExclusive()));
            }
        }
        roster(sentence, found);
        Matcher years = YEARS.matcher(sentence.text());
        while (sentence.hasAny("年") && years.find()) {
            Part part = sentence.passage().partAt(years.start());
            if (!COMPANY.matcher(part.text()).find()) {
                found.add(sentence.foundIn(part, experience(years)));
            }
        }
        Matcher team = NEW_TEAM.matcher(sentence.text());
        if (found.isEmpty() && sentence.hasAny("组队部") && team.find()) {
            Terms terms = Terms.EMPTY.mark(Mark.AMBIGUOUS).note("未写人数");
            found.add(sentence.foundIn(sentence.passage().partAt(team.start()), new Staffing(terms, null, null)));
        }
        Matcher english = ENGLISH.matcher(sentence.text());
        if (found.isEmpty() && sentence.hasAny("gsc") && sentence.durations().isEmpty() && english.find()) {
            String number = english.group(1) == null ? english.group(2) : english.group(1);
            Limit limit = Limit.of(Numerals.value(number.matches("(?i)an?") ? "one" : number), Unit.PERSONS);
            found.add(sentence.foundHere(new Staffing(Terms.EMPTY.limit(limit), null, null)));
        }
        Matcher named = NAMED.matcher(sentence.text());
        if (found.isEmpty() && sentence.hasAny("理问服师员负r") && named.find() && !CONTACT.matcher(sentence.text()).find()) {
            String role = named.group(1) != null ? named.group(1) : named.group(2) != null ? named.group(2) : named.group(3);
            found.add(sentence.foundIn(sentence.passage().partAt(named.start()), new Staffing(Terms.EMPTY, role, null)));
        }
        return found;
    }

    /** 专属客户经理 | 有 and 桌面工程师 | 3人 | 2年以上: a role of the plan, and years behind a head-count of the row. */
    private static void plan(Sentence sentence, List<Finding> found) {
        List<String> over = sentence.passage().headings();
        List<String> row = over.subList(over.size() - sentence.passage().labels(), over.size());
        if (GIVEN.matcher(sentence.text()).matches() && PLAN_ROLE.matcher(row.getFirst()).find()) {
            found.add(sentence.foundHere(new Staffing(Terms.EMPTY, row.getFirst(), null)));
        }
        Matcher years = CELL_YEARS.matcher(sentence.text());
        boolean people = row.stream().anyMatch(head -> ROLE.matcher(head).find()) && row.stream().anyMatch(head -> HEAD_COUNT.matcher(head).matches());
        if (people && years.find()) {
            Limit limit = Limit.of(Numerals.value(years.group(1)), Unit.YEARS).op(years.group(2) == null ? null : Comparison.MIN);
            found.add(sentence.foundIn(sentence.passage().partAt(0), new Staffing(Terms.EMPTY.limit(limit), row.getFirst(), "experience")));
        }
    }

    /** A bare number in the column of heads: 驻场工程师 | 3. */
    private static void roster(Sentence sentence, List<Finding> found) {
        Matcher bare = BARE_COUNT.matcher(sentence.text());
        boolean learners = sentence.passage().headings().stream().anyMatch(head -> LEARNERS.matcher(head).find());
        if (!found.isEmpty() || learners || !sentence.passage().labelled() || !bare.find() || !headed(sentence)) {
            return;
        }
        List<String> over = sentence.passage().headings();
        BigDecimal most = bare.group(2) == null ? null : Numerals.value(bare.group(2));
        Limit limit = new Limit(Numerals.value(bare.group(1)), null, most, Unit.PERSONS, null, null, null);
        found.add(sentence.foundHere(new Staffing(Terms.EMPTY.limit(limit), over.get(Math.max(0, over.size() - 2)), null)));
    }

    /** 驻场工程师 | 3 in a column of heads, or 专属工程师 | 1名 in the column of a plan. */
    private static boolean headed(Sentence sentence) {
        List<String> over = sentence.passage().headings();
        boolean counted = sentence.says(PEOPLE) && over.subList(Math.max(0, over.size() - sentence.passage().labels()), over.size()).stream()
                .anyMatch(head -> ROLE.matcher(head).find());
        return counted || HEADS.matcher(over.getLast()).find();
    }

    private static String around(Sentence sentence, Part part) {
        int start = Math.max(0, rowStart(sentence, part));
        return sentence.text().substring(start, Math.min(sentence.text().length(), part.endExclusive() + 12));
    }

    private static int rowStart(Sentence sentence, Part part) {
        boolean row = part.startInclusive() > 1 && sentence.text().charAt(part.startInclusive() - 1) == '|';
        return row ? sentence.passage().partAt(part.startInclusive() - 2).startInclusive() : part.startInclusive();
    }

    /** The role after the number (3名工程师), or in the cell before it (项目经理|1名). */
    private static @Nullable String role(Sentence sentence, Matcher count, Part part) {
        Matcher after = ROLE_AFTER.matcher(sentence.text().substring(count.end(), part.endExclusive()));
        if (after.find()) {
            return after.group(1);
        }
        int row = rowStart(sentence, part);
        return row < part.startInclusive() ? sentence.passage().partAt(row).text() : null;
    }

    private static Staffing people(Matcher count, @Nullable String role, String before) {
        BigDecimal most = count.group(3) == null ? null : Numerals.value(count.group(3));
        boolean min = count.group(1) != null || count.group(4) != null || most != null;
        Limit limit = new Limit(Numerals.value(count.group(2)), null, most, Unit.PERSONS, EACH_SHIFT.matcher(before).find() ? Per.SHIFT : null, min ? Comparison.MIN : null, null);
        return new Staffing(Terms.EMPTY.limit(limit), role, null);
    }

    private static Staffing experience(Matcher years) {
        String number = years.group(1) != null ? years.group(1) : years.group(3) != null ? years.group(3) : years.group(5);
        boolean min = years.group(2) != null || years.group(4) != null;
        Limit limit = Limit.of(Numerals.value(number), Unit.YEARS).op(min ? Comparison.MIN : null);
        return new Staffing(Terms.EMPTY.limit(limit), null, years.group().startsWith("任职") ? "tenure" : "experience");
    }
}
