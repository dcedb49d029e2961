package org.yinuo.server.records;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Messages;

/** The words of one language for one form, and its {@link Figures}. */
public final class Wording {
    private static final String PREFIX = "records.";
    private final Messages messages;
    private final Locale locale;
    private final Figures figures;

    Wording(Messages messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.figures = new Figures(this, zone);
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /** Times, lengths and money in this language. */
    public Figures figures() {
        return figures;
    }

    /** The sentence under {@code records.KEY} with its {0}, {1} … filled in. */
    public String say(String key, Object... arguments) {
        return messages.say(locale, PREFIX + key, List.of(arguments));
    }

    /** The word for a constant. */
    public String word(Enum<?> constant) {
        return say(key(constant));
    }

    /** The word for a constant that was kept as text; a text that is no such constant stays as it is. */
    public String word(Class<? extends Enum<?>> type, @Nullable Object stored) {
        return known(group(type) + stored, stored);
    }

    /** The word for what happened on a request. */
    String event(String kind) {
        return known("event." + kind, kind);
    }

    /** The word for what happened to a unit. */
    String unitEvent(String kind) {
        return known("unit-event." + kind, kind);
    }

    /** The word for what was found when a unit was unpacked. */
    String finding(@Nullable Object kind) {
        return known("unit-finding." + kind, kind);
    }

    /** The name of somebody who acted; timers act under the name of the system. */
    public String actor(String name) {
        return name.equals("system") ? say("system") : name;
    }

    /** What is not empty, with the separator of the language between. */
    public String join(Collection<String> parts) {
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(say("semicolon")));
    }

    /** What is not empty, with a dot between. */
    public static String dotted(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** A text, or nothing. */
    public static String text(@Nullable String maybe) {
        return maybe == null ? "" : maybe;
    }

    /** The key of a constant, without the prefix all share: {@code ServiceRequest.Channel.HOTLINE}. */
    static String key(Enum<?> constant) {
        return group(constant.getDeclaringClass()) + constant.name();
    }

    private static String group(Class<?> type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.') + ".";
    }

    private String known(String key, @Nullable Object otherwise) {
        return messages.keys(locale).contains(PREFIX + key) ? say(key) : otherwise == null ? "" : String.valueOf(otherwise);
    }
}
