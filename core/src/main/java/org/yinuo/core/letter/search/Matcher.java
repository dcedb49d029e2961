package org.yinuo.core.letter.search;

import java.util.function.Function;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Finds the matches of a {@link Pattern} in a text; to be used as {@link java.util.regex.Matcher}. */
public final class Matcher {
    private final Pattern pattern;
    private final String text;
    private java.util.regex.@Nullable Matcher engine;
    private int next;
    private boolean asked;

    Matcher(Pattern pattern, String text) {
        this.pattern = pattern;
        this.text = text;
    }

    /** Goes to the next match. */
    public boolean find() {
        if (!pattern.leaps()) {
            return isWorthwhile() && engine().find();
        }
        while (next >= 0) {
            next = pattern.candidate(text, next);
            if (next >= 0 && isWorthwhile() && begins(next)) {
                next = Math.max(next + 1, engine().end());
                return true;
            }
            next = next < 0 || next >= text.length() ? -1 : next + 1;
        }
        return false;
    }

    private boolean isWorthwhile() {
        if (!asked) {
            asked = true;
            next = pattern.isHopeless(text) ? -1 : next;
        }
        return next >= 0;
    }

    /** Goes to the first match from a place on. */
    public boolean find(int fromInclusive) {
        next = fromInclusive;
        return pattern.leaps() ? find() : engine().find(fromInclusive);
    }

    /** Whether a match begins just at this place, seeing what stands around. */
    public boolean matchesAt(int place) {
        return pattern.canBeginAt(text, place) && begins(place);
    }

    private boolean begins(int place) {
        return engine().region(place, text.length()).lookingAt();
    }

    /** Whether a match begins at the start of the text. */
    public boolean lookingAt() {
        return matchesAt(0);
    }

    /** Whether the whole text is one match. */
    public boolean matches() {
        return !pattern.isHopeless(text) && engine().region(0, text.length()).matches();
    }

    /** The characters of the match. */
    public String group() {
        return engine().group();
    }

    /** The characters of a group of the match; null when it took no part. */
    public @Nullable String group(int number) {
        return engine().group(number);
    }

    /** The characters of a named group of the match; null when it took no part. */
    public @Nullable String group(String name) {
        return engine().group(name);
    }

    /** Where the match begins. */
    public int start() {
        return engine().start();
    }

    /** Where a group begins; -1 when it took no part. */
    public int start(int group) {
        return engine().start(group);
    }

    /** Behind the match. */
    public int end() {
        return engine().end();
    }

    /** Behind a group; -1 when it took no part. */
    public int end(int group) {
        return engine().end(group);
    }

    /** The text with other words for every match. */
    public String replaceAll(String replacement) {
        return pattern.matcher(text).find() ? pattern.engine(text).replaceAll(replacement) : text;
    }

    /** The text with other words for every match. */
    public String replaceAll(Function<MatchResult, String> replacement) {
        return pattern.matcher(text).find() ? pattern.engine(text).replaceAll(replacement) : text;
    }

    /** The text with other words for the first match. */
    public String replaceFirst(String replacement) {
        return pattern.matcher(text).find() ? pattern.engine(text).replaceFirst(replacement) : text;
    }

    private java.util.regex.Matcher engine() {
        if (engine == null) {
            engine = pattern.engine(text);
        }
        return engine;
    }
}
