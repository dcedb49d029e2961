package org.yinuo.server.insight.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.NumberUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yinuo.server.identity.DataScope;
import org.yinuo.server.identity.DataScopes;
import org.yinuo.server.insight.RecordsInScope;
import org.yinuo.server.insight.ScopedRecord;
import org.yinuo.server.shared.Refusal;

/**
 * Stands before every door for whoever's data scope is limited. A door of one record opens when the scope covers the record; a list when it
 * is cut to the scope or shows no customer's data; every other door stays closed, new ones too until somebody says which of these they are.
 */
@Component
class ScopedDoors implements HandlerInterceptor, WebMvcConfigurer {

    /** Lists that are cut to the scope where they are read. */
    static final Set<String> CUT = Set.of("GET /api/service-requests", "POST /api/service-requests", "GET /api/service-requests/counts",
            "GET /api/service-requests/choices", "GET /api/service-requests/export.csv", "POST /api/service-requests/similar",
            "POST /api/service-requests/bulk/assign", "POST /api/service-requests/bulk/note", "POST /api/service-requests/bulk/classify",
            "POST /api/service-requests/bulk/triage", "POST /api/service-requests/bulk/undo", "GET /api/search", "GET /api/search/requests", "GET /api/callers", "GET /api/complaints",
            "GET /api/customers", "POST /api/customers", "GET /api/customers/export.csv", "GET /api/customers/export.xlsx", "GET /api/customers/regions",
            "GET /api/units", "GET /api/units/export.csv", "GET /api/units/export.xlsx", "GET /api/contracts", "GET /api/promises-due",
            "GET /api/work-orders", "GET /api/promised-times", "GET /api/charges", "GET /api/quotes", "GET /api/charge-notes", "GET /api/charge-notes/ages",
            "GET /api/charge-notes/open.csv", "GET /api/charge-notes/overdue", "GET /api/credit-notes", "GET /api/returns", "GET /api/loans",
            "GET /api/call-backs", "GET /api/call-backs/counts", "GET /api/referrals", "GET /api/dispatch/board", "GET /api/dispatch/pool",
            "GET /api/units/count", "POST /api/returns", "GET /api/mails",
            "GET /api/services-due", "POST /api/units/documents");

    /** What shows no customer's data, or only what is the actor's own. */
    static final List<String> NOBODYS = List.of("/api/session", "/api/setup", "/api/health", "/api/openapi.json", "/api/me", "/api/company", "/api/clock",
            "/api/stream", "/api/notices", "/api/calendars", "/api/colleagues", "/api/engineers", "/api/departments", "/api/saved-views", "/api/api-tokens",
            "/api/product-models", "/api/product-categories", "/api/goods", "/api/loaners", "/api/parts", "/api/part-transfers", "/api/stock", "/api/stock.csv",
            "/api/stock-places", "/api/letter-templates", "/api/approvals", "/api/approval-steps", "/api/approval-delegates", "/api/approval-chains",
            "/api/attachments", "/api/expenses", "/api/expense-limits", "/api/escalation-ladder", "/api/rate-cards", "/api/checklists", "/api/providers",
            "/api/field", "/api/users", "/api/routing-rules", "/api/canned-replies", "/api/waiver-limit", "/api/copies-house", "/api/notice-channels",
            "/api/notice-house", "/api/notice-templates", "/api/mailboxes", "/api/intake-hooks", "/api/portal", "/api/consent-links", "/api/portal-links",
            "/api/unit-labels", "/api/intake", "/api/counterfeits", "/api/call-backs/hours", "/api/dispatch/engineers", "/api/dispatch/duties", "/api/dispatch/certificates");

    /** What names a customer of the caller's choice: open where no customer is left out. */
    private static final Set<String> NAMES_A_CUSTOMER = Set.of("POST /api/units", "POST /api/units/series", "POST /api/contracts", "POST /api/units/{id}/transfer");

    /** What names a request of the caller's choice, or shows those of others with a record they belong to. */
    private static final Set<String> NAMES_A_REQUEST = Set.of("POST /api/service-requests/{id}/related", "POST /api/service-requests/{id}/merge");
    /** What settles the money of colleagues, and settings that are tried on any request by its number. */
    private static final Set<String> CLOSED = Set.of("POST /api/expenses/{id}/pay-out", "POST /api/expenses/{id}/send-back", "POST /api/expenses/{id}/write-off",
            "POST /api/canned-replies/preview", "POST /api/routing-rules/trial");
    private static final List<String> SHOWS_REQUESTS = List.of("/api/contracts/{id}/", "/api/units/{id}/ledger.pdf", "/api/customers/{id}/views");

    private final DataScopes scopes;
    private final RecordsInScope records;

    ScopedDoors(DataScopes scopes, RecordsInScope records) {
        this.scopes = scopes;
        this.records = records;
    }

    /** After the guards of the doors, so that whoever may not pass anyway is told that. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        DataScope scope = scopes.current();
        if (scope.hasLimit() && request.getDispatcherType() == DispatcherType.REQUEST) {
            String door = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            if (!opens(request.getMethod(), door, scope)) {
                throw Refusal.forbidden("outside-data-scope");
            }
            requireCovered(door, request);
        }
        return true;
    }

    /** Whether a door opens at all to such a scope. */
    static boolean opens(String method, String door, DataScope scope) {
        String knock = ("HEAD".equals(method) ? "GET" : method) + " " + door;
        if (NAMES_A_CUSTOMER.contains(knock)) {
            return !scope.limitsCustomers();
        }
        if (NAMES_A_REQUEST.contains(knock) || CLOSED.contains(knock)) {
            return false;
        }
        if (ScopedRecord.behind(door) != null) {
            return scope.limitsCustomers() || SHOWS_REQUESTS.stream().noneMatch(door::startsWith);
        }
        return CUT.contains(knock) || NOBODYS.stream().anyMatch(begin -> door.equals(begin) || door.startsWith(begin + "/"));
    }

    private void requireCovered(String door, HttpServletRequest request) {
        ScopedRecord kind = ScopedRecord.behind(door);
        if (kind != null && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && !records.covers(kind, id(String.valueOf(path.get("id"))))) {
            throw Refusal.notFound(kind.refusal());
        }
    }

    /** As Spring itself reads it: " 1" and "0x1" are taken for 1. What is no number is nothing's id; the door says so. */
    private static long id(String written) {
        try {
            return NumberUtils.parseNumber(written, Long.class);
        } catch (IllegalArgumentException noNumber) {
            return 0;
        }
    }
}
