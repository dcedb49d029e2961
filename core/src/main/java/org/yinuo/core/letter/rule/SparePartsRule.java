package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.SpareParts;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Count;
import org.yinuo.core.letter.grammar.Counts;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 按设备总量的3%储备备件, 各备5套, 十年内供应配件, 备有充足的备品备件: spare parts kept or supplied. */
public final class SparePartsRule implements Rule {
    static final Pattern PARTS = Pattern.compile(
            "备品|备件|周转库|备存|备表|备泵|易损[件品]|易耗[件品]|消耗件|零配件|零备件|零部件|零件|备机备件|配件(?!费)|耗材|消耗品|碳粉|滤芯|(?:国产|"
                    + "进口|现货|常用|常备|非标|原厂|关键|库存|通用|专用|定制|定做|核心|外购|外协|替换|易坏)件|替换机|(?:境外|国外|海外)调件|(?:常用|"
                    + "易损|关键|核心)[^,;。]{0,24}有(?:现?货|储备|库存|备货)|好件|备有[^,;。]{1,10}\\d|随(?:机|设备|货|车|柜|屏)[^,;。]{0,6}(?:提供|附[送带]?|赠送?|配)[^;。]{1,16}\\d|(?:材料|原料|"
                    + "同款[^,;。]{0,4})(?=[^,;。]{0,6}(?:供应|供货))|(?:储备|常备|库存|存放|预留)[^,;。]{0,8}\\d+(?:台|套|块|只|个|件)|备机(?=[^,;。]{0,3}\\d)|"
                    + "[两三四五六七八九十\\d][套只个块张把支件]备用|备用(?:设备|机|硬盘|"
                    + "电源|电池|模[组块]|部件|泵|[^,;。]{0,4}\\d)|(?i:spare|replacement|\\bparts\\b)");
    private static final String STOCK = "库存|储备|备存|周转库|常备|备有|备足|存放|存储|留存|备件库|备品库|设有?[^,;。]{0,6}备件库|仓库|仓储|储存|现货|(?<!一次)满足率|供货率|"
            + "(?:各|均|另|应|须|常年|配|预|储)备(?!案|用|注|货单)|配置|配备|随机[^,;。]{0,4}(?:附|赠|提|带)|随(?:机|设备|货|工程|屏|车|箱|柜|梯|主机|"
            + "产品)[^,;。]{0,8}(?:提供|附|赠|带|配(?!件)|备(?![品件]))|补[足齐充]|置备|放置|准备了|常年放|备货|随时可?(?:以)?调用|附送|附赠|附带|有货(?=[,;。]|$)|带着|随车|随到随取|寄存|存有|[院馆场校站店厂][内里]?放|"
            + "(?:现场|办公室|库房|机房)[^,;。]{0,2}[存放]|随用随取|随要随有|放着|"
            + "备着|分库|设库|(?i:stock|\\bkeeps?\\b|\\bheld\\b)";
    private static final Pattern KEPT = Pattern.compile(STOCK);
    private static final Pattern IN_STOCK = Pattern.compile("储备|备足|库存|现货|常备|备有|有库存");
    private static final Pattern SUPPLIED = Pattern.compile(
            "供应|供货|停产|停售|退市|充足|充分|足量|长期|足够|所需的|不断(?=[,;。]|$)|必要的|必须的|原厂(?:原装)?(?:全新)?(?:正品)?(?:备|配|零)|均?[为是]原(?:厂|装)|及时提供|"
                    + "优先提供|保证[^,;。]{0,8}提供|买[得能]?到|(?i:available|after (?:the )?end of)");
    private static final Pattern ENDED = Pattern.compile("供应|供货|停产|停售|退市|供给|买[得能]?到|下市|储备|备件|满足|(?i:available|end of|supply)");
    private static final Pattern SHARE = Pattern.compile("(\\d+(?:\\.\\d+)?)%?(?:[-~至到](\\d+(?:\\.\\d+)?))?[%‰]|百分之(" + Numerals.NUMBER + ")");
    /** 提供备用机一台 while a machine is repaired. */
    private static final Pattern LENT = Pattern.compile("备用?机|周转机|备用设备|借");
    private static final Pattern QUANTITY = Pattern.compile("^(?:备[件品])?(?:数量|数目|配备数|储备数|库存量|储备量|配置数量)(?:[(/][^)]*[)]?)?$");
    private static final Pattern BARE_NUMBER = Pattern.compile("^(" + Numerals.NUMBER + ")([\\u4e00-\\u9fa5])?$");
    private static final Pattern SHARE_OF = Pattern.compile("(?:备品备件|备品|备件|配件|易损件|备机|备表)[^,;。0-9]{0,6}(?:不少于|不低于|不得少于|不得低于|≥|按)[^,;。]{0,14}%");
    private static final Pattern BASE = Pattern.compile("([^,;。按]{2,10})的(?:\\d|百分)");
    private static final Pattern MONEY = Pattern.compile("(?:金额|价值|总值)[^,;。]{0,10}?(" + Numerals.NUMBER + ")万?元");
    private static final Pattern USE_UP = Pattern.compile("用量|使用量|消耗|满足[^,;。]{0,8}使用|(?:运行|使用|质保期)所需|所需的|[年月](?:使?用)?的?(?:用量)?的?(?:备|配|易|零|耗)");
    private static final Pattern GIVEN = Pattern.compile("提供|附送|赠送|另赠|备齐|备足|备好|配齐|附带|预留|准备");
    private static final Pattern AFTERWARDS = Pattern.compile("期满|期外|期后|过保|到期|出保");
    private static final Pattern AT_PRICE = Pattern.compile("(?:成本|出厂|市场|工本|目录)价");
    private static final Pattern LABOUR = Pattern.compile("人工|差旅|上门费|实际发生");
    private static final Pattern OTHER = Pattern.compile(
            "更换(?:下来)?的?(?:故障)?(?:备件|配件|零)|更换(?:备|配|零)[^,;。]{0,4}(?:前|后|费|须)|包装(?=箱|费|完|方式|要求|[,;。]|$)|成本|计算|故障件|备件保修|配件质保|损坏|"
                    + "免费(?:更换|提供更换)|说明书|劣质|假|附件|清单|目录|非原厂|折|价格|价目|不收|收费|费用|(?:质保|保修)(?!期[内间]?所[需用])|经维修|含在|"
                    + "(?<!至少)(?<!库存)(?<!应)包[括含]|旧件|从[^,;。]{0,4}周转库|不另|[补换]一[件只个块套]|起始日|起算日");
    private static final Pattern EACH = Pattern.compile("((?:[^,;。、:]{1,14}[、和及])+[^,;。、:]{1,14}?)(?:各|每种|均)(?:备|配|不少于|储备)?$");
    private static final Pattern CLASS = Pattern.compile("等|类|种");
    private static final Pattern BLANK_SHARE = Pattern.compile("(?:_+|\\( *\\)|\\[ *\\]|[xX]{2,})%");
    private static final Pattern OWED_BY_CUSTOMER = Pattern.compile("^(?:客户|甲方|采购人|用户|买方)[^,;。]{0,12}提供");
    private static final Pattern STORE = Pattern.compile("备货|有现货|现货供应|备着|备有现货|备足|储备|常备|备有|[设建][^,;。]{0,8}(?:备件库|备品库|仓库|库房|备件中心)|(?i:stocked|kept in stock)");
    private static final Pattern PRICE_APART = Pattern.compile("价格(?:长期)?(?:供应|提供)|价供应|价长期供应|优惠");

