package org.yinuo.server.portal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yinuo.server.portal.OwnCustomer;
import org.yinuo.server.portal.PortalFiles;
import org.yinuo.server.portal.PortalPapers;
import org.yinuo.server.records.PaperLanguage;
import org.yinuo.server.shared.OncePerKey;

/** Papers of a contact's requests: the forms he takes home, the photos he hands in. */
@RestController
@RequestMapping("/api/portal/requests/{id}")
@PreAuthorize("hasAuthority('portal.use')")
class PortalPaperDoor {
    private final OwnCustomer own;
    private final PortalPapers papers;
    private final PortalFiles files;

    PortalPaperDoor(OwnCustomer own, PortalPapers papers, PortalFiles files) {
        this.own = own;
        this.papers = papers;
        this.files = files;
    }

    @GetMapping(path = "/register.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> register(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return papers.register(own.request(id), PaperLanguage.of(lang, callers));
    }

    @GetMapping(path = "/tracking.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> tracking(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return papers.tracking(own.request(id), PaperLanguage.of(lang, callers));
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OncePerKey
    @ResponseStatus(HttpStatus.CREATED)
    PortalFiles.Filed add(@PathVariable long id, @RequestPart("file") MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return files.add(own.request(id), name == null ? "" : name, file.getBytes());
    }

    /** Handed out to be saved, never run; pictures may be looked at. */
    @GetMapping("/files/{fileId}")
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable long fileId) {
        PortalFiles.Filed file = files.get(own.request(id).id(), fileId);
        ContentDisposition disposition = (file.mediaType().startsWith("image/") ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.fileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType())).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(files.bytes(file));
    }
}
