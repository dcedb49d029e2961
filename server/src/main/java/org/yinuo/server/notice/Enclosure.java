package org.yinuo.server.notice;

/** A file that goes along with a mail. */
public record Enclosure(String fileName, String mediaType, byte[] bytes) {
}
