package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.text.Part;

/** The products a term is promised for: DELL笔记本和D-LINK交换机提供三年保修 names two. */
final class Products {
    private static final Pattern LISTED = Pattern.compile("^([^,;。:]{2,30}?)(?:提供|享受|实行|均?为|质保期|保修期)?$");
    private static final Pattern JOINED = Pattern.compile("[和及与、]");
    private static final Pattern NO_PRODUCT = Pattern.compile("我|本(?:公司|项目|次|产品)|公司|乙方|甲方|自|从|起|期|免费|质保|保修|维护|的|对|提供|承诺|供应商");

    private Products() {
    }

    /** At least one entry; null when no product is named. */
    static List<@Nullable String> before(Part part, Duration time) {
        int length = time.startInclusive() - part.startInclusive();
        Matcher listed = LISTED.matcher(length > 0 ? part.text().substring(0, length) : "");
        List<@Nullable String> products = new ArrayList<>();
        if (listed.find() && !NO_PRODUCT.matcher(listed.group(1)).find()) {
            for (String product : JOINED.split(listed.group(1))) {
                if (product.length() > 1) {
                    products.add(product);
                }
            }
        }
        if (products.isEmpty()) {
            products.add(null);
        }
        return products;
    }
}
