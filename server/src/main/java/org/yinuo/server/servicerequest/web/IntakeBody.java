package org.yinuo.server.servicerequest.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.servicerequest.OpenServiceRequest.Report;
import org.yinuo.server.servicerequest.RequestClass;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequest.Channel;

/** What is sent to open a request. */
record IntakeBody(@Nullable Long customerId, @Nullable Long contactId, @Nullable Long siteId, @Nullable Long unitId,
                  @Nullable Long contractId, @NotNull Channel channel, @Nullable RequestKind kind, @Nullable RequestClass requestClass, @NotBlank @Size(max = 200) String title,
                  @NotNull @Size(max = 8000) String description, @NotNull Severity severity, @Nullable @Size(max = 60) String level,
                  @Nullable Instant reportedAt, @Nullable @Size(max = 40) String callerPhone,
                  @Nullable @Size(max = 100) String callerName, @Nullable Boolean answeredOnCall, @Nullable Long assigneeId) {

    Report report() {
        return new Report(new ServiceRequest.Caller(customerId, contactId, siteId, callerPhone, callerName), unitId, contractId,
                channel, ServiceRequest.Nature.of(kind, requestClass), title.strip(), description, severity, level, reportedAt, Boolean.TRUE.equals(answeredOnCall), assigneeId);
    }
}
