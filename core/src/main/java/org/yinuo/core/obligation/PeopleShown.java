package org.yinuo.core.obligation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Staffing;
import org.yinuo.core.commitment.Unit;

/** Whether the people named show that a staffing promise is kept. */
public final class PeopleShown {
    private PeopleShown() {
    }

    /**
     * One person.
     *
     * @param years        years of experience; null when not said
     * @param certificates names and numbers of certificates; null for none
     */
    public record Person(String name, @Nullable BigDecimal years, @Nullable String certificates) {
    }

    /** What is missing. */
    public enum Missing {
        /** Fewer people than promised. */
        PEOPLE,
        /** Somebody has less experience than promised, or none is said. */
        EXPERIENCE
    }

    /** What the people do not show of the promise; empty when they show it. A promise without a number is of one person. */
    public static Optional<Missing> missing(Staffing promise, List<Person> people) {
        Limit limit = promise.terms().limit();
        BigDecimal value = limit.value() == null ? BigDecimal.ONE : limit.value();
        boolean experience = limit.unit() == Unit.YEARS;
        boolean heads = limit.unit() == Unit.PERSONS || limit.unit() == null;
        if (BigDecimal.valueOf(people.size()).compareTo(heads ? value : BigDecimal.ONE) < 0) {
            return Optional.of(Missing.PEOPLE);
        }
        boolean allExperienced = people.stream().allMatch(person -> person.years() != null && person.years().compareTo(value) >= 0);
        return experience && "experience".equals(promise.measure()) && !allExperienced ? Optional.of(Missing.EXPERIENCE) : Optional.empty();
    }
}
