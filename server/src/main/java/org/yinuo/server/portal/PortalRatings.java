package org.yinuo.server.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** How customers rate what was done for them; said once. */
@Component
public class PortalRatings {
    private final JdbcClient jdbc;
    private final Clock clock;

    PortalRatings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One to five stars, and words. */
    public record Rating(int stars, String words, Instant at, String by) {
    }

    Rating add(long requestId, int stars, String words) {
        Rating rating = new Rating(stars, words, clock.instant(), Actor.current().displayName());
        try {
            jdbc.sql("insert into portal_rating (request_id, stars, words, rated_at, rated_by) values (:id, :stars, :words, :at, :by)")
                    .param("id", requestId).param("stars", stars).param("words", words).param("at", Sql.at(rating.at())).param("by", rating.by()).update();
        } catch (DuplicateKeyException again) {
            throw Refusal.conflict("already-rated");
        }
        return rating;
    }

    Optional<Rating> of(long requestId) {
        return jdbc.sql("select stars, words, rated_at, rated_by from portal_rating where request_id = :id").param("id", requestId)
                .query((row, n) -> new Rating(row.getInt("stars"), row.getString("words"), Sql.instant(row, "rated_at"), row.getString("rated_by"))).optional();
    }
}
