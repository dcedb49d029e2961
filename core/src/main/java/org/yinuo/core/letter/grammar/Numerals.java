package org.yinuo.core.letter.grammar;

import java.math.BigDecimal;

/** Numbers as letters write them: figures, 二十四, 两, 半, and the capital forms of contracts. */
public final class Numerals {
    /** One number; does not capture. */
    public static final String NUMBER = "(?:\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]+|半)";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";

    private Numerals() {
    }

    /** Value of one number. */
    public static BigDecimal value(String number) {
        if (number.equals("半")) {
            return new BigDecimal("0.5");
        }
        return Character.isDigit(number.charAt(0)) && number.charAt(0) < 128
                ? new BigDecimal(number) : BigDecimal.valueOf(han(number));
    }

    private static long han(String number) {
        long total = 0;
        long digit = 0;
        for (char sign : number.toCharArray()) {
            switch (sign) {
                case '十', '拾' -> {
                    total += Math.max(digit, 1) * 10;
                    digit = 0;
                }
                case '百' -> {
                    total += Math.max(digit, 1) * 100;
                    digit = 0;
                }
                default -> digit = digit * (total == 0 ? 10 : 1) + digit(sign);
            }
        }
        return total + digit;
    }

    private static int digit(char sign) {
        return switch (sign) {
            case '两' -> 2;
            case '〇' -> 0;
            default -> Math.max(DIGITS.indexOf(sign), CAPITALS.indexOf(sign));
        };
    }
}
