package org.yinuo.core.letter.search;

import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression, to be used as {@link java.util.regex.Pattern} and with the same answers. It knows with which
 * characters a match can begin, which it cannot do without and how far from the end it can begin, and asks the engine
 * only there: most words of a letter begin none of the words a rule looks for.
 */
public final class Pattern {
    /** As in {@link java.util.regex.Pattern#CASE_INSENSITIVE}. */
    public static final int CASE_INSENSITIVE = java.util.regex.Pattern.CASE_INSENSITIVE;
    /** As in {@link java.util.regex.Pattern#DOTALL}. */
    public static final int DOTALL = java.util.regex.Pattern.DOTALL;
    /** As in {@link java.util.regex.Pattern#MULTILINE}. */
    public static final int MULTILINE = java.util.regex.Pattern.MULTILINE;
    /** {@code $} also stands before a last line end, which may be of two characters. */
    private static final int LAST_LINE_END = 2;

    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    private final java.util.regex.Pattern engine;
    private final Shape shape;
    private final SignSet[] needed;
    private final boolean begins;
    /** With which characters a match begins; null when it can begin with any. */
    private final @Nullable SignPairs opening;
    /** One of them is in each match; null when none is known, or none that {@link #opening} does not know. */
    private final @Nullable SignPairs within;

    private Pattern(String expression, int flags) {
        engine = java.util.regex.Pattern.compile(expression, flags);
        shape = ShapeParser.shape(expression, flags);
        begins = !shape.empty() && !shape.first().isAll();
        needed = shape.needed().stream().filter(set -> !set.isAll() && set != shape.first()).toArray(SignSet[]::new);
        opening = begins ? SignPairs.of(shape.neighbours().opening()) : null;
        SignPairs held = shape.neighbours().within().isEmpty() ? null : SignPairs.of(shape.neighbours().within());
        within = held == null || opening != null && opening.same(held) ? null : held;
    }

    /**
     * Compiles an expression.
     *
     * @throws PatternSyntaxException as {@link java.util.regex.Pattern#compile(String)}
     */
    public static Pattern compile(String expression) {
        return new Pattern(expression, 0);
    }

    /**
     * Compiles an expression.
     *
     * @param flags of those named here
     * @throws PatternSyntaxException as {@link java.util.regex.Pattern#compile(String, int)}
     */
    public static Pattern compile(String expression, int flags) {
        return new Pattern(expression, flags);
    }

    /** Looks at a text. */
    public Matcher matcher(CharSequence text) {
        return new Matcher(this, text.toString());
    }

    /** Cuts a text where the expression matches, as {@link java.util.regex.Pattern#split(CharSequence)}. */
    public String[] split(CharSequence text) {
        return engine.split(text);
    }

    /** The expression. */
    @Override
    public String toString() {
        return engine.pattern();
    }

    java.util.regex.Matcher engine(String text) {
        return engine.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** The next place where a match can begin; -1 when there is none. */
    int candidate(String text, int fromInclusive) {
        if (shape.atStart()) {
            return fromInclusive == 0 ? 0 : -1;
        }
        if (shape.atEnd() && !canEnd(text)) {
            return -1;
        }
        int from = shape.atEnd() ? Math.max(fromInclusive, text.length() - shape.longest() - LAST_LINE_END) : fromInclusive;
        if (opening == null) {
            return from <= text.length() ? from : -1;
        }
        return opening.next(text, from);
    }

    /** Whether a match that is not empty can end where the text ends. */
    private boolean canEnd(String text) {
        if (shape.empty() || text.isEmpty()) {
            return true;
        }
        char last = text.charAt(text.length() - 1);
        return shape.neighbours().last().has(last) || LINE_ENDS.indexOf(last) >= 0;
    }

    /** Whether a match can begin at this place. */
    boolean canBeginAt(String text, int place) {
        return opening == null || opening.standAt(text, place);
    }

    /** Whether the text lacks what every match has. */
    boolean isHopeless(String text) {
        for (SignSet set : needed) {
            if (set.next(text, 0) < 0) {
                return true;
            }
        }
        return within != null && within.next(text, 0) < 0;
    }

    /** Whether a place known to be no match says nothing about the one after it. */
    boolean leaps() {
        return begins || shape.atStart() || shape.atEnd() && shape.longest() < Shape.ENDLESS && !shape.empty();
    }
}
