package org.yinuo.papers;

/**
 * What every page carries.
 *
 * @param number      the form's number in the archive, such as {@code SR-2026-000123}
 * @param vendor      the company that issues the form
 * @param generatedAt the instant of printing with its zone, such as {@code 2026-05-01 09:30 (UTC+8)}
 * @param hash        SHA-256 of the data shown, 64 hexadecimal digits; empty when there is none
 */
public record PaperMark(String number, String vendor, String generatedAt, String hash) {
}
