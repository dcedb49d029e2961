package org.yinuo.server.interchange.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yinuo.server.interchange.ImportJobs;
import org.yinuo.server.interchange.ImportRows;
import org.yinuo.server.interchange.ImportTables;
import org.yinuo.server.interchange.TableKind;
import org.yinuo.server.shared.Messages;
import org.yinuo.server.shared.OncePerKey;

/** {@code /api/imports}: tables come in by way of a preview. */
@RestController
@RequestMapping("/api/imports")
@PreAuthorize("hasAuthority('customers.write')")
class ImportDoor {
    private static final int SHOWN = 200;
    private final ImportTables tables;
    private final ImportJobs jobs;
    private final ImportRows rows;
    private final Messages messages;

    ImportDoor(ImportTables tables, ImportJobs jobs, ImportRows rows, Messages messages) {
        this.tables = tables;
        this.jobs = jobs;
        this.rows = rows;
        this.messages = messages;
    }

    /** A cell that is wrong or worth a look, with what to do about it. */
    record Wrong(int row, String column, String value, String code, String text) {}

    /** An import with its first wrong cells, and the first that are worth a look though the rows can be taken over. */
    record Shown(ImportJobs.Job job, List<Wrong> problems, List<Wrong> hints) {}

    /** Whether rows with wrong cells are left out. */
    record StartBody(boolean leaveOutWrong) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OncePerKey
    @ResponseStatus(HttpStatus.CREATED)
    Shown upload(@RequestPart("file") MultipartFile file, @RequestParam(defaultValue = "UNITS") TableKind kind, Locale language) throws IOException {
        String name = file.getOriginalFilename();
        return shown(tables.check(kind, name == null ? kind.word() : name, file.getBytes()), language);
    }

    @GetMapping
    List<ImportJobs.Job> latest() {
        return jobs.latest();
    }

    @GetMapping("/{id}")
    Shown show(@PathVariable long id, Locale language) {
        return shown(jobs.get(id), language);
    }

    @PostMapping("/{id}/start")
    Shown start(@PathVariable long id, @RequestBody StartBody body, Locale language) {
        return shown(tables.start(id, body.leaveOutWrong()), language);
    }

    @PostMapping("/{id}/cancel")
    Shown cancel(@PathVariable long id, Locale language) {
        return shown(tables.cancel(id), language);
    }

    /** Takes back what the import entered, as far as nothing happened to it since. */
    @PostMapping("/{id}/take-back")
    Shown takeBack(@PathVariable long id, Locale language) {
        return shown(tables.takeBack(id), language);
    }

    private Shown shown(ImportJobs.Job job, Locale language) {
        return new Shown(job, said(job, rows.problems(job.id(), SHOWN), language), said(job, rows.hints(job.id(), SHOWN), language));
    }

    private List<Wrong> said(ImportJobs.Job job, List<ImportRows.Problem> cells, Locale language) {
        return cells.stream().map(each -> new Wrong(each.rowNo(), tables.heading(job.kind(), each.heading(), language), each.value(), each.code(),
                messages.say(language, each.code(), List.of()))).toList();
    }
}
