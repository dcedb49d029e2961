package org.yinuo.server.records.web;

import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yinuo.server.records.MovedDueTable;

/** What an import of holidays would move, all of it, to take along. */
@RestController
class MovedDueTableDoor {
    private final MovedDueTable table;

    MovedDueTableDoor(MovedDueTable table) {
        this.table = table;
    }

    @PostMapping(path = "/api/calendars/holidays/affected.csv", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('ADMIN')")
    ResponseEntity<byte[]> all(@RequestParam MultipartFile file, Locale locale) throws IOException {
        String name = file.getOriginalFilename() == null ? "holidays" : file.getOriginalFilename();
        return table.of(name, file.getBytes(), locale).answer();
    }
}
