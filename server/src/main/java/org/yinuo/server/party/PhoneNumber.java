package org.yinuo.server.party;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone number, comparable however it was typed or displayed by the exchange.
 *
 * @param key the digits that stay the same: without +86, trunk zero and extension
 */
public record PhoneNumber(String key) {

    private static final Pattern SPOKEN_EXTENSION = Pattern.compile("(?i)(转|轉|分机|ext\\.?|x|#|,).*$");
    private static final Pattern LAND_LINE_WITH_EXTENSION = Pattern.compile(
            "^(\\D*(?:(?:00)?86\\D+0?[1-9]\\d{1,2}|0\\d{2,3})\\D+\\d{3,4}[ -]?\\d{4})-\\d{1,6}$");

    public static PhoneNumber of(String typed) {
        String text = SPOKEN_EXTENSION.matcher(typed.strip()).replaceFirst("");
        Matcher extended = LAND_LINE_WITH_EXTENSION.matcher(text);
        String digits = (extended.matches() ? extended.group(1) : text).replaceAll("\\D", "");
        String national = digits.replaceFirst("^00", "");
        if (national.startsWith("86") && national.length() >= 12) {
            national = national.substring(2);
        }
        return new PhoneNumber(national.replaceFirst("^0+", ""));
    }
}
