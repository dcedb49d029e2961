package org.yinuo.server.obligation;

import java.util.List;

/** Obligations were opened. Published in the transaction that opens them. */
public record PromisesOpened(List<Opened> opened) {

    /** One of them, under its id. */
    public record Opened(long obligationId, NewObligation obligation) {
    }
}
