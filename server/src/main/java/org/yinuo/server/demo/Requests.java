package org.yinuo.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.servicerequest.OpenServiceRequest;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.ServiceRequest;

/** The requests of the weeks, each with what was done on it. */
@Component
@Lazy
class Requests implements Chapter {
    private final OpenServiceRequest intake;
    private final Staff staff;
    private final Addresses addresses;
    private final Steps steps;
    private final History history;

    Requests(OpenServiceRequest intake, Staff staff, Addresses addresses, Steps steps, History history) {
        this.intake = intake;
        this.staff = staff;
        this.addresses = addresses;
        this.steps = steps;
        this.history = history;
    }

    @Override
    public void open(When when) {
        for (Table.Row row : Table.read("history.txt")) {
            plan(row, when.at(row.field(3)));
        }
    }

    private void plan(Table.Row row, Instant reportedAt) {
        List<Long> request = new ArrayList<>();
        history.at(reportedAt, () -> staff.as("desk", () -> request.add(intake.open(report(row, reportedAt)).id())));
        for (Table.Row step : row.below()) {
            Duration after = When.length(step.kind().substring(1));
            String[] words = step.field(0).split("\\s+", 2);
            String rest = words.length > 1 ? words[1] : "";
            List<String> fields = new ArrayList<>(step.fields());
            fields.set(0, rest);
            history.at(reportedAt.plus(after), () -> steps.take(request.getFirst(), words[0], fields));
        }
    }

    private static ServiceRequest.Nature nature(Table.Row row) {
        String kind = row.fieldOrNull(8);
        return ServiceRequest.Nature.of(kind == null ? null : RequestKind.valueOf(kind), null);
    }

    private OpenServiceRequest.Report report(Table.Row row, Instant reportedAt) {
        return new OpenServiceRequest.Report(addresses.caller(row.field(0)), addresses.unit(row.field(0), row.field(7)), null,
                ServiceRequest.Channel.valueOf(row.field(4)), nature(row), row.field(5), row.field(6), Severity.valueOf(row.field(1)),
                row.fieldOrNull(2), reportedAt, false, row.below().isEmpty() ? null : staff.id("desk"));
    }
}
