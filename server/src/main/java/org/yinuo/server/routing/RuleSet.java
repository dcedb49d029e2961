package org.yinuo.server.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Refusal;

/**
 * Rules in the order they are asked; the first that fits decides.
 *
 * @param otherwise the department for what no rule fits; null leaves it with the desk
 */
public record RuleSet(List<RoutingRule> rules, @Nullable Long otherwise) {
    private static final int MOST_RULES = 200;
    /** What holds before anybody has written rules: everything stays with the desk. */
    static final RuleSet NONE = new RuleSet(List.of(), null);

    /** Refuses too many rules, and two of one name: the timeline could not say which one it was. */
    public RuleSet {
        rules = rules == null ? List.of() : List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw Refusal.invalid("rules-too-many", MOST_RULES).at("rules");
        }
        Set<String> names = new HashSet<>();
        rules.stream().filter(rule -> !names.add(rule.name())).findFirst().ifPresent(rule -> {
            throw Refusal.conflict("rule-name-twice", rule.name()).at("rules");
        });
    }

    /**
     * What the rules say to certain facts.
     *
     * @param departmentId where the request goes; null leaves it with the desk
     * @param rule         the place of the one that decides, counted from 0; null when none fits
     * @param asked        every rule in order, also those after the one that decides
     */
    public record Trial(@Nullable Long departmentId, @Nullable Integer rule, List<Asked> asked) {
    }

    /** One rule and the conditions of it that do not hold. */
    public record Asked(String name, long departmentId, List<RoutingRule.Condition> misses) {
    }

    /** Asks every rule. */
    public Trial on(RoutingFacts facts) {
        List<Asked> asked = rules.stream().map(rule -> new Asked(rule.name(), rule.departmentId(), rule.misses(facts))).toList();
        Integer first = IntStream.range(0, asked.size()).filter(n -> asked.get(n).misses().isEmpty()).boxed().findFirst().orElse(null);
        return new Trial(first == null ? otherwise : Long.valueOf(asked.get(first).departmentId()), first, asked);
    }

    /** All departments that are named. */
    Set<Long> departments() {
        Set<Long> named = new HashSet<>(rules.stream().map(RoutingRule::departmentId).toList());
        Stream.ofNullable(otherwise).forEach(named::add);
        return named;
    }

    boolean asksForModels() {
        return rules.stream().anyMatch(rule -> !rule.models().isEmpty());
    }
}
