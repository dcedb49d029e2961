package org.yinuo.server.records;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A form ready to be handed out.
 *
 * @param title  what the form is called, in the reader's language
 * @param kind   what it is called in ASCII, such as {@code work-order}
 * @param number the number it is filed under
 */
public record PrintedPaper(String title, String kind, String number, byte[] pdf) {

    /** The answer to whoever asked for it: shown in the browser, saved under its name, kept nowhere on the way. */
    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition()).body(pdf);
    }

    /** Both file names of RFC 6266: one every program reads, one in the reader's language. */
    private String disposition() {
        String plain = (kind + "-" + number + ".pdf").replaceAll("[^A-Za-z0-9._-]", "_");
        String full = URLEncoder.encode(title + "-" + number + ".pdf", StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "inline; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }
}
