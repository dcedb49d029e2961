package org.yinuo.server.servicerequest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.obligation.SubjectCustomers;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;

/** Whose a request or a contract is. What others owe us has no customer. */
@Component
class CustomersOfSubjects implements SubjectCustomers {
    private static final int AT_ONCE = 5_000;
    private static final String OF_REQUESTS = "select id, customer_id from service_request where id in (:ids) and customer_id is not null";
    private final Contracts contracts;
    private final Customers customers;
    private final JdbcClient jdbc;

    CustomersOfSubjects(Contracts contracts, Customers customers, JdbcClient jdbc) {
        this.contracts = contracts;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @Override
    public Map<Subject, String> names(Collection<Subject> subjects) {
        List<Subject> all = List.copyOf(subjects);
        Map<Subject, String> names = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Map<Subject, Long> owners = owners(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            Map<Long, Customer.Ref> known = customers.refs(owners.values().stream().distinct().toList());
            owners.forEach((subject, owner) -> {
                if (known.containsKey(owner)) {
                    names.put(subject, known.get(owner).name());
                }
            });
        }
        return names;
    }

    private Map<Subject, Long> owners(List<Subject> some) {
        Map<Subject, Long> owners = new HashMap<>();
        List<Long> requests = ids(some, Subject.Type.REQUEST);
        if (!requests.isEmpty()) {
            jdbc.sql(OF_REQUESTS).param("ids", requests)
                    .query(row -> {
                        owners.put(Subject.request(row.getLong("id")), row.getLong("customer_id"));
                    });
        }
        contracts.findAllById(ids(some, Subject.Type.CONTRACT)).forEach(contract -> owners.put(Subject.contract(contract.id()), contract.customerId()));
        return owners;
    }

    private static List<Long> ids(List<Subject> some, Subject.Type type) {
        return some.stream().filter(subject -> subject.type() == type).map(Subject::id).toList();
    }
}
