package org.yinuo.server.shared.web;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the server can serve; a load balancer asks. Without its database it answers 503. */
@RestController
class HealthDoor {

    private final JdbcClient jdbc;
    private final Clock clock;

    HealthDoor(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Health(String status, Instant now) {}

    @GetMapping("/api/health")
    @PreAuthorize("permitAll()")
    Health health() {
        jdbc.sql("select 1").query(Integer.class).single();
        return new Health("UP", clock.instant());
    }
}
