package org.yinuo.server.approval;

import java.time.Instant;

/**
 * A step was not decided in time; said once.
 *
 * @param by who should have decided: a role, or the name of a person
 */
public record ApprovalLate(long approvalId, long stepId, Purpose purpose, About about, String by, Instant dueAt) {
}
