package org.yinuo.server.shared.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yinuo.server.shared.Refusal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.NumberDeserializers;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * What callers send, held to what somebody can mean: instants are cut to the microseconds the database keeps, a year outside 1900 to
 * 2199 is refused as {@code year-out-of-range}, and a number with an absurd exponent as {@code value-out-of-range} before anybody
 * counts with it.
 */
@Component
class LikelyValues extends SimpleModule implements WebMvcConfigurer {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Instant FIRST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
    private static final Instant END = Instant.parse(LAST_YEAR + 1 + "-01-01T00:00:00Z");
    private static final int MOST_SCALE = 20;
    private static final int MOST_DIGITS = 40;

    LikelyValues() {
        super("likely-values");
        addDeserializer(Instant.class, held(InstantDeserializer.INSTANT, Instant.class, LikelyValues::likely));
        addDeserializer(LocalDate.class, held(LocalDateDeserializer.INSTANCE, LocalDate.class, LikelyValues::likely));
        addDeserializer(BigDecimal.class, held(NumberDeserializers.BigDecimalDeserializer.instance, BigDecimal.class, LikelyValues::likely));
    }

    /** The same for what stands in addresses; there the door says which parameter it was. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, text -> likely(Instant.parse(text.strip())));
        registry.addConverter(String.class, LocalDate.class, text -> likely(LocalDate.parse(text.strip())));
    }

    static Instant likely(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw yearOutOfRange();
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDate likely(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw yearOutOfRange();
        }
        return day;
    }

    private static BigDecimal likely(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_SCALE || number.precision() > MOST_DIGITS) {
            throw Refusal.invalid("value-out-of-range");
        }
        return number;
    }

    private static Refusal yearOutOfRange() {
        return Refusal.invalid("year-out-of-range", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
    }

    @SuppressWarnings("unchecked")
    private static <T> ValueDeserializer<T> held(ValueDeserializer<?> read, Class<T> type, UnaryOperator<T> likely) {
        return (ValueDeserializer<T>) (ValueDeserializer<?>) new Holding<>(read, type, likely);
    }

    private static final class Holding<T> extends DelegatingDeserializer {
        private final Class<T> type;
        private final UnaryOperator<T> likely;

        Holding(ValueDeserializer<?> read, Class<T> type, UnaryOperator<T> likely) {
            super(read);
            this.type = type;
            this.likely = likely;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> read) {
            return new Holding<>(read, type, likely);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            Object read = super.deserialize(parser, context);
            return type.isInstance(read) ? likely.apply(type.cast(read)) : read;
        }
    }
}
