package org.yinuo.server.obligation;

import java.time.Instant;

/**
 * Phone or remote support did not solve it within the promised time: the work goes to the site now. Whoever carries the
 * hand-over out meets the obligation with evidence, in the same transaction.
 *
 * @param at the promised instant of the hand-over, however late it was noticed
 */
public record HandOverDue(long obligationId, Subject subject, Instant at) {
}
