package org.yinuo.server.workorder.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.workorder.FieldDay;
import org.yinuo.server.workorder.LeftOvers;
import org.yinuo.server.workorder.VisitLog;
import org.yinuo.server.workorder.VisitPhotos;
import org.yinuo.server.workorder.WorkOrderFile;

/** What an engineer takes along, and what a visit leaves behind besides the work order itself. */
@RestController
@RequestMapping("/api")
class VisitPapersDoor {
    private final FieldDay day;
    private final WorkOrderFile file;
    private final VisitLog log;
    private final VisitPhotos photos;
    private final LeftOvers leftOvers;

    VisitPapersDoor(FieldDay day, WorkOrderFile file, VisitLog log, VisitPhotos photos, LeftOvers leftOvers) {
        this.day = day;
        this.file = file;
        this.log = log;
        this.photos = photos;
        this.leftOvers = leftOvers;
    }

    record LeftOverBody(@NotBlank @Size(max = 200) String key, @NotBlank @Size(max = 40) String kind,
                        @NotBlank @Size(max = 9_000_000) String body, @NotBlank @Size(max = 500) String refusal,
                        @NotNull Instant occurredAt) {
    }

    @GetMapping("/field/day")
    @PreAuthorize("hasAuthority('workorders.execute')")
    FieldDay.Day day() {
        return day.today();
    }

    @GetMapping("/work-orders/{id}/log")
    @PreAuthorize("hasAuthority('workorders.read')")
    List<VisitLog.Row> log(@PathVariable long id) {
        return log.of(file.view(id).id());
    }

    @GetMapping(path = "/work-orders/{id}/photos/{photo}", produces = MediaType.IMAGE_JPEG_VALUE)
    @PreAuthorize("hasAuthority('workorders.read')")
    ResponseEntity<byte[]> photo(@PathVariable long id, @PathVariable long photo) {
        return ResponseEntity.ok().header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate()).body(photos.bytes(id, photo));
    }

    @GetMapping("/work-orders/{id}/left-overs")
    @PreAuthorize("hasAuthority('workorders.read')")
    List<LeftOvers.LeftOver> leftOvers(@PathVariable long id) {
        return leftOvers.of(id);
    }

    @PostMapping("/work-orders/{id}/left-overs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('workorders.execute')")
    void keep(@PathVariable long id, @Valid @RequestBody LeftOverBody body) {
        leftOvers.keep(id, new LeftOvers.HandedIn(body.key(), body.kind(), body.body(), body.refusal(), body.occurredAt()));
    }
}
