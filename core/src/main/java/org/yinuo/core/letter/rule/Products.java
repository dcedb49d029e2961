package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** The products a term is promised for: DELL笔记本和D-LINK交换机提供三年保修 names two; a class closed by 类 or 等 is one. */
final class Products {
    private static final Pattern TAIL = Pattern.compile(
            "(?:整机|主机|原厂|全部|统一|部分)?(?:免费)?(?:提供|享受|享有|实行|承担|承诺|质保(?:有效)?期?限?|保修(?:有效)?期?限?|维保期?|质量保证期|质量保修期|保固期?|"
                    + "保用期?|全保|包修期?限?|三包(?:有效)?期?限?|保证期|期限|保|的)?(?:均|都)?(?:为|是|按|不少于|不低于|不短于|至少|≥|不得少于|"
                    + "不得低于)?(?:\\([^)]*\\))?$|(?:我们|我公司|我司|我方|乙方|卖方|厂家|公司)$"
            + "|(?i: ?(?:is|are|comes?|carr(?:y|ies)|has|have)?(?: each)? ?(?:warranted|guaranteed|covered|under warranty|with)? ?(?:for)? ?(?:a|"
            + "an)? ?(?:period of|at least)?) ?$");
    /** 水泵出厂之日起保修: the start between the products and the term. */
    private static final Pattern START = Pattern.compile(
            "(?:自|从|由|于)[^,;、:]{2,16}?(?:起|后)(?:计算?|开始|算)?$|(?:出厂|交付|交货|购买|购机|购车|验收|安装|到货|发货|销售|售出|投运|签收|开票|"
                    + "装机|启用|开封|移交|竣工)[^,;、:]{0,6}?(?:起|后)(?:计算?|开始|算)?$");
    /** 蓄电池、充电器属易耗件,各保修3个月: the list in the part before. */
    private static final Pattern EACH = Pattern.compile("^(?:各|均|都|分别|一律|皆)");
    private static final Pattern ASIDE = Pattern.compile("(?:属于?|[是为]|作为)[^,;、]{0,6}(?:件|品|材料)$|(?:另行|额外|再|单独)*(?:延长|加长|放宽|计算)$");
    /** 密封件、线圈,质保1年: names, and then nothing but the term. */
    private static final Pattern NAMES = Pattern.compile("[\\u4e00-\\u9fa5A-Za-z0-9()-]{2,10}(?:[、和及][\\u4e00-\\u9fa5A-Za-z0-9()-]{2,10})+");
    private static final Pattern COVER = Pattern.compile("(?:免费)?(?:质保|保修|保用|包修|保固)期?[为:]?");
    private static final Pattern HEAD = Pattern.compile("^(?:(?i:(?:the|all|every|each|our|any) )|对|所有|全部|其中|本次|所供|所投|所售|各|乙方|"
            + "我公司|我方|我司|我[厂店]|本[厂店]|供方|卖方|供应商|因|凡|承诺(?:对)?|所提供的?|本项目|其余)*(?:的|对)?");
    private static final Pattern JOINED = Pattern.compile("(?:以及| and |[和及与、/]|(?<=[\\u4e00-\\u9fa5])跟(?=[\\u4e00-\\u9fa5]))");
    private static final Pattern CLASS = Pattern.compile("[类等](?:设备|产品|部件|材料)?$|等");
    private static final Pattern NO_PRODUCT = Pattern.compile("我|本(?:公司|项目|次|产品|合同)|公司|乙方|甲方|自|从|起(?![升重动吊])|期|免费|质保|保修|维护(?!器)|"
            + "提供|承诺|供应商|验收|不少于|不低于|以上|投标");
    private static final Pattern TERM = Pattern.compile("(?:\\d|[一二两三四五六七八九十半])(?:年|个月|天)$");
    private static final int LONGEST = 40;
    /** Without brackets no {@link #TAIL} is longer. */
    private static final int LONGEST_TAIL = 96;

    private Products() {
    }

    /** At least one entry; null when no product is named. The label over the line counts where the line names none. */
    static List<@Nullable String> before(Sentence sentence, Part part, Duration time) {
        int length = time.startInclusive() - part.startInclusive();
        String words = length > 0 ? part.text().substring(0, length) : "";
        List<@Nullable String> products = named(words);
        if (products.isEmpty()) {
            products = fromPartBefore(sentence, part, words);
        }
        if (products.isEmpty() && words.length() < 4 && sentence.passage().labelled()) {
            for (String over : sentence.passage().headings()) {
                List<String> named = named(over);
                products = named.isEmpty() || NO_PRODUCT.matcher(over).find() ? products : new ArrayList<>(named);
            }
        }
        if (products.isEmpty()) {
            products.add(null);
        }
        return products;
    }

    private static List<@Nullable String> fromPartBefore(Sentence sentence, Part part, String words) {
        if (part.startInclusive() < 2) {
            return new ArrayList<>();
        }
        String before = sentence.passage().partAt(part.startInclusive() - 2).text();
        Matcher aside = ASIDE.matcher(before);
        boolean leaves = aside.find();
        boolean nothingElse = part.startInclusive() == before.length() + 1 && NAMES.matcher(before).matches() && COVER.matcher(words).matches();
        if (before.indexOf('、') < 0 || !leaves && !nothingElse && !EACH.matcher(words).find()) {
            return new ArrayList<>();
        }
        String list = leaves ? before.substring(0, aside.start()) : before;
        int bought = list.lastIndexOf('的', list.indexOf('、'));
        return named(bought < 0 ? list : list.substring(bought + 1));
    }

    /** 电源模块、风扇:60个月 names two before the colon, 质保期:主机三年 one behind it. */
    private static List<@Nullable String> named(String words) {
        for (String piece : List.of(words.split(":")).reversed()) {
            List<@Nullable String> products = inList(piece);
            if (!products.isEmpty()) {
                return products;
            }
        }
        return new ArrayList<>();
    }

    private static List<@Nullable String> inList(String words) {
        List<@Nullable String> products = new ArrayList<>();
        if (words.length() > 10 * LONGEST) {
            return products;
        }
        String list = words.replaceAll("\\([^)]*\\)", "");
        String seen = "";
        for (int round = 0; round < 3 && !list.equals(seen); round++) {
            seen = list;
            Matcher tail = TAIL.matcher(list);
            list = tail.find(Math.max(0, list.length() - LONGEST_TAIL)) ? list.substring(0, tail.start()) : list;
            Matcher start = START.matcher(list);
            list = start.find() ? list.substring(0, start.start()) : list;
        }
        list = HEAD.matcher(list).replaceFirst("");
        if (list.length() < 2 || list.length() > LONGEST || NO_PRODUCT.matcher(list).find()) {
            return products;
        }
        if (CLASS.matcher(list).find()) {
            products.add(list);
            return products;
        }
        for (String product : JOINED.split(list)) {
            if (product.length() > 1 && !TERM.matcher(product).find()) {
                products.add(product);
            }
        }
        return products;
    }
}
