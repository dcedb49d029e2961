package org.yinuo.server.attachment;

/**
 * A file, without its bytes.
 *
 * @param mediaType found out from the content, not believed from the name
 * @param size      in bytes
 */
public record Attachment(long id, String fileName, String mediaType, int size, String sha256) {}
