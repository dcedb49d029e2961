package org.yinuo.server.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.User;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** How each colleague wants to be told. */
@Component
public class Reach {
    private static final int MOST_CHOICES = 100;
    private static final String PUT = """
            insert into notice_reach (user_id, email, language, quiet_from, quiet_to, zone)
            values (:user, :email, :language, :from, :to, :zone)
            on conflict (user_id) do update set email = :email, language = :language, quiet_from = :from, quiet_to = :to, zone = :zone,
                version = notice_reach.version + 1
            """;
    private static final String CHOOSE = "insert into notice_choice (user_id, kind, channel, wanted) values (:user, :kind, :channel, :wanted)";
    private static final String OF = "select user_id, email, language, quiet_from, quiet_to, zone, version from notice_reach where user_id in (:users)";
    private final JdbcClient jdbc;

    Reach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether messages of a kind come by a channel, whoever asks for it. */
    public record Choice(String kind, Channel channel, boolean wanted) {
    }

    /**
     * How one person wants to be told.
     *
     * @param email     empty: the name they sign in with, if that is an address
     * @param language  {@code zh} or {@code en}
     * @param quietFrom beginning of the hours in which messages wait; null for none. Escalations do not wait: the ladder knows when
     *                  a promise is kept at night
     * @param zone      where these hours are counted
     * @param choices   what they want otherwise than it is sent
     * @param version   to be named by whoever changes it; 0 before anybody has
     */
    public record Wishes(String email, String language, @Nullable LocalTime quietFrom, @Nullable LocalTime quietTo, String zone,
                         List<Choice> choices, int version) {
        static final Wishes NONE = new Wishes("", "zh", null, null, HouseZone.ZONE.getId(), List.of(), 0);

        /** The end of the quiet hours the instant lies in, or the instant itself. */
        Instant notBefore(Instant at) {
            if (quietFrom == null || quietTo == null || quietFrom.equals(quietTo)) {
                return at;
            }
            ZonedDateTime local = at.atZone(ZoneId.of(zone));
            LocalTime time = local.toLocalTime();
            boolean overNight = quietFrom.isAfter(quietTo);
            boolean evening = overNight && !time.isBefore(quietFrom);
            boolean quiet = overNight ? evening || time.isBefore(quietTo) : !time.isBefore(quietFrom) && time.isBefore(quietTo);
            return quiet ? local.toLocalDate().plusDays(evening ? 1 : 0).atTime(quietTo).atZone(local.getZone()).toInstant() : at;
        }

        boolean wants(String kind, Channel channel, boolean asked) {
            return choices.stream().filter(each -> each.kind().equals(kind) && each.channel() == channel).map(Choice::wanted).findFirst().orElse(asked);
        }
    }

    /** The wishes of one person. */
    public Wishes of(long userId) {
        return of(List.of(userId)).getOrDefault(userId, Wishes.NONE);
    }

    /** The wishes of many; who never said any is absent. */
    Map<Long, Wishes> of(Collection<Long> userIds) {
        Map<Long, Wishes> wishes = new HashMap<>();
        if (userIds.isEmpty()) {
            return wishes;
        }
        jdbc.sql(OF).param("users", userIds).query((row, n) -> wishes.put(row.getLong("user_id"), wishes(row))).list();
        if (!wishes.isEmpty()) {
            jdbc.sql("select user_id, kind, channel, wanted from notice_choice where user_id in (:users) order by kind, channel")
                    .param("users", wishes.keySet()).query((row, n) -> wishes.get(row.getLong("user_id")).choices().add(
                            new Choice(row.getString("kind"), Channel.valueOf(row.getString("channel")), row.getBoolean("wanted")))).list();
        }
        return wishes;
    }

    /** Sets the wishes of one person. */
    @Transactional
    public Wishes set(long userId, @Nullable String ifMatch, Wishes wishes) {
        ETags.demand(ifMatch, of(userId).version());
        check(wishes);
        jdbc.sql(PUT).param("user", userId).param("email", wishes.email().strip()).param("language", wishes.language())
                .param("from", wishes.quietFrom()).param("to", wishes.quietTo()).param("zone", wishes.zone()).update();
        jdbc.sql("delete from notice_choice where user_id = :user").param("user", userId).update();
        wishes.choices().forEach(choice -> jdbc.sql(CHOOSE).param("user", userId).param("kind", choice.kind())
                .param("channel", choice.channel().name()).param("wanted", choice.wanted()).update());
        return of(userId);
    }

    private static void check(Wishes wishes) {
        if (!wishes.email().isBlank()) {
            MailAddress.require(wishes.email(), "email");
        }
        if (!List.of("zh", "en").contains(wishes.language())) {
            throw Refusal.invalid("language-unknown").at("language");
        }
        if ((wishes.quietFrom() == null) != (wishes.quietTo() == null)) {
            throw Refusal.invalid("quiet-hours-half").at("quietTo");
        }
        try {
            ZoneId.of(wishes.zone());
        } catch (DateTimeException e) {
            throw Refusal.invalid("zone-unknown").at("zone");
        }
        boolean fits = wishes.choices().size() <= MOST_CHOICES && wishes.choices().stream().allMatch(each ->
                each.kind().matches("[A-Z_]{1,40}") && (each.channel() == Channel.EMAIL || each.channel() == Channel.SMS))
                && wishes.choices().stream().map(each -> each.kind() + each.channel()).distinct().count() == wishes.choices().size();
        if (!fits) {
            throw Refusal.invalid("notice-choices-invalid").at("choices");
        }
    }

    /** Where mail for a colleague goes; empty when nowhere. */
    public String email(User user) {
        String own = of(user.id()).email();
        return own.isEmpty() && MailAddress.looksRight(user.username()) ? user.username() : own;
    }

    private static Wishes wishes(ResultSet row) throws SQLException {
        return new Wishes(row.getString("email"), row.getString("language"), row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_to", LocalTime.class), row.getString("zone"), new ArrayList<>(), row.getInt("version"));
    }
}
