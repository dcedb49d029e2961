package org.yinuo.server.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The kinds of file that are taken, told by their first bytes. */
enum FileKind {
    PDF("application/pdf", 0, "%PDF-"),
    PNG("image/png", 0, "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
    GIF("image/gif", 0, "GIF8"),
    WEBP("image/webp", 8, "WEBP"),
    HEIC("image/heic", 4, "ftyphei"),
    HEIF("image/heif", 4, "ftypmif"),
    MP4("video/mp4", 4, "ftyp"),
    MP3("audio/mpeg", 0, "ID3"),
    BARE_MP3("audio/mpeg", 0, "\u00ff\u00fb"),
    BARE_MP3_OF_SPEECH("audio/mpeg", 0, "\u00ff\u00f3"),
    WAVE("audio/wav", 8, "WAVE"),
    AMR("audio/amr", 0, "#!AMR"),
    OGG("audio/ogg", 0, "OggS"),
    ZIP("application/zip", 0, "PK\u0003\u0004"),
    OLD_OFFICE("application/msword", 0, "\u00d0\u00cf\u0011\u00e0"),
    TEXT("text/plain", 0, "");

    private static final List<String> OFFICE = List.of(
            "word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final String HANDLER = "hdlr" + "\0".repeat(8);

    private final String mediaType;
    private final int offset;
    private final byte[] mark;

    FileKind(String mediaType, int offset, String mark) {
        this.mediaType = mediaType;
        this.offset = offset;
        this.mark = mark.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The media type of the content, or empty when it is of no kind that is taken. */
    static Optional<String> mediaTypeOf(byte[] content) {
        for (FileKind kind : values()) {
            if (kind.marks(content)) {
                return switch (kind) {
                    case ZIP -> Optional.of(office(content));
                    case TEXT -> isText(content) ? Optional.of(kind.mediaType) : Optional.empty();
                    case MP4 -> Optional.of(film(content));
                    case PDF, PNG, JPEG, GIF, WEBP, HEIC, HEIF, MP3, BARE_MP3, BARE_MP3_OF_SPEECH, WAVE, AMR, OGG, OLD_OFFICE -> Optional.of(kind.mediaType);
                };
            }
        }
        return Optional.empty();
    }

    private boolean marks(byte[] content) {
        if (content.length < offset + mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (content[offset + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Telephones record sound into the same container as films; the handlers of its tracks tell which. */
    private static String film(byte[] mp4) {
        String tracks = new String(mp4, StandardCharsets.ISO_8859_1);
        return tracks.contains(HANDLER + "soun") && !tracks.contains(HANDLER + "vide") ? "audio/mp4" : MP4.mediaType;
    }

    /** Office documents are zip archives; the folder of their parts tells which. */
    private static String office(byte[] zip) {
        String names = new String(zip, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < OFFICE.size(); i += 2) {
            if (names.contains("[Content_Types].xml") && names.contains(OFFICE.get(i))) {
                return OFFICE.get(i + 1);
            }
        }
        return ZIP.mediaType;
    }

    /** Readable text that no browser would take for a page. */
    private static boolean isText(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.chars().noneMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')
                    && !text.replace("\uFEFF", "").stripLeading().startsWith("<");
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
