package org.yinuo.core.sanbao;

/// Why the customer has a right, or has it not.
///
/// @param article where the law says so
/// @param zh a sentence
/// @param en the same sentence
public record Reason(Article article, String zh, String en) {

    /// The Chinese sentence after its article.
    public String chinese() {
        return article.zh() + "：" + zh;
    }

    /// The English sentence after its article.
    public String english() {
        return article.en() + ": " + en;
    }
}
