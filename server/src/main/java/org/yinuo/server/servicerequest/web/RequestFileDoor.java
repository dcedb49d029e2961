package org.yinuo.server.servicerequest.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.attachment.Attachment;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.servicerequest.RequestFiles;

/** The files of a request, for whoever may see the request. Handed out to be saved, never run; pictures may be looked at. */
@RestController
@RequestMapping("/api/service-requests/{id}/files")
class RequestFileDoor {
    private final RequestFiles files;
    private final RequestAccess access;

    RequestFileDoor(RequestFiles files, RequestAccess access) {
        this.files = files;
        this.access = access;
    }

    @GetMapping("/{fileId}")
    @PreAuthorize("hasAuthority('requests.read')")
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable long fileId) {
        access.requireVisible(id);
        Attachment file = files.get(id, fileId);
        ContentDisposition disposition = (file.mediaType().startsWith("image/") ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.fileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType())).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(files.bytes(file));
    }
}
