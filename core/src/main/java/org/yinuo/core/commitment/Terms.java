package org.yinuo.core.commitment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every clause has in common.
 *
 * @param id        name given by whoever wrote the clause down; null when unnamed
 * @param severity  how badly the customer is hit
 * @param level     the letter's own word for the severity
 * @param channel   how the promise is fulfilled
 * @param limit     how much
 * @param calendar  on a time limit the clock that runs, on support hours the opening time:
 *                  7x24, business-hours, business-days, off-hours or a literal; null means not said
 * @param appliesTo region, part, plan or party the clause is limited to
 * @param fromEvent what starts the clock; null means the customer's report
 * @param condition when the clause applies at all
 * @param combine   earliest or latest, with {@code group}
 * @param group     clauses of one group are joined by {@code combine}
 * @param marks     why the clause is not simply enforceable
 * @param conflict  the earlier promise this one contradicts
 * @param note      anything a reader of a wrong answer needs
 * @param span      place in the letter; null for a clause a person added
 * @param extras    keys of the written shape this model has no field for, kept as they came
 */
public record Terms(@Nullable String id, Severity severity, @Nullable String level, Channel channel, Limit limit,
                    @Nullable String calendar, @Nullable String appliesTo, @Nullable String fromEvent,
                    @Nullable String condition, @Nullable String combine, @Nullable String group,
                    Set<Mark> marks, @Nullable String conflict, @Nullable String note, @Nullable Span span,
                    Map<String, @Nullable Object> extras) {

    /** Nothing said yet. */
    public static final Terms EMPTY = new Terms(null, Severity.ANY, null, Channel.ANY, Limit.NONE, null, null, null,
            null, null, null, Set.of(), null, null, null, Map.of());

    /** Copies the collections. */
    public Terms {
        marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    /** Terms found at one place of the letter. */
    public static Terms at(Span span) {
        return EMPTY.span(span);
    }

    /** Whether the clause carries the mark. */
    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** With another name. */
    public Terms id(@Nullable String to) {
        return new Terms(to, severity, level, channel, limit, calendar, appliesTo, fromEvent, condition, combine, group, marks, conflict, note, span, extras);
    }

    /** With another severity and the letter's own word for it. */
    public Terms severity(Severity to, @Nullable String word) {
        return new Terms(id, to, word, channel, limit, calendar, appliesTo, fromEvent, condition, combine, group, marks, conflict, note, span, extras);
    }

    /** With another channel. */
    public Terms channel(Channel to) {
        return new Terms(id, severity, level, to, limit, calendar, appliesTo, fromEvent, condition, combine, group, marks, conflict, note, span, extras);
    }

    /** With another amount. */
    public Terms limit(Limit to) {
        return new Terms(id, severity, level, channel, to, calendar, appliesTo, fromEvent, condition, combine, group, marks, conflict, note, span, extras);
    }

    /** With another calendar. */
    public Terms calendar(@Nullable String to) {
        return new Terms(id, severity, level, channel, limit, to, appliesTo, fromEvent, condition, combine, group, marks, conflict, note, span, extras);
    }

    /** Limited to another region, part, plan or party. */
    public Terms appliesTo(@Nullable String to) {
        return new Terms(id, severity, level, channel, limit, calendar, to, fromEvent, condition, combine, group, marks, conflict, note, span, extras);
    }

    /** Counted from another event. */
    public Terms fromEvent(@Nullable String to) {
        return new Terms(id, severity, level, channel, limit, calendar, appliesTo, to, condition, combine, group, marks, conflict, note, span, extras);
    }

    /** Under another condition. */
    public Terms condition(@Nullable String to) {
        return new Terms(id, severity, level, channel, limit, calendar, appliesTo, fromEvent, to, combine, group, marks, conflict, note, span, extras);
    }

    /** Joined with the other clauses of a group by earliest or latest. */
    public Terms combine(@Nullable String to, @Nullable String inGroup) {
        return new Terms(id, severity, level, channel, limit, calendar, appliesTo, fromEvent, condition, to, inGroup, marks, conflict, note, span, extras);
    }

    /** With one mark more. */
    public Terms mark(Mark more) {
        EnumSet<Mark> all = EnumSet.of(more);
        all.addAll(marks);
        return new Terms(id, severity, level, channel, limit, calendar, appliesTo, fromEvent, condition, combine, group, all, conflict, note, span, extras);
    }

    /** Contradicting an earlier promise. */
    public Terms conflict(@Nullable String to) {
        return new Terms(id, severity, level, channel, limit, calendar, appliesTo, fromEvent, condition, combine, group, marks, to, note, span, extras);
    }

    /** With another note. */
    public Terms note(@Nullable String to) {
        return new Terms(id, severity, level, channel, limit, calendar, appliesTo, fromEvent, condition, combine, group, marks, conflict, to, span, extras);
    }

    /** At another place of the letter. */
    public Terms span(@Nullable Span to) {
        return new Terms(id, severity, level, channel, limit, calendar, appliesTo, fromEvent, condition, combine, group, marks, conflict, note, to, extras);
    }

    /** With one more key of the written shape. */
    public Terms extra(String key, @Nullable Object value) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(extras);
        all.put(key, value);
        return new Terms(id, severity, level, channel, limit, calendar, appliesTo, fromEvent, condition, combine, group, marks, conflict, note, span, all);
    }
}
