package org.yinuo.core.sanbao;

import java.util.Locale;
import java.util.regex.Pattern;

/// Why a repair takes long, or why goods failed where 三包 does not hold for it.
public enum Cause {
    /// The producer supplied no parts.
    NO_PARTS(0, "no[ _]?parts?|parts?\\b.*\\b(missing|unavailable|not supplied)|producer|配件|零件", "缺少零配件", "no parts from the producer"),
    /// 1995 rules art. 17 item 2.
    OPENED_BY_OTHERS(2, "opened|unauthori[sz]ed|拆动|私拆|拆机", "非承担三包的修理者拆动", "opened by someone not responsible for 三包"),
    /// The repairer's own fault.
    REPAIRER(0, "repairer|workshop|修理者|维修(商|方|点)", "修理者自身原因", "the repairer's own fault"),
    /// Item 4.
    CARD_MISMATCH(4, "mismatch|does not match|型号不符|不符", "三包凭证与产品不符", "the card does not match the product"),
    /// Item 5.
    FORCE_MAJEURE(5, "force[ _]majeure|earthquake|flood|lightning|不可抗", "不可抗力", "force majeure"),
    /// Only microcomputers.
    PIRATED_SOFTWARE(0, "pirat|盗版", "使用盗版软件", "pirated software"),
    /// Only microcomputers.
    VIRUS(0, "virus|病毒", "感染病毒", "a virus"),
    /// Item 1; last, since other causes are also misuse of a kind.
    MISUSE(1, "misus|improper|drop|water|customer|user|使用不当|保管不当|维护不当|人为|进水|摔", "使用、维护、保管不当",
            "misuse, wrong upkeep or storage"),
    /// A defect of the goods themselves.
    DEFECT(0, "defect|quality|质量|性能故障", "产品质量", "a defect of the goods");

    private final int item;
    private final Pattern words;
    private final String zh;
    private final String en;

    Cause(int item, String words, String zh, String en) {
        this.item = item;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
        this.zh = zh;
        this.en = en;
    }

    /// Reads a cause from its code or from a few words.
    ///
    /// @throws FactsRefused when the words are not understood
    public static Cause read(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        for (Cause cause : values()) {
            if (cause.name().equals(code)) {
                return cause;
            }
        }
        for (Cause cause : values()) {
            if (cause.words.matcher(text).find()) {
                return cause;
            }
        }
        throw FactsRefused.impossible("cause", "'" + text + "'", "原因代码，如 no_parts、repairer、misuse",
                "no_parts, repairer, opened_by_others, card_mismatch, force_majeure, pirated_software, virus, misuse or defect");
    }

    /// Whether the rules of these goods leave such damage out.
    boolean excludes(GoodsRule rule) {
        return item > 0 || rule.law() == Law.MICROCOMPUTERS && (this == VIRUS || this == PIRATED_SOFTWARE);
    }

    /// Where the rules leave such damage out (1995 rules art. 17).
    Article article() {
        return Law.GENERAL_GOODS.article(Provision.NOT_COVERED.in(Law.GENERAL_GOODS).number(), item > 0 ? 1 : 0, item);
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
