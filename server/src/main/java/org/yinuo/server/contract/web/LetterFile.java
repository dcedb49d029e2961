package org.yinuo.server.contract.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.yinuo.server.shared.Refusal;

/** The formats letters and deviation tables are downloaded in. */
enum LetterFile {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    TXT("text/plain;charset=UTF-8");

    private final String mediaType;

    LetterFile(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format of that name; refuses an unknown one. */
    static LetterFile of(String name) {
        return Arrays.stream(values()).filter(format -> format.ending().equals(name)).findFirst()
                .orElseThrow(() -> Refusal.notFound("letter-format-unknown"));
    }

    private String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    ResponseEntity<byte[]> answer(String title, byte[] bytes) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cs}]+", "-") + "." + ending();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(bytes);
    }
}