    @Override
    public String signs() {
        return "供备配耗易零件粉芯赠储库现存放材0123456789一二两三四五六七八九十sSRp";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        listed(sentence, found);
        if (!found.isEmpty()) {
            return found;
        }
        boolean under = underParts(sentence);
        if (sentence.isHeading() || !sentence.says(PARTS) && !under || sentence.says(OWED_BY_CUSTOMER)) {
            return found;
        }
        List<Finding> numberless = new ArrayList<>();
        for (Part part : sentence.passage().parts()) {
            String around = around(sentence, part);
            boolean about = under || PARTS.matcher(around).find();
            boolean other = OTHER.matcher(part.text().replaceAll("\\([^)]*(?:清单|附件|附表|目录)[^)]*\\)", "")).find() && !PRICE_APART.matcher(part.text()).find();
            if (!about || other) {
                continue;
            }
            int before = found.size();
            amounts(sentence, part, around, found);
            boolean promised = KEPT.matcher(part.text()).find() || SUPPLIED.matcher(part.text()).find();
            boolean named = PARTS.matcher(part.text()).find() || under && IN_STOCK.matcher(part.text()).find();
            boolean priced = AT_PRICE.matcher(part.text()).find() && (sentence.says(AFTERWARDS) || sentence.standsUnder(AFTERWARDS));
            if (found.size() == before && promised && named && !priced) {
                numberless.add(sentence.foundIn(part, new SpareParts(Terms.EMPTY, null, null)));
            }
        }
        boolean supplied = numberless.size() == 1 && !new SupplyYearsRule().read(sentence).isEmpty();
        boolean shipped = !PartsShippedRule.in(sentence).isEmpty();
        if (found.isEmpty() && !supplied) {
            numberless.stream().filter(one -> !shipped || STORE.matcher(text(sentence, one)).find()).findFirst().ifPresent(found::add);
        }
        return found;
    }

