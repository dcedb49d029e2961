package org.yinuo.server.notice;

import java.util.Optional;

/** Where files that go along with mails come from: kept ones, or papers made when the mail is sent. Implemented by whoever has them. */
public interface EnclosureSource {

    /** Its name before the colon of a reference: ASCII, never changed. */
    String source();

    /** The file; empty when there is none by that reference any more. Whatever it throws, the mail is tried again later. */
    Optional<Enclosure> make(String reference);
}
