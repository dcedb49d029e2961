package org.yinuo.server.following;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Sql;

/** Who follows which request. */
@Component
public class Followers {
    private final JdbcClient jdbc;
    private final ServiceRequests requests;
    private final Changes changes;
    private final Clock clock;

    Followers(JdbcClient jdbc, ServiceRequests requests, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.changes = changes;
        this.clock = clock;
    }

    /** Lets the one who asks follow; doing so twice changes nothing. */
    @Transactional
    public void follow(long request) {
        requests.get(request);
        jdbc.sql("insert into request_follower (request_id, user_id, since) values (:request, :user, :since) on conflict do nothing")
                .param("request", request).param("user", Actor.current().id()).param("since", Sql.at(clock.instant())).update();
        changes.touch("request:" + request);
    }

    /** Lets him no longer follow. */
    @Transactional
    public void unfollow(long request) {
        requests.get(request);
        jdbc.sql("delete from request_follower where request_id = :request and user_id = :user").param("request", request)
                .param("user", Actor.current().id()).update();
        changes.touch("request:" + request);
    }

    /** The ids of those who follow a request. */
    public List<Long> of(long request) {
        requests.get(request);
        return of(List.of(request)).getOrDefault(request, List.of());
    }

    /** Those who follow each of many requests; requests without any are absent. */
    Map<Long, List<Long>> of(Collection<Long> asked) {
        record Row(long request, long user) {
        }
        return jdbc.sql("select request_id, user_id from request_follower where request_id = any(:ids) order by request_id, since, user_id")
                .param("ids", asked.toArray(Long[]::new)).query((row, n) -> new Row(row.getLong("request_id"), row.getLong("user_id"))).list().stream()
                .collect(Collectors.groupingBy(Row::request, Collectors.mapping(Row::user, Collectors.toList())));
    }
}
