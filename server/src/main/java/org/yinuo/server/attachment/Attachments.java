package org.yinuo.server.attachment;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sha256;

/** Keeps files. */
@Component
public class Attachments {

    /** The largest file taken, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final String INSERT = """
            insert into attachment (file_name, media_type, size, sha256, bytes, uploaded_by, uploaded_at)
            values (:fileName, :mediaType, :size, :sha256, :bytes, :by, :at) returning id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether {@link #keep} would take it: neither empty nor too large, and of a kind that is taken. */
    public boolean takes(byte[] bytes) {
        return bytes.length > 0 && bytes.length <= LARGEST && FileKind.mediaTypeOf(bytes).isPresent();
    }

    /**
     * Keeps a file.
     *
     * @throws Refusal {@code attachment-empty}, {@code attachment-too-large} (413) or {@code attachment-type}
     */
    @Transactional
    public Attachment keep(String fileName, byte[] bytes) {
        requireSize(bytes);
        return keep(fileName, bytes, FileKind.mediaTypeOf(bytes)
                .orElseThrow(() -> Refusal.invalid("attachment-type").at("file")));
    }

    /**
     * Keeps a file whose kind the caller knows because he has read it, such as a letter in GBK.
     *
     * @throws Refusal {@code attachment-empty} or {@code attachment-too-large} (413)
     */
    @Transactional
    public Attachment keepRead(String fileName, byte[] bytes, String mediaType) {
        requireSize(bytes);
        return keep(fileName, bytes, mediaType);
    }

    private static void requireSize(byte[] bytes) {
        if (bytes.length == 0) {
            throw Refusal.invalid("attachment-empty").at("file");
        }
        if (bytes.length > LARGEST) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "attachment-too-large", LARGEST / 1024 / 1024).at("file");
        }
    }

    private Attachment keep(String fileName, byte[] bytes, String mediaType) {
        String name = tidy(fileName);
        String sha256 = Sha256.hex(bytes);
        long id = jdbc.sql(INSERT).param("fileName", name).param("mediaType", mediaType).param("size", bytes.length)
                .param("sha256", sha256).param("bytes", bytes).param("by", Actor.current().id())
                .param("at", Columns.utc(clock.instant())).query(Long.class).single();
        return new Attachment(id, name, mediaType, bytes.length, sha256);
    }

    public Optional<Attachment> find(long id) {
        return jdbc.sql("select id, file_name, media_type, size, sha256 from attachment where id = :id")
                .param("id", id).query(Attachment.class).optional();
    }

    /** One that the actor himself brought in; nobody sends along what a colleague keeps elsewhere. */
    public Optional<Attachment> findOwn(long id) {
        return jdbc.sql("select id, file_name, media_type, size, sha256 from attachment where id = :id and uploaded_by = :by")
                .param("id", id).param("by", Actor.current().id()).query(Attachment.class).optional();
    }

    /** @throws Refusal {@code attachment-unknown} (404) */
    public byte[] bytes(long id) {
        return jdbc.sql("select bytes from attachment where id = :id").param("id", id)
                .query((row, number) -> row.getBytes("bytes")).optional()
                .orElseThrow(() -> Refusal.notFound("attachment-unknown"));
    }

    /** A bare file name of at most 120 characters, without folders and without what could break a header. */
    private static String tidy(String fileName) {
        String bare = fileName.replace('\\', '/').replaceAll("^.*/", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        bare = bare.isEmpty() ? "file" : bare;
        int length = bare.codePointCount(0, bare.length());
        return length <= 120 ? bare : bare.substring(bare.offsetByCodePoints(0, length - 120));
    }
}
