package org.yinuo.server.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/**
 * Sends requests to a department. Every condition that says something must hold; within one, any of what it names is enough.
 *
 * @param kinds     empty for any, as all that follow
 * @param customers ids
 * @param models    parts of model names
 * @param words     fault codes, which must stand alone, or words anywhere in what was said
 */
public record RoutingRule(String name, long departmentId, Set<RequestKind> kinds, Set<Severity> severities, List<Long> customers,
                          List<String> models, List<String> words) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_WORD = 100;
    private static final int MOST = 200;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]");

    /** Refuses a rule without a name or without any condition: that is what the default is for. */
    public RoutingRule {
        name = Given.required(name, LONGEST_NAME, "rules");
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        severities = severities == null ? Set.of() : Set.copyOf(severities);
        customers = customers == null ? List.of() : List.copyOf(customers);
        models = said(models);
        words = said(words);
        if (kinds.isEmpty() && severities.isEmpty() && customers.isEmpty() && models.isEmpty() && words.isEmpty()) {
            throw Refusal.invalid("rule-without-condition", name).at("rules");
        }
        if (customers.size() > MOST) {
            throw Refusal.invalid("rule-too-long", name, MOST).at("rules");
        }
    }

    /** What a rule looks at. */
    public enum Condition {
        /** The kind of request. */
        KIND,
        /** How bad it is. */
        SEVERITY,
        /** Who asks. */
        CUSTOMER,
        /** Which model does not work. */
        MODEL,
        /** What was said. */
        WORDS
    }

    /** The conditions that do not hold; none when the rule fits. */
    List<Condition> misses(RoutingFacts facts) {
        List<Condition> missed = new ArrayList<>();
        if (!kinds.isEmpty() && !kinds.contains(facts.kind())) {
            missed.add(Condition.KIND);
        }
        if (!severities.isEmpty() && !severities.contains(facts.severity())) {
            missed.add(Condition.SEVERITY);
        }
        if (!customers.isEmpty() && (facts.customerId() == null || !customers.contains(facts.customerId()))) {
            missed.add(Condition.CUSTOMER);
        }
        if (!models.isEmpty() && models.stream().noneMatch(model -> lower(facts.model()).contains(lower(model)))) {
            missed.add(Condition.MODEL);
        }
        if (!words.isEmpty() && words.stream().noneMatch(word -> stands(lower(word), lower(facts.text())))) {
            missed.add(Condition.WORDS);
        }
        return missed;
    }

    /** A code such as E01 is not found in E012; words of Chinese have no such ends. */
    private static boolean stands(String word, String text) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (isEnd(text, at - 1, word.charAt(0)) && isEnd(text, at + word.length(), word.charAt(word.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnd(String text, int beside, char last) {
        return beside < 0 || beside >= text.length() || !isPlain(last) || !isPlain(text.charAt(beside));
    }

    private static boolean isPlain(char letter) {
        return PLAIN.matcher(String.valueOf(letter)).matches();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<String> said(@Nullable List<String> given) {
        List<String> tidy = given == null ? List.of()
                : given.stream().map(word -> Given.text(word, LONGEST_WORD, "rules")).filter(word -> !word.isEmpty()).distinct().toList();
        if (tidy.size() > MOST) {
            throw Refusal.invalid("rule-too-long", tidy.getFirst(), MOST).at("rules");
        }
        return tidy;
    }
}
