package org.yinuo.server.interchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yinuo.server.installedbase.UnitFilter;
import org.yinuo.server.installedbase.UnitStage;
import org.yinuo.server.interchange.ExportUnits;
import org.yinuo.server.interchange.ImportJobs;
import org.yinuo.server.interchange.ImportUnits;
import org.yinuo.server.shared.Messages;

/** Units as tables: out, and in by way of a preview. */
@RestController
class UnitTableDoor {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SHOWN = 200;
    private final ExportUnits export;
    private final ImportUnits units;
    private final ImportJobs jobs;
    private final Messages messages;

    UnitTableDoor(ExportUnits export, ImportUnits units, ImportJobs jobs, Messages messages) {
        this.export = export;
        this.units = units;
        this.jobs = jobs;
        this.messages = messages;
    }

    /** A wrong cell with what to do about it. */
    record Wrong(int row, String column, String value, String code, String text) {}

    /** An import with its first wrong cells. */
    record Shown(ImportJobs.Job job, List<Wrong> problems) {}

    /** Whether rows with wrong cells are left out. */
    record StartBody(boolean leaveOutWrong) {}

    @GetMapping(path = "/api/units/export.xlsx", produces = {XLSX, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @PreAuthorize("hasAuthority('customers.read')")
    void workbook(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable Long customerId,
            @RequestParam(required = false) @Nullable Long contractId, @RequestParam(required = false) @Nullable UnitStage stage,
            @RequestParam(required = false) @Nullable String model, Locale language, HttpServletResponse response) throws IOException {
        file(response, XLSX, "units.xlsx", language);
        export.write(new UnitFilter(q, customerId, contractId, stage, model, null), true, language, response.getOutputStream());
    }

    @GetMapping(path = "/api/units/export.csv", produces = {"text/csv", MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @PreAuthorize("hasAuthority('customers.read')")
    void csv(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable Long customerId,
            @RequestParam(required = false) @Nullable Long contractId, @RequestParam(required = false) @Nullable UnitStage stage,
            @RequestParam(required = false) @Nullable String model, Locale language, HttpServletResponse response) throws IOException {
        file(response, "text/csv;charset=UTF-8", "units.csv", language);
        export.write(new UnitFilter(q, customerId, contractId, stage, model, null), false, language, response.getOutputStream());
    }

    @GetMapping(path = "/api/imports/units-template.xlsx", produces = {XLSX, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @PreAuthorize("hasAuthority('customers.write')")
    void template(Locale language, HttpServletResponse response) throws IOException {
        file(response, XLSX, "units-template.xlsx", language);
        export.template(true, language, response.getOutputStream());
    }

    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('customers.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Shown upload(@RequestPart("file") MultipartFile file, Locale language) throws IOException {
        String name = file.getOriginalFilename();
        return shown(units.check(name == null ? "units" : name, file.getBytes()), language);
    }

    @GetMapping("/api/imports")
    @PreAuthorize("hasAuthority('customers.write')")
    List<ImportJobs.Job> latest() {
        return jobs.latest();
    }

    @GetMapping("/api/imports/{id}")
    @PreAuthorize("hasAuthority('customers.write')")
    Shown show(@PathVariable long id, Locale language) {
        return shown(jobs.get(id), language);
    }

    @PostMapping("/api/imports/{id}/start")
    @PreAuthorize("hasAuthority('customers.write')")
    Shown start(@PathVariable long id, @RequestBody StartBody body, Locale language) {
        return shown(units.start(id, body.leaveOutWrong()), language);
    }

    @PostMapping("/api/imports/{id}/cancel")
    @PreAuthorize("hasAuthority('customers.write')")
    Shown cancel(@PathVariable long id, Locale language) {
        return shown(units.cancel(id), language);
    }

    private Shown shown(ImportJobs.Job job, Locale language) {
        return new Shown(job, jobs.problems(job.id(), SHOWN).stream().map(each -> new Wrong(each.rowNo(),
                messages.say(language, "import-column-" + each.heading().toLowerCase(Locale.ROOT).replace('_', '-'), List.of()), each.value(), each.code(),
                messages.say(language, each.code(), List.of()))).toList());
    }

    private void file(HttpServletResponse response, String type, String name, Locale language) {
        String full = URLEncoder.encode(messages.say(language, "import-sheet-units", List.of()) + name.substring(name.lastIndexOf('.')), StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"; filename*=UTF-8''" + full);
    }
}
