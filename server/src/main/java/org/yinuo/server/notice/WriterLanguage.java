package org.yinuo.server.notice;

import java.util.Optional;

/** The language somebody outside writes in; said by the modules above that read what he wrote. */
public interface WriterLanguage {
    /** {@code zh} or {@code en}; empty when he is not known to have written. */
    Optional<String> of(String address);
}