    /** A number in the column 数量 of a table of parts. */
    private static void listed(Sentence sentence, List<Finding> found) {
        List<String> over = sentence.passage().headings();
        int labels = sentence.passage().labels();
        Matcher number = BARE_NUMBER.matcher(sentence.text());
        if (labels < 2 || !QUANTITY.matcher(over.getLast()).find() || !number.find()) {
            return;
        }
        if (over.subList(Math.max(0, over.size() - labels - 2), over.size() - labels).stream().anyMatch(head -> PARTS.matcher(head).find())) {
            Terms terms = Terms.EMPTY.limit(Limit.of(Numerals.value(number.group(1)), null)).appliesTo(over.get(over.size() - labels));
            found.add(sentence.foundHere(new SpareParts(terms, number.group(2), null)));
        }
    }

    private static String text(Sentence sentence, Finding finding) {
        return sentence.text().substring(finding.startInclusive(), finding.endExclusive());
    }

    static boolean underParts(Sentence sentence) {
        List<String> headings = sentence.passage().headings();
        int own = 1 + sentence.passage().labels();
        return headings.stream().skip(Math.max(0, headings.size() - own)).anyMatch(head -> PARTS.matcher(head).find() && !OTHER.matcher(head).find());
    }

    /** The part with those before it, for 关键总成各不少于2件 behind a part that says where they are kept. */
    private static String around(Sentence sentence, Part part) {
        return part.startInclusive() == 0 ? part.text()
                : sentence.text().substring(0, part.endExclusive());
    }

    private static void amounts(Sentence sentence, Part part, String around, List<Finding> found) {
        boolean kept = KEPT.matcher(underParts(sentence) ? sentence.text() : around).find() || SHARE_OF.matcher(part.text()).find();
        Matcher share = SHARE.matcher(part.text());
        Matcher money = MONEY.matcher(part.text());
        boolean given = kept || GIVEN.matcher(part.text()).find();
        if (given && share.find()) {
            found.add(sentence.foundIn(part, share(part, share)));
            counted(sentence, part, share, found);
        } else if (kept && BLANK_SHARE.matcher(part.text()).find()) {
            Terms blank = Terms.EMPTY.limit(new Limit(null, null, null, Unit.PERCENT, null, null, null)).mark(Mark.BLANK);
            found.add(sentence.foundIn(part, new SpareParts(blank, null, null)));
        } else if (given && money.find()) {
            found.add(sentence.foundIn(part, of(Limit.of(Numerals.value(money.group(1)), null).op(Comparison.MIN))));
        } else if (kept || given && !LENT.matcher(part.text()).find()) {
            counted(sentence, part, null, found);
        }
        for (Duration time : sentence.durations()) {
            boolean here = time.startInclusive() >= part.startInclusive() && time.startInclusive() < part.endExclusive();
            boolean promised = ENDED.matcher(around).find() && (SUPPLIED.matcher(around).find() || USE_UP.matcher(around).find())
                    || (kept || GIVEN.matcher(part.text()).find()) && USE_UP.matcher(around).find();
            if (here && time.isTerm() && promised && !LABOUR.matcher(part.text()).find()) {
                found.add(sentence.foundIn(part, of(time.amount().op(time.op()))));
            }
        }
    }

    /** 功放2台、模组2%, but not 两个仓库按5%. */
    private static boolean apart(Part part, Count count, Matcher share) {
        return count.endExclusive() <= share.start() && part.text().substring(count.endExclusive(), share.start()).indexOf('、') >= 0;
    }

    /** The counted things of a part beside a share. */
    private static void counted(Sentence sentence, Part part, @Nullable Matcher share, List<Finding> found) {
        for (Count count : Counts.in(part.text())) {
            if ((share == null || count.startInclusive() >= share.end() || apart(part, count, share)) && !count.isPeople() && !count.isLessons()) {
                for (String product : products(part.text().substring(0, count.startInclusive()))) {
                    Terms terms = Terms.EMPTY.limit(count.amount(null)).appliesTo(product);
                    found.add(sentence.foundIn(part, new SpareParts(terms, count.measure(), null)));
                }
            }
        }
    }

    /** 电源、引擎、业务板各1块: three products with one stock each. */
    private static List<@Nullable String> products(String before) {
        Matcher each = EACH.matcher(before);
        List<@Nullable String> products = new ArrayList<>();
        if (each.find() && !CLASS.matcher(each.group(1)).find()) {
            products.addAll(List.of(each.group(1).split("[、和及]")));
        } else {
            products.add(null);
        }
        return products;
    }

    private static SpareParts of(Limit limit) {
        return new SpareParts(Terms.EMPTY.limit(limit), null, null);
    }

    private static SpareParts share(Part part, Matcher share) {
        BigDecimal most = share.group(2) == null ? null : new BigDecimal(share.group(2));
        BigDecimal least = share.group(1) == null ? Numerals.value(share.group(3)) : new BigDecimal(share.group(1));
        Matcher base = BASE.matcher(part.text());
        least = share.group().endsWith("‰") ? least.movePointLeft(1) : least;
        Limit limit = new Limit(least, null, most, Unit.PERCENT, null, null, null);
        return new SpareParts(Terms.EMPTY.limit(limit), null, base.find() ? base.group(1) : null);
    }
}
