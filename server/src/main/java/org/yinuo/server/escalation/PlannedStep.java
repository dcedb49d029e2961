package org.yinuo.server.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.notice.Channel;

/**
 * A step of one obligation.
 *
 * @param key   names it among the steps of the obligation
 * @param at    when it is taken, as things stand; quiet hours passed over
 * @param words who is called in the letter's own words; null for the steps of the house
 */
public record PlannedStep(String key, Instant at, List<Recipient> tell, List<Long> users, Set<Channel> channels, Act act,
                          @Nullable Long assignTo, @Nullable String words) {
}
