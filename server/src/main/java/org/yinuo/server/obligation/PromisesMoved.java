package org.yinuo.server.obligation;

import java.util.List;

/** The due instants of obligations may have changed: they run again, or under another term. Published in the same transaction. */
public record PromisesMoved(List<Long> obligationIds) {
}
