package org.yinuo.core.sanbao;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.core.sanbao.VehicleFault.Kind;

/// Reads the fault of a car from a few words, such as `brake failure` or `同一质量问题修理5次`. What is not understood is an
/// ordinary quality problem.
public final class VehicleFaultText {

    private static final int ANY = Pattern.CASE_INSENSITIVE;
    private static final String POWERTRAIN = "engine|gearbox|transmission|traction battery|drive motor|powertrain|发动机|变速器|动力蓄电池|驱动电机";
    private static final Map<Kind, Pattern> KINDS = new EnumMap<>(Map.of(
            Kind.STEERING_FAILURE, Pattern.compile("steering[ _](system )?(fail|fault|lost|does not)|fail(ure|ed|ing) of (the )?steer|转向(系统)?失(效|灵)", ANY),
            Kind.BRAKE_FAILURE, Pattern.compile("brak(e|es|ing)[ _](system )?(fail|fault|lost|do not|does not)|fail(ure|ed|ing) of (the )?brak|(制动|刹车)(系统)?失(效|灵)", ANY),
            Kind.BODY_CRACK, Pattern.compile("body[ _](is )?crack|crack(ed)? (in the )?body|车身开裂", ANY),
            Kind.FUEL_LEAK, Pattern.compile("fuel[ _](is )?leak|leak(ing)? (of )?fuel|燃油泄漏|漏油", ANY),
            Kind.BATTERY_FIRE, Pattern.compile("battery[ _](is on |on |caught |catches )?fire|蓄?电池(起火|着火|自燃)", ANY),
            Kind.POWERTRAIN, Pattern.compile(POWERTRAIN, ANY),
            Kind.SERIOUS_SAFETY, Pattern.compile("serious[ _](and )?safety|严重安全", ANY)));
    private static final Map<String, String> NUMBERS = Map.of("once", "1 times", "twice", "2 times", "one", "1", "two", "2",
            "three", "3", "four", "4", "five", "5", "six", "6");
    private static final String CHINESE = "一二三四五六七八九";

    private static final Pattern SAME_FAULT = Pattern.compile("(?:same|one) (?:\\w+ )?(?:fault|problem|defect|failure)\\D*?(\\d+) *(?:times|repairs)"
            + "|同一(?:质量问题|故障)\\D*?(\\d+) *次", ANY);
    private static final Pattern REPAIR_DAYS = Pattern.compile("(?:repair|workshop)\\D*?(\\d+) *days|(\\d+) *repair days|(\\d+) *days? *(?:in|of|under) *(?:the *)?"
            + "(?:repair|workshop)|修理\\D*?(\\d+) *[日天]", ANY);
    private static final Pattern REPAIRS = Pattern.compile("(\\d+) *repairs|repaired *(\\d+) *times|修理\\D*?(\\d+) *次", ANY);
    private static final Pattern REPLACED = Pattern.compile("replac\\w*\\D*?(\\d+) *times|(\\d+) *replacements|更换\\D*?(\\d+) *次", ANY);
    private static final Pattern MAIN_PART = Pattern.compile("main part|same part|零部件", ANY);
    private static final Pattern SOLVED = Pattern.compile("(?<!not )(?<!never )\\b(removed|solved|fixed)\\b|works again|已排除", ANY);
    private static final Pattern NEW_FAULT = Pattern.compile("new (one|1|fault|serious)|新的", ANY);

    /// `more than 30` is 31 at least.
    private static final Pattern MORE_THAN = Pattern.compile("(over|more than|超过)\\s*$", ANY);

    private VehicleFaultText() {}

    public static VehicleFault read(String words) {
        String text = withDigits(words);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        KINDS.forEach((kind, pattern) -> {
            if (pattern.matcher(text).find()) {
                kinds.add(kind);
            }
        });
        boolean safety = kinds.contains(Kind.SERIOUS_SAFETY) || kinds.stream().anyMatch(Kind::isFailureOfArticle23);
        int replaced = number(REPLACED, text);
        boolean part = MAIN_PART.matcher(text).find() || !kinds.contains(Kind.POWERTRAIN);
        boolean solved = SOLVED.matcher(text).find() && !NEW_FAULT.matcher(text).find();
        return new VehicleFault(kinds, solved, safety ? number(REPAIRS, text) : 0, part ? 0 : replaced, part ? replaced : 0,
                number(SAME_FAULT, text), number(REPAIR_DAYS, text));
    }

    private static int number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return 0;
        }
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null && found.group(group).length() < 9) {
                boolean more = MORE_THAN.matcher(text.substring(0, found.start(group))).find();
                return Integer.parseInt(found.group(group)) + (more ? 1 : 0);
            }
        }
        return 0;
    }

    private static String withDigits(String words) {
        String text = words;
        for (var number : NUMBERS.entrySet()) {
            text = text.replaceAll("(?i)\\b" + number.getKey() + "\\b(?! (fault|problem))", number.getValue());
        }
        for (int i = 0; i < CHINESE.length(); i++) {
            text = text.replaceAll(CHINESE.charAt(i) + "(?=[次日天])", String.valueOf(i + 1));
        }
        return text.replaceAll("两(?=次)", "2");
    }
}
