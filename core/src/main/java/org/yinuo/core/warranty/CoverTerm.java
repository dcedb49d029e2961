package org.yinuo.core.warranty;

import java.time.LocalDate;
import org.yinuo.core.time.TimeLimit;

/** How long a promise of free repair runs. */
public sealed interface CoverTerm {

    /**
     * A length from an event.
     *
     * @param length in days, months or years
     */
    record From(StartEvent event, TimeLimit length) implements CoverTerm {

        /** @throws IllegalArgumentException for minutes and hours, which no warranty is counted in */
        public From {
            if (length.isByTheSecond()) {
                throw new IllegalArgumentException("A warranty of " + length + " is none: give days, months or years.");
            }
        }
    }

    /** Days both parties named, such as those of a plan bought later; they are neither put off nor rolled (Civil Code art. 204). */
    record Named(LocalDate firstDay, LocalDate lastDay) implements CoverTerm {

        /** @throws IllegalArgumentException when the last day comes before the first */
        public Named {
            if (lastDay.isBefore(firstDay)) {
                throw new IllegalArgumentException("A term from " + firstDay + " to " + lastDay + " has no day.");
            }
        }
    }

    /** As long as the product lives (终身). */
    record Lifelong() implements CoverTerm {
    }
}
