package org.yinuo.server.notice;

import java.util.List;
import java.util.UUID;
import org.yinuo.server.identity.User;

/**
 * A message in words, ready to be sent.
 *
 * @param to      mail address or mobile; empty for groups and programs
 * @param answers the Message-ID it answers; empty for none
 * @param manner  who is speaking
 * @param enclosed what goes along, {@code SOURCE:REFERENCE} each
 */
record Written(UUID messageId, String kind, String about, String to, String subject, String body, List<User> people, String answers,
               List<String> thread, Manner manner, List<String> enclosed) {

    /** Whether a person speaks or a machine; machines must not answer machines. */
    enum Manner {
        /** Somebody wrote it. */
        PERSON,
        /** The system tells of something. */
        AUTO_GENERATED,
        /** The system answers somebody. */
        AUTO_REPLIED
    }
}
