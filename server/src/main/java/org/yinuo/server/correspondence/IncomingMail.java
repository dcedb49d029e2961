package org.yinuo.server.correspondence;

import java.util.List;
import java.util.Optional;

/**
 * A mail that came in, read.
 *
 * @param messageId  as it was given, or made from the bytes where none was
 * @param from       the address, in lower case; empty when there is none
 * @param references Message-IDs it follows, the oldest first, the one it answers last
 * @param said       what the sender wrote
 * @param quoted     what he only repeated
 * @param machine    why no person wrote it; empty when one did
 */
record IncomingMail(String messageId, String from, String fromName, String subject, List<String> references, String said, String quoted,
                    List<Enclosed> enclosed, Optional<Machine> machine) {

    /** A file that came with it. */
    record Enclosed(String fileName, byte[] bytes, boolean text) {
    }

    /** What kind of machine wrote a mail. */
    enum Machine {
        /** An out-of-office reply or the like. */
        AUTOMATIC,
        /** A mailing list or mass mail. */
        LIST,
        /** We ourselves. */
        LOOP,
        /** A mail server that could not deliver. */
        BOUNCE
    }
}
