package org.yinuo.server.insight.web;

import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.insight.QueueQuestion;
import org.yinuo.server.insight.QueueView;
import org.yinuo.server.insight.SearchWords;
import org.yinuo.server.servicerequest.RequestClass;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Refusal;

/**
 * A question to the queue as it stands in an address, for example {@code view=mine&severity=CRITICAL}.
 *
 * @param assigneeId 0 for nobody
 */
record QueueParameters(@Nullable String view, @Nullable String q, @Nullable RequestKind kind, @Nullable RequestClass requestClass,
                       @Nullable Severity severity, ServiceRequest.@Nullable Stage stage, @Nullable Long assigneeId,
                       @Nullable Long customerId, @Nullable Long contractId) {

    QueueQuestion question() {
        String asked = view == null || view.isBlank() ? "all" : view;
        return new QueueQuestion(QueueView.of(asked).orElseThrow(() -> Refusal.invalid("view-unknown", asked).at("view")),
                SearchWords.of(q == null ? "" : q),
                new QueueQuestion.Filter(kind, requestClass, severity, stage, assigneeId, customerId, contractId));
    }
}
