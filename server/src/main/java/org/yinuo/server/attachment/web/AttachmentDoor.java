package org.yinuo.server.attachment.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yinuo.server.attachment.Attachment;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.attachment.FileAccess;
import org.yinuo.server.shared.OncePerKey;
import org.yinuo.server.shared.Refusal;

/** {@code /api/attachments}. Files are handed out to be saved, never run: they come from outside. */
@RestController
@RequestMapping("/api/attachments")
class AttachmentDoor {

    private final Attachments attachments;
    private final FileAccess access;

    AttachmentDoor(Attachments attachments, FileAccess access) {
        this.attachments = attachments;
        this.access = access;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OncePerKey
    @PreAuthorize("hasAnyAuthority('requests.write', 'contracts.write', 'workorders.execute')")
    @ResponseStatus(HttpStatus.CREATED)
    Attachment upload(@RequestPart("file") MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return attachments.keep(name == null ? "" : name, file.getBytes());
    }

    /** Who may see it follows from what it hangs on, not from the door. Browsers ask each time, so that a right that is gone counts. */
    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> download(@PathVariable long id) {
        access.look(id);
        Attachment attachment = attachments.find(id).orElseThrow(() -> Refusal.notFound("attachment-unknown"));
        ContentDisposition disposition = (attachment.mediaType().startsWith("image/")
                ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(attachment.fileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + attachment.sha256() + "\"")
                .body(attachments.bytes(id));
    }
}
