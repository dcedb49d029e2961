package org.yinuo.server.shared.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Refusal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Instants that callers send are cut to the microseconds the database keeps; a year nobody means is refused as
 * {@code year-out-of-range}.
 */
@Component
class WholeMicroseconds extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    WholeMicroseconds() {
        super("whole-microseconds");
        addDeserializer(Instant.class, cut(InstantDeserializer.INSTANT));
    }

    @SuppressWarnings("unchecked")
    private static ValueDeserializer<Instant> cut(ValueDeserializer<?> read) {
        return (ValueDeserializer<Instant>) (ValueDeserializer<?>) new Cutting(read);
    }

    private static final class Cutting extends DelegatingDeserializer {

        Cutting(ValueDeserializer<?> read) {
            super(read);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> read) {
            return new Cutting(read);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            Object read = super.deserialize(parser, context);
            return read instanceof Instant instant ? likely(instant).truncatedTo(ChronoUnit.MICROS) : read;
        }

        private static Instant likely(Instant instant) {
            if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
                throw Refusal.invalid("year-out-of-range", "1900", "2199");
            }
            return instant;
        }
    }
}
