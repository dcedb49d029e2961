package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.Upgrade;
import org.yinuo.core.letter.grammar.Activity;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 一年内免费升级, 小版本升级免费, 升级费不超过15%: upgrades, free or priced. */
public final class UpgradeRule implements Rule {
    private static final String MATTER = "(?:升级|版本的?(?:更新|升级)|更新包|升级包|功能更新|新版本|更新版本|补丁|固件|病毒库|特征库|规则库|"
            + "软件[^,;。]{0,6}更新|(?:免费|授权|无偿)[^,;。]{0,6}更新(?!换)|换版|维护版本|系统更新(?!换)|最新(?:版本|版|驱动|固件|程序)|新版程序|修订版本|"
            + "(?i:upgrade|updates?\\b|new (?:major )?release|service packs?))";
    private static final Pattern UPGRADE = Pattern.compile(MATTER);
    private static final Pattern PROMISE = Pattern.compile(
            "免费|免收|下载|另购|免人工|无偿|不(?:再|另行?|额外)*收(?:取)?(?:任何)?费|优惠|升级费|收费|收取|[六五七八九]折|差价|提供[^,;。]{0,12}" + MATTER
            + "|(?:升级|版本)[^,;。]{0,8}(?:服务(?!情况)|许可|授权)|终[身生][^,;。]{0,6}升级|有偿|协商|享受|及时[^,;。]{0,6}升级|(?:有|推出)[^,;。]{0,8}(?:补丁|新版本?|更新版)[^,;。]{0,8}(?:,[^;。]{0,16})?(?:安装|更新|告知|通知|推送)|" + MATTER + "[^,;。]{0,8}(?:及时|"
            + "按时|免费)?(?:提供|发布|推送)|(?:发布|推送)[^,;。]{0,8}" + MATTER + "|随[^,;。]{0,4}(?:发布|随)升级|(?i:free|no (?:additional|"
            + "extra )?charge|at no|half|price|are included)");
    private static final Pattern PRICED = Pattern.compile("另购|需购买|升级[^,;。]{0,4}(?:(?<!免)费(?!用?[全均]免)|另)|优惠|(?<![免不另])收费|"
            + "(?<!不)(?:另行|另外|另)收|(?<!不)收取|有偿|协商|[五六七八九]折|差价|(?i:half|price)");
    private static final Pattern FREE = Pattern.compile("免|无偿|不(?:再|另行?|额外)*收|(?i:free|no (?:additional |extra )?charge)");
    private static final Pattern NO_PROMISE = Pattern.compile("未[^,;。]{0,8}提供|升级换代|升级人员|补丁起|[发推][布送]前|不提供|不再享受|不享受|以下|如下|通报|任何原因|配合|"
            + "协助|实施系统|不低于或少于|升级服务就变成|随时升级版本|可以升级(?:套餐|版本)|升级情况$|升级为|(?<!免费|无偿)升级(?:至|到)|升级(?:期间|"
            + "前|后|流程|维护时间)|升级能力|可升级|自行升级|不再强制升级|问题升级|更换|质保期内免费维修|[日天时]内提供");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)%|([一二三四五六七八九])成(?![为员本分立功品])");
    private static final Pattern FREE_CELL = Pattern.compile("^[^,;。]{0,8}(?:免费|终[身生]|无偿)[^,;。]{0,6}$");
    private static final Pattern LARGE = Pattern.compile("(?:大(?:工作量|版本|改动|规模|的?功能开发)|新增[^,;。]{0,10}(?:功能|模块|接口)|二次开发|新功能[^,;。]{0,6}开发|"
            + "大型[^,;。]{0,6}开发)[^,;。]{0,8}[^。;]{0,10}(?:(?<!免)费|议价|报价)");
    private static final Pattern FREE_CHANGE = Pattern.compile("(?:政策|税收|法规|规定|标准|小)[^。;]{0,16}(?:修改|改动|调整|变更|改造|变化|更新)[^。;]{0,24}(?:不另?收费|免费|免收|不再收费)");
    private static final Pattern FREE_INSTALL = Pattern.compile("(?:固件|新版本|补丁|新程序)[^。;]{0,24}(?:免费)[^,;。]{0,6}(?:刷|装|提供|安装|更新)");

    @Override
    public String signs() {
        return "升版改更补固库新驱免无uUSw";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        boolean upgrade = sentence.says(UPGRADE);
        boolean counted = sentence.rounds().stream().anyMatch(round -> round.activity() == Activity.UPGRADE);
        if (!upgrade && !sentence.isHeading() && sentence.says(FREE_CHANGE)) {
            found.add(sentence.foundHere(new Upgrade(Terms.EMPTY, true, null)));
        }
        if (counted) {
            return found;
        }
        Matcher install = FREE_INSTALL.matcher(sentence.text());
        if (!sentence.isHeading() && found.isEmpty() && install.find()) {
            return List.of(sentence.found(new Upgrade(terms(sentence, sentence.passage().partAt(install.end() - 1)), true, null), install.start(), install.end()));
        }
        if (sentence.isHeading() || !upgrade && !sentence.says(LARGE) && !underUpgrades(sentence)) {
            return found;
        }
        if (!upgrade && underUpgrades(sentence)) {
            return List.of(sentence.foundHere(new Upgrade(terms(sentence, sentence.passage().partAt(0)), true, null)));
        }
        Boolean first = null;
        for (Part part : sentence.passage().parts()) {
            boolean speaks = UPGRADE.matcher(part.text()).find() || LARGE.matcher(part.text()).find()
                    || part.text().startsWith("小") || upgrade && part.text().startsWith("免收");
            if (!speaks || !PROMISE.matcher(withNext(sentence, part)).find() || NO_PROMISE.matcher(part.text()).find()) {
                continue;
            }
            boolean free = !PRICED.matcher(withNext(sentence, part)).find();
            if (first == null || first != free) {
                int end = PROMISE.matcher(part.text()).find() ? part.endExclusive() : part.startInclusive() + withNext(sentence, part).length();
                found.add(sentence.found(new Upgrade(terms(sentence, part), said(part, free), null), part.startInclusive(), end));
                first = free;
            }
        }
        Matcher large = LARGE.matcher(sentence.text());
        if (first != Boolean.FALSE && large.find()) {
            found.add(sentence.found(new Upgrade(Terms.EMPTY, false, null), large.start(), large.end()));
        }
        return found;
    }

    /** 软件升级 | 终身免费: the label names it. */
    private static boolean underUpgrades(Sentence sentence) {
        return sentence.passage().labelled() && sentence.says(FREE_CELL)
                && sentence.passage().headings().subList(sentence.passage().headings().size() - sentence.passage().labels(), sentence.passage().headings().size())
                        .stream().anyMatch(head -> UPGRADE.matcher(head).find());
    }

    /** The part, and the next one when that does not speak of upgrades itself. */
    private static String withNext(Sentence sentence, Part part) {
        if (part.endExclusive() >= sentence.text().length() || PROMISE.matcher(part.text()).find()) {
            return part.text();
        }
        Part next = sentence.passage().partAt(part.endExclusive() + 1);
        return UPGRADE.matcher(next.text()).find() ? part.text() : part.text() + "," + next.text();
    }

    private static @Nullable Boolean said(Part part, boolean free) {
        return FREE.matcher(part.text()).find() ? Boolean.TRUE : free ? null : Boolean.FALSE;
    }

    private static Terms terms(Sentence sentence, Part part) {
        Matcher percent = PERCENT.matcher(withNext(sentence, part));
        if (percent.find()) {
            Limit fee = Limit.of(percent.group(1) == null ? Numerals.value(percent.group(2)).movePointRight(1) : new BigDecimal(percent.group(1)), Unit.PERCENT).op(Comparison.MAX);
            return Terms.EMPTY.limit(fee);
        }
        for (Duration time : part.text().contains("终身") ? List.<Duration>of() : sentence.durations()) {
            boolean here = time.startInclusive() >= part.startInclusive() && time.endExclusive() <= part.endExclusive();
            boolean later = sentence.text().startsWith("后", time.endExclusive()) || sentence.text().startsWith("之后", time.endExclusive())
                    || sentence.text().startsWith("以后", time.endExclusive());
            if (here && (time.isTerm() || time.limit() && time.isClock()) && !later) {
                return Terms.EMPTY.limit(time.amount());
            }
        }
        return Terms.EMPTY;
    }
}
