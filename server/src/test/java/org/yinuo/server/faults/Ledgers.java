package org.yinuo.server.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What must hold in the tables after whatever happened. */
final class Ledgers {
    private static final List<String> CONTRADICTIONS = List.of(
            // The cached state has as many facts as there are, counted without a gap.
            """
            select o.id from obligation o left join obligation_fact f on f.obligation_id = o.id
            group by o.id, o.facts having count(f.seq) <> o.facts or max(f.seq) <> o.facts""",
            // A breach row, a breached fact and the cached instant go together, at the same instant.
            """
            select o.id from obligation o left join breach b on b.obligation_id = o.id
            left join obligation_fact f on f.obligation_id = o.id and f.kind = 'BREACHED'
            where (o.breached_at, b.at) is distinct from (b.at, f.at)""",
            // What is written without asking whether the other row exists names one that does.
            """
            select f.obligation_id from obligation_fact f where not exists (select from obligation o where o.id = f.obligation_id)
            union all select b.id from breach b join obligation o on o.id = b.obligation_id
                where b.contract_id is distinct from o.contract_id
            union all select b.id from breach b where not exists (select from obligation o where o.id = b.obligation_id)
            union all select e.request_id from request_event e where not exists (select from service_request r where r.id = e.request_id)
            union all select p.id from penalty p where not exists (select from breach b where b.id = p.breach_id)
            union all select p.id from penalty p where not exists (select from clause c where c.id = p.clause_id)
            union all select o.id from obligation o left join clause c on c.id = o.clause_id
                where c.commitment_version_id is distinct from o.commitment_version_id and o.clause_id is not null""",
            // Nothing is broken before or after the instant at which it was due.
            "select b.id from breach b join obligation o on o.id = b.obligation_id where b.at <> o.due_at",
            // Every request was opened once, in its timeline and in the audit log, with the clocks of its contract.
            """
            select r.id from service_request r
            where (select count(*) from request_event e where e.request_id = r.id and e.kind = 'OPENED') <> 1
               or (select count(*) from audit_entry a where a.action = 'request.opened' and a.subject = 'request:' || r.id) <> 1
               or r.contract_id is not null
                   and (select count(*) from obligation o where o.subject_type = 'REQUEST' and o.subject_id = r.id) <> 4""",
            // Each breach of a request stands once in its timeline.
            """
            select o.subject_id from breach b join obligation o on o.id = b.obligation_id
            where o.subject_type = 'REQUEST'
            group by o.subject_id having count(*) <>
                (select count(*) from request_event e where e.request_id = o.subject_id and e.kind = 'BREACHED')""",
            // Each broken answer that the contract promised costs one percent, once.
            """
            select b.id from breach b join obligation o on o.id = b.obligation_id
            where (select count(*) from penalty p where p.breach_id = b.id) <>
                case when o.kind = 'RESPOND' and o.contract_id is not null then 1 else 0 end""");

    private Ledgers() {
    }

    /** Rows that contradict each other; none in a sound database. */
    static List<String> contradictions(Connection database) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String question : CONTRADICTIONS) {
            for (String row : ask(database, question)) {
                found.add(row + " in " + question.strip());
            }
        }
        return found;
    }

    static List<String> ask(Connection database, String question) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    static long number(Connection database, String question) throws SQLException {
        return Long.parseLong(ask(database, question).getFirst());
    }
}
