package org.yinuo.server.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Texts that callers send hold only characters that can be kept: {@code text-unusable} for NUL,
 * halves of surrogate pairs, and what nobody could see. */
@Component
class UsableText extends SimpleModule {

    private static final long serialVersionUID = 1L;

    UsableText() {
        super("usable-text");
        addDeserializer(String.class, new Checking());
    }

    private static final class Checking extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            String read = super.deserialize(parser, context);
            if (read != null && (!Given.isUsable(read) || Given.isInvisible(read))) {
                throw Refusal.invalid("text-unusable");
            }
            return read;
        }
    }
}
