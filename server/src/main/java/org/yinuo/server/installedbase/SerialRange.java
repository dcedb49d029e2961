package org.yinuo.server.installedbase;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yinuo.server.shared.Refusal;

/**
 * Serial numbers that count up, such as {@code PW-0998} to {@code PW-1002}: the last digits grow, their number stays.
 *
 * @param first the first of them
 * @param count how many
 */
public record SerialRange(String first, int count) {

    /** How many units may be entered at once. */
    public static final int MOST = 1_000;
    private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d+)(\\D*)", Pattern.DOTALL);

    /** @throws Refusal {@code serial-range-count} or {@code serial-range-digits} */
    public SerialRange {
        if (count < 1 || count > MOST) {
            throw Refusal.invalid("serial-range-count", MOST).at("count");
        }
        Matcher parts = COUNTED.matcher(first);
        if (!parts.matches() || digits(parts, count - 1).length() > parts.group(2).length()) {
            throw Refusal.invalid("serial-range-digits", first).at("serial");
        }
    }

    /** All of them in order. */
    public List<String> serials() {
        Matcher parts = COUNTED.matcher(first);
        parts.matches();
        int width = parts.group(2).length();
        return IntStream.range(0, count).mapToObj(step -> {
            String digits = digits(parts, step);
            return parts.group(1) + "0".repeat(width - digits.length()) + digits + parts.group(3);
        }).toList();
    }

    private static String digits(Matcher parts, int step) {
        return new BigInteger(parts.group(2)).add(BigInteger.valueOf(step)).toString();
    }
}
