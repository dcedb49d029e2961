package org.yinuo.server.servicerequest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.obligation.SubjectSeverities;

/** How severe requests are now. */
@Component
class SeveritiesOfSubjects implements SubjectSeverities {
    private static final String OF_REQUESTS = "select id, severity from service_request where id = any(:ids)";
    private final JdbcClient jdbc;

    SeveritiesOfSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Subject, Severity> of(Collection<Subject> subjects) {
        Long[] requests = subjects.stream().filter(subject -> subject.type() == Subject.Type.REQUEST).map(Subject::id).toArray(Long[]::new);
        Map<Subject, Severity> severities = new HashMap<>();
        if (requests.length > 0) {
            jdbc.sql(OF_REQUESTS).param("ids", requests).query(row -> {
                severities.put(Subject.request(row.getLong("id")), Severity.valueOf(row.getString("severity")));
            });
        }
        return severities;
    }
}
