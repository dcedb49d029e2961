package org.yinuo.server.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out.
 *
 * @param messageId stays the same however often it is tried
 * @param channelId the way out it was written for; null for whichever carries e-mail or text messages when its turn comes
 * @param userIds   colleagues it is for; empty for a customer's
 * @param address   whom it goes to when that is no colleague
 * @param answers   the Message-ID it answers; empty for none
 * @param thread    the Message-IDs before it, the oldest first
 * @param enclosed  what goes along, {@code SOURCE:REFERENCE} each
 * @param attempts  how often it was tried, this time included
 */
record OutboxMessage(long id, UUID messageId, Carrier carrier, @Nullable Long channelId, List<Long> userIds, String address, String kind,
                     String subject, Map<String, Object> data, String language, String answers, List<String> thread, List<String> enclosed, int attempts,
                     Instant createdAt) {
}
