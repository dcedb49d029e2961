package org.yinuo.server.notice;

/** A file that goes along with a mail. */
public record Enclosure(String fileName, String mediaType, byte[] bytes) {
    /** What mail servers commonly let through, before a third is added by writing it in letters; all files of a mail together, in bytes. */
    public static final int LARGEST_TOGETHER = 10 * 1024 * 1024;
}
