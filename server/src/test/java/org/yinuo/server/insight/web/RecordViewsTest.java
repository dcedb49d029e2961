package org.yinuo.server.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yinuo.server.testing.YinuoTest;

@YinuoTest
class RecordViewsTest {

    /** Doors of one record that show no customer's data, or the customer's own to himself. */
    private static final Set<String> NOBODYS = Set.of("/api/approvals/{id}", "/api/approval-chains/{purpose}/history", "/api/commitments/{id}",
            "/api/commitments/{id}/versions/{version}", "/api/customers/{id}/views", "/api/escalation-ladder/versions/{versionId}/clauses/{clauseId}",
            "/api/checklists/{id}", "/api/letter-templates/{id}", "/api/letter-templates/{id}/versions/{number}", "/api/letters/{id}", "/api/letters/{id}/file", "/api/letters/{id}/unread",
            "/api/dispatch/engineers/{id}", "/api/providers/{id}", "/api/providers/{id}/kept", "/api/nonconformities/{id}", "/api/nonconformities/{id}/record.pdf", "/api/units/{id}/holds",
            "/api/product-models/{id}", "/api/parts/{id}", "/api/parts/{id}/moves", "/api/counterfeits/{id}/photo", "/api/imports/{id}", "/api/users/{id}",
            "/api/expenses/{id}", "/api/intake/{key}/chat", "/api/expenses/{id}/sheet.pdf", "/api/expenses/{id}/receipts/{receiptId}/file");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyDoorOfOneRecordIsWatchedOrNobodys() {
        Set<String> doors = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, door) -> {
            if (door.getBeanType().getPackageName().startsWith("org.yinuo") && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                doors.addAll(mapping.getPatternValues());
            }
        });
        doors.removeIf(door -> !door.contains("{") || door.startsWith("/api/portal/"));

        assertThat(doors).hasSizeGreaterThan(30).containsAll(RecordViews.DOORS.keySet());
        doors.removeAll(RecordViews.DOORS.keySet());
        doors.remove("/api/attachments/{id}"); // HeldFiles writes the look down as one at the thing the file hangs on
        assertThat(NOBODYS).containsAll(doors);
    }
}
