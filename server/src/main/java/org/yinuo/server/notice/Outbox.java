package org.yinuo.server.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Sql;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to leave the house. A message is kept in the transaction of what it tells of and delivered afterwards, at least once,
 * always under the same id.
 */
@Component
public class Outbox {
    private static final String ADD = """
            insert into outbox (carrier, channel_id, user_ids, kind, subject, data, language, next_at, created_at)
            select carrier, nullif(channel, 0), cast(users as bigint[]), kind, subject, cast(data as jsonb), language,
                timestamptz 'epoch' + micros * interval '1 microsecond', :at
            from unnest(cast(:carriers as text[]), cast(:channels as bigint[]), cast(:users as text[]), cast(:kinds as text[]),
                cast(:subjects as text[]), cast(:data as text[]), cast(:languages as text[]), cast(:micros as bigint[]))
                as m (carrier, channel, users, kind, subject, data, language, micros)
            """;
    private static final String MAIL = """
            insert into outbox (carrier, address, kind, subject, data, sealed, language, answers, thread, enclosed, next_at, created_at)
            values ('EMAIL', :address, :kind, :subject, cast(:data as jsonb), :sealed, :language, :answers, :thread, :enclosed, :at, :at)
            returning message_id
            """;
    private static final String ANSWER = """
            insert into outbox (carrier, address, kind, subject, data, language, next_at, created_at)
            values ('CONVERSATION', :address, :kind, :subject, cast(:data as jsonb), :language, :at, :at)
            """;
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final NoticeChannels channels;
    private final AddressLanguage languages;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Outbox(JdbcClient jdbc, Secrets secrets, NoticeChannels channels, AddressLanguage languages, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.channels = channels;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * A mail to somebody outside.
     *
     * @param kind    whose words it is written with
     * @param subject what it is about: {@code request:12}
     * @param data    what fills the words
     * @param secret  what fills the words and is forgotten once it is sent
     * @param language {@code zh} or {@code en}; empty for the one he is known to write in, the house's otherwise
     * @param answers the Message-ID it answers; empty for none
     * @param thread  the Message-IDs before it, the oldest first
     */
    public record Mail(String address, String kind, String subject, Map<String, ?> data, Map<String, String> secret, String language,
                       String answers, List<String> thread) {
        /** A mail that begins a thread. */
        public static Mail first(String address, String kind, String subject, Map<String, ?> data) {
            return new Mail(address, kind, subject, data, Map.of(), "", "", List.of());
        }
    }

    /** Something to leave for colleagues; {@code channelId} 0 leaves the choice of the way for later. */
    record ToColleagues(Carrier carrier, long channelId, List<Long> userIds, String kind, String subject, String data, String language,
                        Instant notBefore) {
    }

    /** Whether mail can leave the house at all. */
    public boolean canMail() {
        return !channels.enabled(Carrier.EMAIL).isEmpty();
    }

    /** Keeps a mail; its id is also the first part of its Message-ID, see {@link #ownId}. */
    @Transactional
    public UUID mail(Mail mail) {
        return mail(mail, List.of());
    }

    /**
     * Keeps a mail with files that go along.
     *
     * @param enclosed {@code SOURCE:REFERENCE} each, see {@link EnclosureSource}; made when the mail is sent
     */
    @Transactional
    public UUID mail(Mail mail, List<String> enclosed) {
        return jdbc.sql(MAIL).param("address", mail.address()).param("kind", mail.kind()).param("subject", mail.subject())
                .param("data", json.writeValueAsString(mail.data()))
                .param("sealed", mail.secret().isEmpty() ? "" : secrets.seal(json.writeValueAsString(mail.secret())))
                .param("language", mail.language().isEmpty() ? languages.of(mail.address()) : mail.language()).param("answers", mail.answers()).param("thread", mail.thread().toArray(String[]::new))
                .param("enclosed", enclosed.toArray(String[]::new))
                .param("at", Sql.at(clock.instant())).query(UUID.class).single();
    }

    /**
     * Keeps an answer to be given in a conversation.
     *
     * @param where {@code SOURCE:REFERENCE}, see {@link Conversation}
     */
    @Transactional
    public void answer(String where, String kind, String subject, Map<String, ?> data, String language) {
        jdbc.sql(ANSWER).param("address", where).param("kind", kind).param("subject", subject).param("data", json.writeValueAsString(data))
                .param("language", language).param("at", Sql.at(clock.instant())).update();
    }

    /** What stands before the @ of the Message-ID of a mail of ours. */
    public static String ownId(UUID messageId) {
        return "yinuo." + messageId;
    }

    void add(List<ToColleagues> messages) {
        if (messages.isEmpty()) {
            return;
        }
        jdbc.sql(ADD).param("at", Sql.at(clock.instant())).param("carriers", Columns.of(messages, each -> each.carrier().name(), String[]::new))
                .param("channels", Columns.of(messages, ToColleagues::channelId, Long[]::new))
                .param("users", Columns.of(messages, each -> each.userIds().toString().replace('[', '{').replace(']', '}'), String[]::new))
                .param("kinds", Columns.of(messages, ToColleagues::kind, String[]::new))
                .param("subjects", Columns.of(messages, ToColleagues::subject, String[]::new))
                .param("data", Columns.of(messages, ToColleagues::data, String[]::new))
                .param("languages", Columns.of(messages, ToColleagues::language, String[]::new))
                .param("micros", Columns.of(messages, each -> Columns.micros(each.notBefore()), Long[]::new)).update();
    }
}
