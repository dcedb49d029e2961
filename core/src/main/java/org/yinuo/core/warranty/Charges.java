package org.yinuo.core.warranty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Commitment;
import org.yinuo.core.commitment.Coverage;
import org.yinuo.core.commitment.Exclusion;
import org.yinuo.core.commitment.Fee;
import org.yinuo.core.commitment.LifetimeService;
import org.yinuo.core.commitment.PostWarranty;

/**
 * What may be charged for a service, clause by clause. Without a clause nothing may be charged beyond what is agreed before
 * the work begins; no price is guessed.
 *
 * @param named whether the clause speaks of the very unit
 */
public record Charges(Ground ground, Clause clause, boolean named) {
    private static final Pattern AFTER_WARRANTY =
            Pattern.compile("保修期后|质保期后|保修期外|质保期外|过保|保修期满|质保期满|after.*warranty|out of warranty", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_WARRANTY = Pattern.compile("(?:保修|质保)期内|(?:within|during|in) (?:the )?warranty", Pattern.CASE_INSENSITIVE);

    /** Why a clause matters for the bill. */
    public enum Ground {
        /** Free within the warranty (免费范围). */
        FREE,
        /** Not covered: may be charged where the cause is one of these (不在保修范围). */
        EXCLUDED,
        /** Service after the warranty at the price named (保修期外). */
        AFTER_WARRANTY,
        /** A price the customer pays for a service (收费标准). */
        FEE
    }

    /**
     * The clauses that decide what is charged, in the order of the letter.
     *
     * @param inWarranty whether the free period runs and service is given under it
     * @param unit       words naming the unit; empty when none is known, so that every clause may concern it
     */
    public static List<Charges> of(Commitment commitment, boolean inWarranty, String unit) {
        List<Charges> found = new ArrayList<>();
        for (Clause clause : commitment.clauses()) {
            if (clause.terms().marks().isEmpty() && concerns(clause.terms().appliesTo(), clause, unit)) {
                ground(clause, inWarranty).ifPresent(ground -> found.add(new Charges(ground, clause, names(clause.terms().appliesTo(), unit))));
            }
        }
        return List.copyOf(found);
    }

    /** Whether an exclusion speaks of the unit itself, so that nothing about it is free. */
    public static boolean excludes(Commitment commitment, String unit) {
        return of(commitment, true, unit).stream().anyMatch(each -> each.ground == Ground.EXCLUDED && each.named);
    }

    private static Optional<Ground> ground(Clause clause, boolean inWarranty) {
        String condition = clause.terms().condition();
        return switch (clause) {
            case Coverage coverage when inWarranty -> Optional.of(Ground.FREE);
            case Exclusion exclusion when inWarranty -> Optional.of(Ground.EXCLUDED);
            case PostWarranty after when !inWarranty -> Optional.of(Ground.AFTER_WARRANTY);
            case LifetimeService lifetime when !inWarranty -> Optional.of(Ground.AFTER_WARRANTY);
            case Fee fee when inWarranty ? !says(AFTER_WARRANTY, condition) : !says(IN_WARRANTY, condition) -> Optional.of(Ground.FEE);
            default -> Optional.empty();
        };
    }

    /** What an exclusion applies to is often its cause, so an exclusion always counts; others name a part or a plan. */
    private static boolean concerns(@Nullable String part, Clause clause, String unit) {
        return clause instanceof Exclusion || part == null || unit.isEmpty() || names(part, unit);
    }

    private static boolean names(@Nullable String part, String unit) {
        return part != null && !unit.isEmpty() && (part.contains(unit) || unit.contains(part));
    }

    private static boolean says(Pattern what, @Nullable String words) {
        return words != null && what.matcher(words).find();
    }
}
