package org.yinuo.server.workorder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.attachment.Attachment;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.attachment.PictureBytes;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Pictures taken on a visit. */
@Service
public class VisitPhotos {
    private static final String ADD = """
            insert into visit_photo (work_order_id, by_id, purpose, item, attachment_id, sha256, taken_at)
            values (:visit, :by, :purpose, :item, :attachment, :sha256, :at)
            """;
    private static final String OF = """
            select id, purpose, item, sha256, taken_at from visit_photo where work_order_id = :visit order by id
            """;
    private static final String FIND = """
            select attachment_id from visit_photo where work_order_id = :visit and id = :photo
            """;
    private final VisitAct act;
    private final VisitLog log;
    private final Attachments attachments;
    private final JdbcClient jdbc;

    VisitPhotos(VisitAct act, VisitLog log, Attachments attachments, JdbcClient jdbc) {
        this.act = act;
        this.log = log;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /** What a picture proves. */
    public enum Purpose {
        /** The engineer was there. */
        ARRIVAL,
        /** The answer to a question of the checklist. */
        CHECKLIST,
        /** Nobody was there. */
        ABSENT,
        /** Anything else worth seeing. */
        WORK
    }

    /**
     * One picture.
     *
     * @param item   the question of the checklist it answers
     * @param sha256 of the file
     */
    public record Photo(long id, Purpose purpose, @Nullable String item, String sha256, Instant takenAt) {
    }

    /** Keeps a picture of an unfinished visit. */
    @Transactional
    public WorkOrder keep(long id, Noted noted, Purpose purpose, @Nullable String item, byte[] picture) {
        WorkOrder visit = act.aboard(id).requireOpen();
        Happened when = act.when(visit, noted);
        if (!PictureBytes.show(picture)) {
            throw Refusal.invalid("photo-unreadable").at("image");
        }
        Attachment kept = attachments.keep("photo", picture);
        jdbc.sql(ADD).param("visit", id).param("by", Actor.current().id()).param("purpose", purpose.name()).param("item", item)
                .param("attachment", kept.id()).param("sha256", kept.sha256()).param("at", Sql.at(when.at())).update();
        log.add(visit, when, "PHOTO", purpose.name(), null);
        return act.save(visit);
    }

    /** The pictures of a visit, in the order they came. */
    public List<Photo> of(long visit) {
        return jdbc.sql(OF).param("visit", visit).query((row, n) -> new Photo(row.getLong("id"),
                Purpose.valueOf(row.getString("purpose")), row.getString("item"), row.getString("sha256"),
                Sql.instant(row, "taken_at"))).list();
    }

    /** The file of a picture the present actor may see. */
    public byte[] bytes(long visit, long photo) {
        act.visible(visit);
        return jdbc.sql(FIND).param("visit", visit).param("photo", photo).query(Long.class).optional()
                .map(attachments::bytes).orElseThrow(() -> Refusal.notFound("photo-unknown"));
    }
}
