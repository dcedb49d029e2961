package org.yinuo.server.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a chat tool calls with, before anybody has proven who it was.
 *
 * @param header    a header by its name; null when there is none
 * @param parameter a parameter of the address by its name; null when there is none
 */
public record ChatCall(UnaryOperator<@Nullable String> header, UnaryOperator<@Nullable String> parameter, byte[] body) {

    String headed(String name) {
        String value = header.apply(name);
        return value == null ? "" : value;
    }

    String asked(String name) {
        String value = parameter.apply(name);
        return value == null ? "" : value;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
