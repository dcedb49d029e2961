package org.yinuo.core.letter.compare;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Clause;

/** What a demand asks of people, parts and courses beside their number: a certificate, the maker's own. */
enum Qualities {
    CERTIFIED("持证（证书、认证或资格）", "certificates", "持证|证书|认证|资格证?|资质|上岗证|(?i:certifi|qualified|licen[cs]ed)"),
    MAKERS("原厂", "the maker's own", "原厂|厂家|制造商|原装|(?i:original|manufacturer|OEM|maker's)"),
    RESIDENT("驻场", "resident on site", "驻场|驻点|常驻|派驻|(?i:resident|on-?site staff|stationed)"),
    DEDICATED("专职或专人", "dedicated", "专职|专人|专属|(?i:dedicated)"),
    SENIOR("中高级职称或等级", "a senior grade", "高级|中级|资深|(?i:senior)"),
    GRADUATE("学历", "a degree", "本科|大专|硕士|学历|(?i:bachelor|degree)");

    private final String chinese;
    private final String english;
    private final Pattern said;

    Qualities(String chinese, String english, String said) {
        this.chinese = chinese;
        this.english = english;
        this.said = Pattern.compile(said);
    }

    /** What is asked and not offered. */
    static Set<Qualities> lacking(Clause demand, String asked, String given) {
        Set<Qualities> lacking = EnumSet.noneOf(Qualities.class);
        boolean matters = switch (demand.type()) {
            case STAFFING, TRAINING, SPARE_PARTS, ARRIVAL_TIME, INSPECTION_FREQUENCY, ONSITE_STANDBY -> true;
            default -> false;
        };
        for (Qualities one : values()) {
            if (matters && one.said.matcher(asked).find() && !one.said.matcher(given).find()) {
                lacking.add(one);
            }
        }
        return lacking;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }
}
