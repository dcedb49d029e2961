package org.yinuo.core.letter.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Terms;

/**
 * Which offers answer which demand. The closest pairs are joined first, the likeness of their words deciding between equals.
 * An offer answers one demand; it answers further ones only where it truly covers them: an offer without a limit covers
 * demands that differ just in what they are limited to, and any offer of a kind covers a demand for that kind as such.
 */
final class Pairing {
    /** Weight of the scope against the likeness of words. */
    private static final int SCOPE = 100;

    private record Pair(Clause demand, Clause offer, int scope, double alike) {
        double cost() {
            return scope * (double) SCOPE - alike * (SCOPE - 1);
        }
    }

    private final Map<Clause, Pair> answer = new IdentityHashMap<>();
    private final Map<Clause, List<Clause>> serves = new IdentityHashMap<>();
    private final Map<Clause, List<Clause>> rivals = new IdentityHashMap<>();
    private final Set<Clause> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private Pairing() {
    }

    static Pairing of(List<Clause> asked, List<Clause> offered) {
        List<Pair> pairs = new ArrayList<>();
        for (Clause one : asked) {
            for (Clause other : offered) {
                int scope = Fit.distance(one, other);
                if (scope < Fit.NEVER) {
                    pairs.add(new Pair(one, other, scope, Likeness.of(ComparedLetter.own(one), ComparedLetter.own(other))));
                }
            }
        }
        pairs.removeIf(Pairing::isUnlike);
        pairs.sort(Comparator.comparingDouble(Pair::cost));
        Pairing pairing = new Pairing();
        pairs.forEach(pairing::join);
        pairs.forEach(pairing::rival);
        return pairing;
    }

    /** Kinds that say what they are about in free words only: the words must have something in common. */
    private static boolean isUnlike(Pair pair) {
        boolean free = switch (pair.demand().type()) {
            case EXCLUSION, COVERAGE -> true;
            default -> false;
        };
        boolean spoken = pair.demand().terms().span() != null && pair.offer().terms().span() != null;
        return free && spoken && pair.alike() < 0.2;
    }

    private void join(Pair pair) {
        if (answer.containsKey(pair.demand())) {
            return;
        }
        List<Clause> served = serves.computeIfAbsent(pair.offer(), _ -> new ArrayList<>());
        if (served.stream().allMatch(known -> covers(pair.offer(), known, pair.demand()))) {
            answer.put(pair.demand(), pair);
            served.add(pair.demand());
            used.add(pair.offer());
        }
    }

    /** Whether an offer that answers the one demand truly answers the other too. */
    private static boolean covers(Clause offer, Clause known, Clause further) {
        Terms one = known.terms();
        Terms other = further.terms();
        Terms given = offer.terms();
        boolean level = one.severity() != other.severity() && given.severity() == Severity.ANY;
        boolean channel = one.channel() != other.channel() && given.channel() == Channel.ANY;
        boolean object = !Objects.equals(one.appliesTo(), other.appliesTo()) && Scope.of(given.appliesTo()) == null;
        boolean condition = !Objects.equals(one.condition(), other.condition()) && given.condition() == null;
        return level || channel || object || condition || isGeneral(known) || isGeneral(further);
    }

    /** A demand for a kind of service as such: whatever is promised of that kind meets it. */
    private static boolean isGeneral(Clause demand) {
        return demand.terms().limit().value() == null && switch (demand.type()) {
            case INSPECTION_FREQUENCY, FOLLOWUP_FREQUENCY, REPORT_FREQUENCY, DRILL_FREQUENCY, TRAINING, SPARE_PARTS, UPGRADE,
                 POST_WARRANTY, LIFETIME_SERVICE, WARRANTY_START, CONFIDENTIALITY, SUPPORT_HOURS, ONSITE_STANDBY -> true;
            default -> false;
        };
    }

    /** Offers that bear on the same demand: for single levels or objects where all are asked, or in contradiction. */
    private void rival(Pair pair) {
        Pair joined = answer.get(pair.demand());
        if (joined == null || joined.offer() == pair.offer() || used.contains(pair.offer()) && !isPartial(pair) || joined.scope() != pair.scope()) {
            return;
        }
        if (isPartial(pair) || isOneOnly(pair)) {
            rivals.computeIfAbsent(pair.demand(), _ -> new ArrayList<>()).add(pair.offer());
        }
    }

    private static boolean isPartial(Pair pair) {
        Terms asked = pair.demand().terms();
        Terms given = pair.offer().terms();
        return asked.severity() == Severity.ANY && given.severity() != Severity.ANY
                || Scope.of(asked.appliesTo()) == null && Scope.of(given.appliesTo()) != null;
    }

    /** Things of which a letter can promise only one: a second promise contradicts the first. */
    private static boolean isOneOnly(Pair pair) {
        boolean sameCase = Objects.equals(pair.demand().terms().condition(), pair.offer().terms().condition());
        return sameCase && switch (pair.demand().type()) {
            case RESPONSE_TIME, ARRIVAL_TIME, RESOLUTION_TIME, RECOVERY_TIME, WARRANTY_TERM, SUPPORT_HOURS, AVAILABILITY,
                 COMPLAINT_RESPONSE, LIABILITY_CAP -> true;
            default -> false;
        };
    }

    /** The offers a demand is judged by; empty when nothing answers it. */
    List<Clause> answers(Clause demand) {
        Pair joined = answer.get(demand);
        if (joined == null) {
            return List.of();
        }
        List<Clause> all = new ArrayList<>(List.of(joined.offer()));
        all.addAll(rivals.getOrDefault(demand, List.of()));
        return all;
    }

    /** Whether the offer answers any demand. */
    boolean isUsed(Clause offer) {
        return used.contains(offer) || rivals.values().stream().anyMatch(list -> list.contains(offer));
    }
}
