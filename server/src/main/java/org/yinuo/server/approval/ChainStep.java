package org.yinuo.server.approval;

import org.jspecify.annotations.Nullable;
import org.yinuo.server.identity.Role;

/**
 * Somebody who must approve.
 *
 * @param turn   steps of one turn are decided together, turns one after the other, from 1 on
 * @param role   whoever holds it decides; null when a person is named
 * @param userId the person who decides; null when a role is named
 * @param hours  working hours it may take
 */
public record ChainStep(int turn, @Nullable Role role, @Nullable Long userId, int hours) {
}
