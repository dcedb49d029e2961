package org.yinuo.server.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 售后信息处理单: what a department was asked to do about a request, and what it answered. Neither is ever changed.
 *
 * @param dueAt  until when the house wants the answer; null when it did not say
 * @param answer null while the department has not answered
 */
public record HandlingSheet(long id, String number, long requestId, Department department, String task, @Nullable Instant dueAt,
                            Instant handedAt, String handedBy, @Nullable Answer answer) {
    /** What the department found and did. */
    public record Answer(String cause, String measures, Instant at, String by) {
    }
}
