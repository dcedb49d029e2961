package org.yinuo.core.letter.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.commitment.Staffing;
import org.yinuo.core.commitment.Terms;

/** Words a clause brings along from the letter it was read in. */
public final class OwnWords {
    private static final int LONGEST = 300;

    /** What a tender demands of the bidder is promised by the bidder. */
    private static final Pattern PROMISED = Pattern.compile("(?:投标人|供应商|中标人|成交人|成交供应商|中标供应商|乙方|卖方|供方)(?:必须|应当|应该|应|须|需)?");

    private static final Map<Severity, String> LEVELS = Map.of(Severity.CRITICAL, "紧急", Severity.MAJOR, "严重", Severity.MINOR, "一般");

    private OwnWords() {
    }

    /** The clause as it stood in its letter, on one line; null when it came from none or in another language. */
    public static @Nullable String sentence(Clause clause, LetterLanguage language) {
        Span span = clause.terms().span();
        String text = span == null ? "" : span.text().replaceAll("\\s*\\R\\s*", "").strip();
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        if (text.length() < 4 || text.length() > LONGEST || chinese != (language == LetterLanguage.ZH)) {
            return null;
        }
        String bare = PROMISED.matcher(text).replaceFirst("我公司").replaceFirst("^[★※▲\\s]+", "").replaceAll("[\\s,，;；:：、。.]+$", "").replace('|', ' ');
        return bare + (chinese ? "。" : ".");
    }

    /**
     * The same sentence, and with what its heading said put before it, so that it can stand by itself: 对于P1故障，…, 接到投诉后，….
     */
    static List<String> standing(Clause clause, String own, LetterLanguage language) {
        List<String> ways = new ArrayList<>(List.of(own));
        if (language == LetterLanguage.ZH) {
            Terms terms = clause.terms();
            String level = terms.severity() == Severity.ANY ? null : terms.level() == null ? LEVELS.get(terms.severity()) : terms.level();
            if (level != null) {
                ways.add("对于" + level + (level.matches(".*(?:故障|问题|事件|级)") ? "，" : "故障，") + own);
            }
            ways.addAll(lead(clause.type()).stream().map(lead -> joined(lead, own)).toList());
            if (clause.type() == ClauseType.EXCLUSION) {
                ways.add(own.substring(0, own.length() - 1) + (own.endsWith("的。") ? "，" : "的，") + "不在免费质保范围之内。");
            }
        }
        return ways;
    }

    /** 故障排除后， and 排除后提交报告 make 故障排除后提交报告. */
    private static String joined(String lead, String own) {
        String bare = lead.replaceFirst("，$", "");
        for (int common = bare.length(); common > 0; common--) {
            if (own.startsWith(bare.substring(bare.length() - common))) {
                return bare + own.substring(common);
            }
        }
        return lead + own;
    }

    private static List<String> lead(ClauseType type) {
        return switch (type) {
            case COMPLAINT_RESPONSE -> List.of("接到用户投诉后，");
            case POST_WARRANTY -> List.of("质保期满后，");
            case PENALTY -> List.of("我公司违约的，");
            case RESPONSE_TIME, ARRIVAL_TIME, RESOLUTION_TIME, RECOVERY_TIME -> List.of("接到用户报修后，", "接到用户电话报修后，");
            case REPORT_DEADLINE -> List.of("故障排除后，");
            case TRAINING -> List.of("培训", "为用户提供培训，");
            case SPARE_PARTS -> List.of("备品备件", "储备备品备件，");
            case FOLLOWUP_FREQUENCY -> List.of("回访：");
            default -> List.of();
        };
    }

    /** The free words that limit a clause; a sentence that says the clause holds them all. */
    static List<String> limiting(Clause clause) {
        Terms terms = clause.terms();
        String role = clause instanceof Staffing people ? people.role() : null;
        return Stream.of(terms.appliesTo(), terms.condition(), terms.fromEvent(), role).filter(Objects::nonNull).toList();
    }
}
