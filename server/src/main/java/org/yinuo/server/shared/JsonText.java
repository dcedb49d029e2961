package org.yinuo.server.shared;

/**
 * JSON kept in a {@code jsonb} column as it was written.
 *
 * @param value the JSON text
 */
public record JsonText(String value) {
}
