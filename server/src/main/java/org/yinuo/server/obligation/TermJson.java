package org.yinuo.server.obligation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.Term;
import org.yinuo.core.time.LimitUnit;
import org.yinuo.core.time.TimeLimit;
import tools.jackson.databind.json.JsonMapper;

/** Terms as they are kept with the fact that brought them. */
@Component
class TermJson {
    private final Calendars calendars;
    private final JsonMapper json = JsonMapper.shared();

    TermJson(Calendars calendars) {
        this.calendars = calendars;
    }

    /** A term as stored; {@code due} is set for dates of a schedule, the others for counted terms. */
    record Stored(Instant start, @Nullable BigDecimal limit, @Nullable LimitUnit unit, @Nullable String calendar,
                  @Nullable String zone, @Nullable Instant due) {
    }

    Stored stored(Term term) {
        return switch (term) {
            case Term.Counted counted -> new Stored(counted.start(), counted.limit().value(), counted.limit().unit(),
                    counted.calendar().name(), counted.calendar().zone().getId(), null);
            case Term.Fixed fixed -> new Stored(fixed.start(), null, null, null, null, fixed.dueAt());
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
                calendars.of(stored.calendar(), ZoneId.of(stored.zone())));
    }
}
