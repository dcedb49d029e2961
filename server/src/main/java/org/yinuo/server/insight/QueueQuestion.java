package org.yinuo.server.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.servicerequest.RequestClass;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.ServiceRequest;

/**
 * Which requests are asked for.
 *
 * @param words  in the number, the words or the customer of the request; empty for all
 * @param filter what else has to be so
 * @param order  how they follow each other; what is closed always stands last closed first
 */
public record QueueQuestion(QueueView view, SearchWords words, Filter filter, Order order) {

    private static final String DEPARTMENT_OF_CLOSED = "coalesce((select d.department_id from request_department d where d.request_id = q.id), 0)";

    /** All of a view, soonest due first. */
    static QueueQuestion of(QueueView view) {
        return new QueueQuestion(view, SearchWords.of(""), Filter.NONE, Order.DUE);
    }

    /** How the queue is sorted. */
    public enum Order {
        /** Soonest due first. */
        DUE,
        /** Last taken in first. */
        NEWEST
    }

    /**
     * Conditions that must all hold; null for any.
     *
     * @param assignee the colleague's id; 0 for nobody
     * @param level    the letter's own word for the severity
     * @param department which has the request; 0 for none, the desk
     */
    public record Filter(@Nullable RequestKind kind, @Nullable RequestClass requestClass, @Nullable Severity severity,
                         ServiceRequest.@Nullable Stage stage, @Nullable Long assignee, @Nullable Long customer,
                         @Nullable Long contract, @Nullable String level, ServiceRequest.@Nullable Channel channel,
                         @Nullable Long department) {
        /** No condition. */
        public static final Filter NONE = new Filter(null, null, null, null, null, null, null, null, null, null);
    }

    /** An SQL condition and the parameters it names. */
    record Where(String condition, Map<String, Object> parameters) {
    }

    /** Only what is asked is in the statement, so that PostgreSQL can plan each question with the index that fits. */
    Where where() {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        boolean closed = view == QueueView.CLOSED;
        conditions.add(closed ? "q.status in ('CLOSED', 'CANCELLED')" : view.condition());
        add("q.kind", "kind", filter.kind(), conditions, parameters);
        add("q.request_class", "class", filter.requestClass(), conditions, parameters);
        add("q.severity", "severity", filter.severity(), conditions, parameters);
        add("q.stage", "stage", filter.stage(), conditions, parameters);
        add(closed ? "coalesce(q.assignee_id, 0)" : "q.assignee_id", "assignee", filter.assignee(), conditions, parameters);
        add("q.customer_id", "customer", filter.customer(), conditions, parameters);
        add("q.contract_id", "contract", filter.contract(), conditions, parameters);
        add("q.level", "level", filter.level(), conditions, parameters);
        add("q.channel", "channel", filter.channel(), conditions, parameters);
        add(closed ? DEPARTMENT_OF_CLOSED : "q.department_id", "department", filter.department(), conditions, parameters);
        if (!words.isEmpty()) {
            conditions.add((closed ? "q.id" : "q.request_id") + " in (select w.request_id from request_words w where "
                    + words.condition("w.words", SearchWords.OF_REQUESTS) + ")");
            parameters.putAll(words.parameters(SearchWords.OF_REQUESTS));
        }
        return new Where(String.join(" and ", conditions), parameters);
    }

    private static void add(String column, String name, @Nullable Object value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            parameters.put(name, value instanceof Enum<?> word ? word.name() : value);
        }
    }
}
