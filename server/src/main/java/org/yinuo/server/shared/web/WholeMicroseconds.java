package org.yinuo.server.shared.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Instants that callers send are cut to the microseconds the database keeps. */
@Component
class WholeMicroseconds extends SimpleModule {

    private static final long serialVersionUID = 1L;

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
            return read instanceof Instant instant ? instant.truncatedTo(ChronoUnit.MICROS) : read;
        }
    }
}
