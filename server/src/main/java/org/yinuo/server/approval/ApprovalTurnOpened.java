package org.yinuo.server.approval;

/** The steps of the next turn await a decision. Published in the transaction that opened them. */
public record ApprovalTurnOpened(long approvalId) {
}
