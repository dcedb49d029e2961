package org.yinuo.server.insight;

import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.servicerequest.RequestClass;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Refusal;

/**
 * A question to the queue as it stands in an address, for example {@code view=mine&severity=CRITICAL}, and as it is saved.
 *
 * @param assigneeId 0 for nobody
 * @param level      the letter's own word for the severity
 * @param departmentId which has the request; 0 for none
 * @param sort       {@code due} or {@code newest}
 */
public record QueueAddress(@Nullable String view, @Nullable String q, @Nullable RequestKind kind, @Nullable RequestClass requestClass,
                           @Nullable Severity severity, ServiceRequest.@Nullable Stage stage, @Nullable Long assigneeId,
                           @Nullable Long customerId, @Nullable Long contractId, @Nullable String level,
                           ServiceRequest.@Nullable Channel channel, @Nullable Long departmentId, @Nullable String sort) {

    /**
     * What is asked.
     *
     * @throws Refusal {@code view-unknown} or {@code sort-unknown}
     */
    public QueueQuestion question() {
        String asked = view == null || view.isBlank() ? "all" : view;
        return new QueueQuestion(QueueView.of(asked).orElseThrow(() -> Refusal.invalid("view-unknown", asked).at("view")),
                SearchWords.of(q == null ? "" : q),
                new QueueQuestion.Filter(kind, requestClass, severity, stage, assigneeId, customerId, contractId,
                        level == null || level.isBlank() ? null : level, channel, departmentId), order());
    }

    private QueueQuestion.Order order() {
        return switch (sort == null ? "" : sort) {
            case "", "due" -> QueueQuestion.Order.DUE;
            case "newest" -> QueueQuestion.Order.NEWEST;
            default -> throw Refusal.invalid("sort-unknown", sort).at("sort");
        };
    }
}
