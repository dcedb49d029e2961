package org.yinuo.core.obligation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.yinuo.core.time.Interval;
import org.yinuo.core.time.TimeLimit;

/** When a step of an escalation ladder is taken. */
public sealed interface StepTime {

    /**
     * The instant of the step.
     *
     * @param pauses where the clock stood still
     * @param due    the due instant, or the instant of the breach
     */
    Instant at(Term term, List<Interval> pauses, Instant due);

    /**
     * When so much of the promised time is used; of minutes and hours that is counted time.
     *
     * @param percent 1 to 100; 100 is the due instant
     */
    record Used(int percent) implements StepTime {
        /** Refuses a share outside 1 to 100. */
        public Used {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("percent must be 1 to 100 but is " + percent);
            }
        }

        @Override
        public Instant at(Term term, List<Interval> pauses, Instant due) {
            return percent == 100 ? due : new WarningRule(percent).warnAt(term, pauses, due);
        }
    }

    /** So long after the due instant, by the clock on the wall. */
    record Overdue(Duration late) implements StepTime {
        @Override
        public Instant at(Term term, List<Interval> pauses, Instant due) {
            return due.plus(late);
        }
    }

    /** When so much time has been counted since the start: the trigger a letter names. */
    record Elapsed(TimeLimit limit) implements StepTime {
        @Override
        public Instant at(Term term, List<Interval> pauses, Instant due) {
            return term instanceof Term.Counted counted
                    ? new Term.Counted(counted.start(), limit, counted.calendar()).due(pauses)
                    : term.start().plus(Limits.nominal(limit));
        }
    }
}
