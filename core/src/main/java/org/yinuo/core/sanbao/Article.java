package org.yinuo.core.sanbao;

/// Where in a law a rule stands.
///
/// @param number 条
/// @param paragraph 款, from 1; 0 when the article is meant as a whole
/// @param item 项, from 1; 0 for none
public record Article(Law law, int number, int paragraph, int item) {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};

    /// `《家用汽车产品修理更换退货责任规定》第二十四条第一款第（四）项`.
    public String zh() {
        return "《" + law.zh() + "》第" + numeral(number) + "条"
                + (paragraph > 0 ? "第" + numeral(paragraph) + "款" : "")
                + (item > 0 ? "第（" + numeral(item) + "）项" : "");
    }

    /// `Rules for Family Cars (2022), art. 24 para. 1 item 4`.
    public String en() {
        return law.en() + ", art. " + number
                + (paragraph > 0 ? " para. " + paragraph : "")
                + (item > 0 ? " item " + item : "");
    }

    /// Chinese numerals up to 9999: 12 is 十二, 203 is 二百零三.
    private static String numeral(int value) {
        var text = new StringBuilder();
        String digits = String.valueOf(value);
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            gap |= digit == 0;
            if (digit > 0) {
                text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[digits.length() - 1 - i]);
                gap = false;
            }
        }
        return text.indexOf("一十") == 0 ? text.substring(1) : text.toString();
    }

    @Override
    public String toString() {
        return en();
    }
}
