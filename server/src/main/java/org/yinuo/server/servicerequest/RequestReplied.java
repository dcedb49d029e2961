package org.yinuo.server.servicerequest;

import java.util.List;
import org.yinuo.server.attachment.Attachment;

/**
 * Somebody of the house answered the customer in writing.
 *
 * @param channel  how, for example {@code EMAIL}
 * @param enclosed what goes along
 */
public record RequestReplied(ServiceRequest request, String text, String channel, List<Attachment> enclosed) {
}
