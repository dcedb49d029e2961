package org.yinuo.core.letter.compare;

import java.util.regex.Pattern;
import org.yinuo.core.commitment.PostWarranty;

/** What service costs after the warranty, the customer's best first. */
enum Price {
    FREE("免费", "free of charge"),
    /** Labour is free. */
    MATERIAL("只收材料费、免收人工费", "material only, no labour"),
    COST("成本价", "at cost"),
    MATERIAL_AND_VISIT("收材料费和人工或上门费", "material and labour or visit"),
    REDUCED("优惠价", "at a reduced price"),
    /** To be agreed upon, or charged without saying how much. */
    OPEN("另行收费，金额未定", "charged, the price left open"),
    UNSAID("未写明", "not said");

    private static final Pattern LABOUR_FREE = Pattern.compile(
            "免[收除去]?[^,，;。]{0,5}(?:人工|工时|劳务|服务费)|不(?:再)?收取?[^,，;。]{0,6}(?:人工|工时|劳务)|(?:人工|工时|"
                    + "劳务)费?[^,，;。]{0,4}(?:免|不收)|(?i:no labou?r|labou?r (?:is )?free|free labou?r)");
    private static final Pattern LABOUR_CHARGED = Pattern.compile("人工|工时|劳务|上门费|(?i:labou?r)");
    private static final Pattern CHARGED = Pattern.compile(
            "协商|商定|商议|面议|另行|另议|有偿|市场价|收费|计费|付费|(?i:to be agreed|negotia|chargeable|charged)");
    private static final Pattern REDUCED_PRICE = Pattern.compile("优惠|[一二三四五六七八九\\d]折|(?i:discount)");

    private final String chinese;
    private final String english;

    Price(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The price a clause names, by the words of its sentence where its field says less. */
    static Price of(PostWarranty clause, String words) {
        if (LABOUR_FREE.matcher(words).find()) {
            return MATERIAL;
        }
        return switch (clause.price() == null ? "" : clause.price()) {
            case "free" -> FREE;
            case "material-only" -> LABOUR_CHARGED.matcher(words).find() ? MATERIAL_AND_VISIT : MATERIAL;
            case "cost" -> COST;
            case "material+visit" -> MATERIAL_AND_VISIT;
            default -> REDUCED_PRICE.matcher(words).find() ? REDUCED : CHARGED.matcher(words).find() ? OPEN : UNSAID;
        };
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }
}
