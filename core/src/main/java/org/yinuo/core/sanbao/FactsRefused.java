package org.yinuo.core.sanbao;

/// The facts given cannot be: one is missing, out of range, or contradicts another. Nothing was decided.
public final class FactsRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String field;
    private final String zh;

    private FactsRefused(String code, String field, String zh, String en) {
        super(en);
        this.code = code;
        this.field = field;
        this.zh = zh;
    }

    /// A fact without which there is no answer.
    public static FactsRefused missing(String field, String whatToGiveZh, String whatToGive) {
        return new FactsRefused("missing-fact", field,
                "缺少“" + FactNames.zh(field) + "”：请提供" + whatToGiveZh + "。", "'" + field + "' is missing: give " + whatToGive + ".");
    }

    /// A value no such fact can have.
    public static FactsRefused impossible(String field, Object value, String whatToGiveZh, String whatToGive) {
        return new FactsRefused("impossible-fact", field,
                "“" + FactNames.zh(field) + "”为 " + value + "：请提供" + whatToGiveZh + "。",
                "'" + field + "' is " + value + ": give " + whatToGive + ".");
    }

    /// Two facts that cannot both be true.
    public static FactsRefused contradictory(String field, Object value, String other, Object otherValue, String zh, String en) {
        return new FactsRefused("contradictory-facts", field,
                "“" + FactNames.zh(field) + "”（" + value + "）与“" + FactNames.zh(other) + "”（" + otherValue + "）矛盾：" + zh + "。",
                "'" + field + "' (" + value + ") contradicts '" + other + "' (" + otherValue + "): " + en + ".");
    }

    /// Stable code, for example `contradictory-facts`.
    public String code() {
        return code;
    }

    /// The fact that is wrong, as callers name it.
    public String field() {
        return field;
    }

    /// The sentence in Chinese; [#getMessage] is the English one.
    public String zh() {
        return zh;
    }
}
