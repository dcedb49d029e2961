package org.yinuo.server.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Sql;

/** Mail and its threads in their tables. */
@Component
class MailRows {
    private static final String ENTER = """
            insert into mail (mailbox_id, uid_validity, uid, message_id, from_address, from_name, subject, said, arrived_at, taken_at, verdict)
            values (:mailbox, :validity, :uid, :message, :from, :name, :subject, :said, :arrived, :taken, 'TAKEN')
            on conflict (mailbox_id, uid_validity, uid) do nothing returning id
            """;
    private static final String THREAD = """
            select request_id from mail_thread where message_id in (:ids) order by at desc limit 1
            """;
    private static final String ONE_AT_A_TIME = "select 1 from (select pg_advisory_xact_lock(hashtextextended(:message, 0))) as held";
    private final JdbcClient jdbc;

    MailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a message was found. */
    record Place(long mailboxId, long uidValidity, long uid, Instant arrivedAt) {
    }

    /** The row of a message seen for the first time; empty when it was taken before. */
    Optional<Long> enter(Place place, IncomingMail mail, Instant now) {
        jdbc.sql(ONE_AT_A_TIME).param("message", mail.messageId()).query(Integer.class).single();
        return jdbc.sql(ENTER).param("mailbox", place.mailboxId()).param("validity", place.uidValidity()).param("uid", place.uid())
                .param("message", mail.messageId()).param("from", mail.from()).param("name", mail.fromName()).param("subject", mail.subject())
                .param("said", limited(mail.said())).param("arrived", Sql.at(place.arrivedAt())).param("taken", Sql.at(now)).query(Long.class).optional();
    }

    private static String limited(String said) {
        return said.length() <= 20_000 ? said : said.substring(0, said.offsetByCodePoints(0, Math.min(19_000, said.codePointCount(0, said.length()))));
    }

    void decide(long id, String verdict, String reason, @Nullable Long requestId, byte @Nullable [] raw) {
        jdbc.sql("update mail set verdict = :verdict, reason = :reason, request_id = :request, raw = cast(:raw as bytea) where id = :id").param("id", id)
                .param("verdict", verdict).param("reason", reason).param("request", requestId).param("raw", raw).update();
    }

    boolean isKnown(String messageId, long except) {
        return jdbc.sql("select count(*) from mail where message_id = :message and id <> :id and verdict <> 'DUPLICATE'").param("message", messageId)
                .param("id", except).query(Long.class).single() > 0;
    }

    /** Whether we sent it ourselves. */
    boolean isOurs(String messageId) {
        return jdbc.sql("select count(*) from mail_thread where message_id = :id and ours").param("id", key(messageId)).query(Long.class).single() > 0;
    }

    /** How many mails of a sender came in since. */
    long countSince(String from, Instant since) {
        return jdbc.sql("select count(*) from mail where from_address = :from and taken_at > :since").param("from", from).param("since", Sql.at(since))
                .query(Long.class).single();
    }

    /** The request the latest of these messages belongs to. */
    Optional<Long> requestOf(Collection<String> references) {
        List<String> keys = references.stream().map(MailRows::key).toList();
        return keys.isEmpty() ? Optional.empty() : jdbc.sql(THREAD).param("ids", keys).query(Long.class).optional();
    }

    /** Whether the address wrote to the request before. */
    boolean hasWritten(long requestId, String from) {
        return jdbc.sql("select count(*) from mail where request_id = :request and from_address = :from and verdict in ('OPENED', 'JOINED')")
                .param("request", requestId).param("from", from).query(Long.class).single() > 0;
    }

    void thread(String messageId, long requestId, boolean ours, Instant at) {
        jdbc.sql("insert into mail_thread (message_id, request_id, ours, at) values (:id, :request, :ours, :at) on conflict (message_id) do nothing")
                .param("id", key(messageId)).param("request", requestId).param("ours", ours).param("at", Sql.at(at)).update();
    }

    /** The messages customers wrote to a request, the oldest first. */
    List<String> threadOf(long requestId) {
        return jdbc.sql("select message_id from mail_thread where request_id = :request and not ours order by at, message_id").param("request", requestId)
                .query(String.class).list();
    }

    /** Who wrote last about a request, and with what subject. */
    record Last(String fromAddress, String fromName, String messageId) {
    }

    Optional<Last> lastOf(long requestId) {
        return jdbc.sql("""
                select from_address, from_name, message_id from mail where request_id = :request and verdict in ('OPENED', 'JOINED')
                order by id desc limit 1""").param("request", requestId).query(Last.class).optional();
    }

    /** What an address wrote last. */
    record Wrote(String subject, String said, String fromName, String verdict) {
    }

    Optional<Wrote> lastFrom(String address) {
        return jdbc.sql("""
                select subject, said, from_name, verdict from mail where from_address = :from and verdict in ('OPENED', 'JOINED')
                order by taken_at desc, id desc limit 1""").param("from", address).query(Wrote.class).optional();
    }

    /** Ours are known by what stands before the @: what stands behind it depends on the mail server of the day. */
    private static String key(String messageId) {
        return messageId.startsWith("<yinuo.") && messageId.contains("@") ? messageId.substring(1, messageId.indexOf('@')) : messageId;
    }
}
