package org.yinuo.server.interchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.installedbase.UnitFilter;
import org.yinuo.server.installedbase.UnitStage;
import org.yinuo.server.interchange.ExportTables;
import org.yinuo.server.interchange.TableKind;

/** Units, customers and models as tables to take away. */
@RestController
class ExportDoor {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private final ExportTables export;

    ExportDoor(ExportTables export) {
        this.export = export;
    }

    @GetMapping(path = {"/api/units/export.xlsx", "/api/units/export.csv"}, produces = {XLSX, CSV, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @PreAuthorize("hasAuthority('customers.read')")
    void units(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable Long customerId,
            @RequestParam(required = false) @Nullable Long contractId, @RequestParam(required = false) @Nullable UnitStage stage,
            @RequestParam(required = false) @Nullable String model, @RequestParam(required = false) @Nullable Boolean takenBack,
            Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean workbook = isWorkbook(request);
        file(response, TableKind.UNITS, workbook, "", language);
        export.units(new UnitFilter(q, customerId, contractId, stage, model, null, takenBack), workbook, language, response.getOutputStream());
    }

    @GetMapping(path = {"/api/customers/export.xlsx", "/api/customers/export.csv"}, produces = {XLSX, CSV, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @PreAuthorize("hasAuthority('customers.read')")
    void customers(@RequestParam(required = false) @Nullable String q, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        found(TableKind.CUSTOMERS, q, isWorkbook(request), language, response);
    }

    @GetMapping(path = {"/api/product-models/export.xlsx", "/api/product-models/export.csv"},
            produces = {XLSX, CSV, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @PreAuthorize("hasAuthority('customers.read')")
    void models(@RequestParam(required = false) @Nullable String q, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        found(TableKind.MODELS, q, isWorkbook(request), language, response);
    }

    /** An empty table of a kind, by default of units, with its headings and one row of samples. */
    @GetMapping(path = "/api/imports/template.xlsx", produces = {XLSX, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @PreAuthorize("hasAuthority('customers.write')")
    void template(@RequestParam(defaultValue = "UNITS") TableKind kind, Locale language, HttpServletResponse response) throws IOException {
        file(response, kind, true, "-template", language);
        export.template(kind, language, response.getOutputStream());
    }

    private static boolean isWorkbook(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".xlsx");
    }

    private void found(TableKind kind, @Nullable String query, boolean workbook, Locale language, HttpServletResponse response) throws IOException {
        file(response, kind, workbook, "", language);
        export.found(kind, query, workbook, language, response.getOutputStream());
    }

    private void file(HttpServletResponse response, TableKind kind, boolean workbook, String ending, Locale language) {
        String extension = workbook ? ".xlsx" : ".csv";
        String full = URLEncoder.encode(export.name(kind, language) + extension, StandardCharsets.UTF_8);
        response.setContentType(workbook ? XLSX : "text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind.word() + ending + extension + "\"; filename*=UTF-8''" + full);
    }
}
