package org.yinuo.server.obligation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.Term;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.LimitUnit;
import org.yinuo.core.time.TimeLimit;
import tools.jackson.databind.json.JsonMapper;

/** Terms as they are kept with the fact that brought them. */
@Component
class TermJson {
    /** Terms from before editions were kept were computed with the shipped holidays up to this year. */
    private static final int LAST_YEAR_BEFORE_EDITIONS = 2026;
    private final Calendars calendars;
    private final JsonMapper json = JsonMapper.shared();

    TermJson(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * A term as stored; {@code due} is set for dates of a schedule, the others for counted terms.
     *
     * @param holidays edition of the holidays it is computed with
     * @param through  last year published in that edition
     */
    record Stored(Instant start, @Nullable BigDecimal limit, @Nullable LimitUnit unit, @Nullable String calendar,
                  @Nullable String zone, @Nullable Instant due, @Nullable Integer holidays, @Nullable Integer through) {
    }

    Stored stored(Term term) {
        return switch (term) {
            case Term.Counted counted -> new Stored(counted.start(), counted.limit().value(), counted.limit().unit(),
                    counted.calendar().name(), counted.calendar().zone().getId(), null,
                    counted.calendar().holidays().map(HolidayTable::edition).orElse(null),
                    counted.calendar().holidays().map(HolidayTable::lastYear).orElse(null));
            case Term.Fixed fixed -> new Stored(fixed.start(), null, null, null, null, fixed.dueAt(), null, null);
        };
    }

    Term term(String text) {
        Stored stored = json.readValue(text, Stored.class);
        if (stored.due() != null) {
            return new Term.Fixed(stored.start(), stored.due());
        }
        if (stored.limit() == null || stored.unit() == null || stored.calendar() == null || stored.zone() == null) {
            throw new IllegalStateException("no term: " + text);
        }
        return new Term.Counted(stored.start(), new TimeLimit(stored.limit(), stored.unit()),
                calendars.of(stored.calendar(), ZoneId.of(stored.zone()),
                        stored.holidays() == null ? 0 : stored.holidays(),
                        stored.through() == null ? LAST_YEAR_BEFORE_EDITIONS : stored.through()));
    }
}
