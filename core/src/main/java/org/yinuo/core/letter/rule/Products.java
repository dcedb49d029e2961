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
            "(?:整机|主机|原厂|全部|统一|部分)?(?:免费)?(?:提供|享受|享有|实行|承诺|质保期?限?|保修期?限?|维保期?|质量保证期|质量保修期|保固期?|保用期?|三包期?限?|保证期|期限|保|的)?(?:均|都)?(?:为|是|按|不少于|不低于|不短于|至少|≥|不得少于|不得低于)?(?:\\([^)]*\\))?$|(?:我们|我公司|我司|我方|乙方|卖方|厂家|公司)$");
    private static final Pattern HEAD = Pattern.compile("^(?:对|所有|全部|其中|本次|所供|所投|所售|各|乙方|我公司|我方|我司|我[厂店]|本[厂店]|供方|卖方|供应商|因|凡)*(?:的|对)?");
    private static final Pattern JOINED = Pattern.compile("(?:以及| and |[和及与、/]|(?<=[\\u4e00-\\u9fa5])跟(?=[\\u4e00-\\u9fa5]))");
    private static final Pattern CLASS = Pattern.compile("[类等](?:设备|产品|部件|材料)?$|等");
    private static final Pattern NO_PRODUCT = Pattern.compile("我|本(?:公司|项目|次|产品|合同)|公司|乙方|甲方|自|从|起|期|免费|质保|保修|维护(?!器)|提供|承诺|供应商|验收|不少于|不低于|以上|投标");
    private static final int LONGEST = 40;

    private Products() {
    }

    /** At least one entry; null when no product is named. The label over the line counts where the line names none. */
    static List<@Nullable String> before(Sentence sentence, Part part, Duration time) {
        int length = time.startInclusive() - part.startInclusive();
        String words = length > 0 ? part.text().substring(0, length) : "";
        List<@Nullable String> products = named(words);
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

    private static List<@Nullable String> named(String words) {
        List<@Nullable String> products = new ArrayList<>();
        if (words.length() > 10 * LONGEST) {
            return products;
        }
        String list = words.replaceAll("\\([^)]*\\)", "");
        for (int round = 0; round < 3; round++) {
            Matcher tail = TAIL.matcher(list);
            list = tail.find() ? list.substring(0, tail.start()) : list;
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
            if (product.length() > 1) {
                products.add(product);
            }
        }
        return products;
    }
}
