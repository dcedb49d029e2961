package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.attachment.Attachment;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Counterfeit parts: turned away at the door or taken out of stock, always with a picture. */
@Service
public class Counterfeits {
    private static final String ADD = """
            insert into counterfeit (part_id, quantity, serial, source, note, attachment_id, sha256, move_id, at, by_name)
            values (:part, :quantity, :serial, :source, :note, :attachment, :sha256, :move, :at, :by) returning id""";
    private static final String PAGE = """
            select c.id, c.part_id, p.number, p.name, c.quantity, c.serial, c.source, c.note, c.sha256, c.at, c.by_name as by
            from counterfeit c join part p on p.id = c.part_id where c.id < :before order by c.id desc limit :limit""";
    private static final String KNOWN = """
            select exists (select 1 from counterfeit where part_id = :part and lower(serial) = lower(:serial) and serial <> '')""";
    private final JdbcClient jdbc;
    private final PartsLedger ledger;
    private final Places places;
    private final Attachments attachments;
    private final StorePapers papers;

    Counterfeits(JdbcClient jdbc, PartsLedger ledger, Places places, Attachments attachments, StorePapers papers) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.places = places;
        this.attachments = attachments;
        this.papers = papers;
    }

    /**
     * What was refused.
     *
     * @param placeId the store it was found in; null when it never came in
     * @param source  who it came from
     */
    public record Finding(long partId, @Nullable BigDecimal quantity, @Nullable String serial, @Nullable Long placeId, @Nullable String source,
                          @Nullable String note) {
    }

    /** A refusal as it is kept. */
    public record Row(long id, long partId, String number, String name, BigDecimal quantity, String serial, String source, String note,
                      String sha256, Instant at, String by) {
    }

    /** Refuses a part; what lay in a store leaves it. Refuses {@code counterfeit-photo-missing} without a picture. */
    @Transactional
    public long refuse(Finding finding, byte[] picture) {
        Part part = ledger.hold(List.of(finding.partId())).get(finding.partId());
        String serial = Given.text(finding.serial(), 80, "serial");
        BigDecimal quantity = PartsLedger.checked(part, new Move.Item(part.id(), finding.quantity(), part.serialized() && serial.isEmpty() ? "?" : serial,
                Move.Condition.GOOD)).quantity();
        String note = Given.required(finding.note(), 300, "note");
        String source = Given.required(finding.source(), 120, "source");
        Attachment photo = photo(picture);
        Long move = finding.placeId() == null ? null : takeOut(places.store(finding.placeId()), new Move.Item(part.id(), quantity, serial, Move.Condition.GOOD), note);
        long id = jdbc.sql(ADD).param("part", part.id()).param("quantity", quantity).param("serial", serial).param("source", source)
                .param("note", note).param("attachment", photo.id()).param("sha256", photo.sha256()).param("move", move, Types.BIGINT)
                .param("at", Sql.at(ledger.now())).param("by", Actor.current().displayName()).query(Long.class).single();
        papers.record("parts.counterfeit", "part:" + part.id(), source + ": " + note);
        return id;
    }

    private Attachment photo(byte[] picture) {
        if (picture.length == 0) {
            throw Refusal.invalid("counterfeit-photo-missing").at("image");
        }
        Attachment kept = attachments.keep("counterfeit", picture);
        if (!kept.mediaType().startsWith("image/")) {
            throw Refusal.invalid("counterfeit-photo-missing").at("image");
        }
        return kept;
    }

    private long takeOut(Place from, Move.Item item, String note) {
        return ledger.write(List.of(new Move.Line(item, from, places.the(Place.Kind.SUPPLIER))),
                Move.Cause.of(Move.Reason.COUNTERFEIT, "", note)).getFirst();
    }

    /** Refuses {@code serial-counterfeit} for a serial number that was refused before. */
    void requireNone(List<Move.Item> items) {
        for (Move.Item item : items) {
            String serial = item.serial() == null ? "" : item.serial().strip();
            if (jdbc.sql(KNOWN).param("part", item.partId()).param("serial", serial).query(Boolean.class).single()) {
                throw Refusal.conflict("serial-counterfeit", serial).at("serial");
            }
        }
    }

    /** What was refused, the latest first. */
    public Page<Row> page(@Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        return Page.of(jdbc.sql(PAGE).params(Map.of("before", before == null ? Long.MAX_VALUE : before.number(0), "limit", limit + 1))
                .query(Row.class).list(), limit, row -> Cursor.at(row.id()));
    }

    /** The picture; refuses {@code counterfeit-unknown}. */
    public byte[] picture(long id) {
        return attachments.bytes(jdbc.sql("select attachment_id from counterfeit where id = :id").param("id", id).query(Long.class).optional()
                .orElseThrow(() -> Refusal.notFound("counterfeit-unknown")));
    }
}
