package org.yinuo.server.notice;

import java.util.UUID;

/** Conversations with a chat tool's bot in which answers can be given. Implemented by whoever holds its keys. */
public interface Conversation {

    /** Its name before the colon of an address: ASCII, never changed. */
    String source();

    /**
     * Says something.
     *
     * @param reference what stands behind the colon of the address
     * @param id        the same however often it is tried
     */
    void say(String reference, UUID id, String text) throws Undeliverable;
}
