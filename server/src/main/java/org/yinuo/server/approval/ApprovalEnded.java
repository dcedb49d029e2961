package org.yinuo.server.approval;

import java.time.Instant;

/** The last step was approved, or one was refused. Published in the transaction of the decision. */
public record ApprovalEnded(long approvalId, Purpose purpose, About about, boolean approved, String reason, Instant at) {
}
