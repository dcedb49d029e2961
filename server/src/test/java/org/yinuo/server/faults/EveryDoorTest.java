package org.yinuo.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yinuo.server.identity.Role;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks every door of the published API as everybody, with sense and with nonsense. */
@YinuoTest
@Timeout(300)
class EveryDoorTest {
    /**
     * Who may pass: nobody need sign in (open), anyone signed in (self), any colleague (known), the administrator (admin), or a permission.
     * A customer passes no door but those of his portal and his own sign-in.
     */
    private static final String GUARDS = """
            open                GET /api/health
            open                GET POST DELETE /api/session
            open                GET /api/session/single-sign-on
            open                POST /api/setup
            open                POST /api/consent-links/look
            open                POST /api/consent-links/answer
            known               GET /api/approvals/awaiting
            known               GET /api/approvals/{id}
            known               POST /api/approval-steps/{id}/decision
            known               GET POST /api/approval-delegates
            known               DELETE /api/approval-delegates/{id}
            users.manage        GET /api/approval-chains
            users.manage        PUT DELETE /api/approval-chains/{purpose}
            users.manage        GET /api/approval-chains/{purpose}/history
            requests.write      POST /api/consents/{id}/link
            requests.write      POST /api/consents/{id}/call
            known               GET /api/stream
            known               GET /api/company
            self                POST /api/me/password
            known               GET POST /api/api-tokens
            known               DELETE /api/api-tokens/{id}
            admin               PUT /api/company
            admin               PUT /api/clock
            known               GET /api/calendars/holidays
            admin               POST /api/calendars/holidays
            users.manage        GET POST /api/users
            users.manage        GET PUT /api/users/{id}
            users.manage        POST /api/users/{id}/password
            users.manage        DELETE /api/users/{id}/company-account
            audit.read          GET /api/audit
            audit.read          GET /api/audit/verification
            audit.read          GET /api/audit/actions
            audit.read          GET /api/audit/export.csv
            audit.read          GET /api/audit/export.jsonl
            audit.read          GET /api/customers/{id}/views
            workorders.read     GET /api/engineers
            settings.manage|requests.read GET /api/colleagues
            customers.read      GET /api/customers
            customers.read      GET /api/customers/{id}
            customers.read      GET /api/units
            customers.read      GET /api/units/{id}
            customers.write     POST /api/customers
            customers.write     PUT /api/customers/{id}
            customers.write     POST /api/customers/{id}/contacts
            customers.write     PUT DELETE /api/customers/{id}/contacts/{contactId}
            customers.write     POST /api/customers/{id}/sites
            customers.write     PUT /api/customers/{id}/sites/{siteId}
            customers.write     POST /api/units
            customers.write     PUT /api/units/{id}
            customers.write     POST /api/units/series
            customers.write     POST /api/units/labels
            customers.write     POST /api/units/{id}/steps
            customers.write     POST /api/units/{id}/notes
            customers.write     POST /api/units/{id}/transfer
            customers.read      GET /api/units/{id}/ledger.pdf
            customers.read      POST /api/units/{id}/return-rights
            parts.read          GET /api/returns
            requests.write      POST /api/returns
            parts.read          GET /api/returns/{id}
            requests.write|quality.write POST /api/returns/{id}/decision
            charges.write       POST /api/returns/{id}/refund
            requests.write|parts.write POST /api/returns/{id}/exchange
            requests.write|parts.write POST /api/returns/{id}/sent-back
            requests.write|parts.write POST /api/returns/{id}/shipped
            parts.write         POST /api/returns/{id}/received
            parts.write|quality.write POST /api/returns/{id}/inspected
            requests.write      POST /api/returns/{id}/withdraw
            parts.write|quality.write POST /api/returns/{id}/supplier-claim
            parts.write|quality.write POST /api/returns/{id}/supplier-claim/answer
            parts.read          GET /api/loaners
            parts.write         POST /api/loaners
            parts.write         PUT /api/loaners/{id}
            parts.write         POST /api/loaners/{id}/retire
            parts.read          GET /api/loans
            parts.read          GET /api/loans/{id}/signature.png
            requests.write|parts.write POST /api/loans/{id}/back
            quality.write|parts.write POST /api/loans/{id}/inspection
            requests.read       GET /api/service-requests/{id}/loans
            requests.write|parts.write POST /api/service-requests/{id}/loans
            parts.read          GET /api/returns/{id}/slip.pdf
            parts.read          GET /api/nonconformities/{id}/record.pdf
            parts.read          GET /api/nonconformities
            quality.write|parts.write POST /api/nonconformities
            parts.read          GET /api/nonconformities/{id}
            quality.write|parts.write POST /api/nonconformities/{id}/notes
            quality.write       POST /api/nonconformities/{id}/disposition
            quality.write       POST /api/nonconformities/{id}/tellings
            quality.write       POST /api/nonconformities/{id}/close
            customers.read      GET /api/product-models
            customers.read      GET /api/product-models/{id}
            customers.write     POST /api/product-models
            customers.write     PUT /api/product-models/{id}
            customers.read      GET /api/product-categories
            customers.write     POST /api/product-categories
            customers.write     PUT /api/product-categories/{id}
            customers.read      GET /api/goods
            customers.read      GET /api/units/{id}/cover
            customers.read      GET /api/units/{id}/plans
            contracts.write     POST /api/units/{id}/plans
            customers.read      POST /api/units/{id}/choices
            customers.read      GET /api/units/{id}/meter
            customers.write     POST /api/units/{id}/readings
            customers.write     PUT /api/units/{id}/service-cycle
            customers.write     POST /api/units/{id}/services
            customers.read      GET /api/services-due
            customers.read      GET /api/units/export.xlsx
            customers.read      GET /api/units/export.csv
            customers.read      GET /api/customers/export.xlsx
            customers.read      GET /api/customers/export.csv
            customers.read      GET /api/product-models/export.xlsx
            customers.read      GET /api/product-models/export.csv
            customers.write     GET /api/imports/template.xlsx
            customers.write     GET POST /api/imports
            customers.write     GET /api/imports/{id}
            customers.write     POST /api/imports/{id}/start
            customers.write     POST /api/imports/{id}/cancel
            customers.write     POST /api/imports/{id}/take-back
            contracts.read      GET /api/letters
            contracts.read      GET /api/letters/{id}
            contracts.read      GET /api/letters/{id}/file
            contracts.read      GET /api/commitments
            contracts.read      GET /api/commitments/{id}
            contracts.read      GET /api/commitments/{id}/versions/{version}
            contracts.read      GET /api/contracts
            contracts.read      GET /api/contracts/{id}
            contracts.write     POST /api/contracts
            contracts.write     POST /api/contracts/{id}/accept
            contracts.write     POST /api/contracts/{id}/amend
            contracts.write     POST /api/contracts/{id}/suspend
            contracts.write     POST /api/contracts/{id}/resume
            contracts.write     POST /api/contracts/{id}/end
            contracts.read      GET /api/letter-templates
            contracts.read      GET /api/letter-templates/{id}
            contracts.read      GET /api/letter-templates/{id}/versions/{number}
            letters.review      POST /api/letter-templates
            letters.review      POST /api/letter-templates/{id}/versions
            letters.review      POST /api/letter-templates/{id}/retire
            letters.review      POST /api/letter-templates/{id}/restore
            contracts.read      POST /api/letters/write
            contracts.read      POST /api/letters/write/{format}
            letters.review      POST /api/letters/draft
            contracts.read      POST /api/letters/compare
            contracts.read      POST /api/letters/compare/docx
            letters.review      POST /api/letters
            letters.review      POST /api/letters/{id}/clauses
            letters.review      PUT /api/letters/{id}/clauses/{clauseId}
            letters.review      POST /api/letters/{id}/clauses/{clauseId}/accept
            letters.review      POST /api/letters/{id}/clauses/{clauseId}/reject
            letters.review      POST /api/letters/{id}/clauses/{clauseId}/reopen
            letters.review      POST /api/letters/{id}/clauses/accept-all
            letters.review      POST /api/letters/{id}/approve
            letters.review      PUT DELETE /api/letters/{id}/not-promised/{code}
            ledger.read         GET /api/contracts/{id}/ledger
            ledger.read         GET /api/contracts/{id}/obligations
            ledger.read         GET /api/contracts/{id}/proof
            ledger.read         GET /api/contracts/{id}/proof.pdf
            requests.write|requests.triage GET /api/service-requests
            requests.write|requests.triage GET /api/service-requests/counts
            requests.write|requests.triage GET /api/service-requests/choices
            requests.write|requests.triage GET /api/service-requests/export.csv
            requests.write|requests.triage GET /api/service-requests/{id}/similar
            requests.write|requests.triage POST /api/service-requests/similar
            requests.triage     POST /api/service-requests/bulk/assign
            requests.write|requests.triage POST /api/service-requests/bulk/note
            requests.triage     POST /api/service-requests/bulk/classify
            requests.triage     POST /api/service-requests/bulk/triage
            requests.write|requests.triage GET POST /api/saved-views
            requests.write|requests.triage GET /api/saved-views/counts
            requests.write|requests.triage PUT DELETE /api/saved-views/{id}
            requests.write|requests.triage POST /api/saved-views/{id}/restore
            requests.read       GET /api/search
            requests.read       GET /api/search/requests
            requests.write      GET /api/callers
            requests.write      POST /api/service-requests
            requests.read       GET /api/service-requests/{id}
            requests.read       GET /api/service-requests/{id}/register.pdf
            requests.read       GET /api/service-requests/{id}/tracking.pdf
            requests.read       GET /api/service-requests/{id}/major-approval.pdf
            requests.read       GET /api/service-requests/{id}/major-record.pdf
            requests.read       GET /api/service-requests/{id}/agreements
            requests.write      POST /api/service-requests/{id}/major-report
            requests.write      POST /api/service-requests/{id}/major-record
            requests.write      POST /api/service-requests/{id}/interventions
            requests.write      POST /api/service-requests/{id}/interventions/confirmation
            requests.write      POST /api/interventions/{id}/begin
            requests.write      POST /api/interventions/{id}/end
            requests.write|complaints.oversee GET /api/complaints
            requests.read       GET /api/service-requests/{id}/expert-panels
            requests.write|requests.triage POST /api/service-requests/{id}/expert-panels
            requests.write|requests.triage POST /api/expert-panels/{id}/members
            requests.write|requests.triage POST /api/expert-panels/{id}/decision
            requests.write|requests.triage POST /api/expert-panels/{id}/dissolve
            requests.read       GET /api/departments
            settings.manage     POST /api/departments
            settings.manage     PUT DELETE /api/departments/{id}
            settings.manage     GET PUT /api/routing-rules
            settings.manage     POST /api/routing-rules/trial
            requests.read       GET /api/service-requests/{id}/department
            requests.write|requests.triage POST /api/service-requests/{id}/department
            requests.write|requests.triage POST /api/service-requests/{id}/handling-sheets
            requests.read       POST /api/handling-sheets/{id}/answer
            requests.read       GET /api/handling-sheets/{id}/sheet.pdf
            settings.manage     GET POST /api/canned-replies
            settings.manage     PUT DELETE /api/canned-replies/{id}
            settings.manage     POST /api/canned-replies/preview
            requests.write      GET /api/service-requests/{id}/canned-replies
            requests.read       GET PUT DELETE /api/service-requests/{id}/following
            requests.read       GET /api/service-requests/{id}/related
            requests.write|requests.triage POST /api/service-requests/{id}/related
            requests.write|requests.triage DELETE /api/service-requests/{id}/related/{linkId}
            requests.write      POST DELETE /api/service-requests/{id}/merge
            requests.write      POST /api/service-requests/{id}/split
            requests.write      POST /api/service-requests/{id}/children/reply
            requests.write      POST /api/service-requests/{id}/children/restore
            requests.write      POST /api/service-requests/{id}/children/resolve
            requests.write      POST /api/service-requests/{id}/children/close
            requests.read       GET /api/service-requests/{id}/complaint
            requests.read       GET /api/service-requests/{id}/complaint.pdf
            requests.write      POST /api/service-requests/{id}/complaint/acknowledge
            requests.write      POST /api/service-requests/{id}/complaint/investigate
            requests.write      POST /api/service-requests/{id}/complaint/findings
            requests.write      POST /api/service-requests/{id}/complaint/draft
            requests.write      POST /api/service-requests/{id}/complaint/answer
            complaints.oversee  POST /api/service-requests/{id}/complaint/end
            requests.write      POST /api/service-requests/{id}/call
            requests.write      POST /api/service-requests/{id}/reply
            requests.write|requests.triage POST /api/service-requests/{id}/note
            requests.triage     POST /api/service-requests/{id}/assign
            requests.triage     POST /api/service-requests/{id}/triage
            requests.triage     POST /api/service-requests/{id}/classify
            requests.triage     POST /api/service-requests/{id}/stage
            requests.write      POST /api/service-requests/{id}/pause
            requests.write      POST /api/service-requests/{id}/resume
            requests.write      POST /api/service-requests/{id}/restore
            requests.write      POST /api/service-requests/{id}/resolve
            requests.write      POST /api/service-requests/{id}/close
            requests.write      POST /api/service-requests/{id}/reopen
            requests.write      POST /api/service-requests/{id}/repeat
            requests.write      POST /api/service-requests/{id}/cancel
            requests.write|ledger.read|requests.triage GET /api/obligations/{id}
            requests.write      GET /api/customers/{id}/card
            requests.write      POST /api/obligations/{id}/evidence
            requests.read       GET /api/service-requests/{id}/charges
            requests.write      GET /api/charges
            charges.read        GET /api/rate-cards
            settings.manage     POST /api/rate-cards
            charges.read        GET /api/quotes
            charges.read|workorders.execute GET /api/quotes/{id}
            charges.write       POST /api/quotes/{id}/versions
            charges.write       POST /api/quotes/{id}/discount
            charges.write       POST /api/quotes/{id}/send
            charges.write       POST /api/quotes/{id}/withdraw
            charges.write|workorders.execute POST /api/quotes/{id}/signature
            charges.read|workorders.execute GET /api/service-requests/{id}/quotes
            charges.write       POST /api/service-requests/{id}/quotes
            charges.write       POST /api/service-requests/{id}/quotes/price
            charges.read|workorders.execute GET /api/work-orders/{id}/quotes
            charges.read        GET /api/work-orders/{id}/labour
            workorders.execute  POST /api/work-orders/{id}/go-on-unapproved
            charges.read        GET /api/charge-notes
            charges.read        GET /api/charge-notes/ages
            charges.read        GET /api/charge-notes/{id}
            charges.write       POST /api/quotes/{id}/charge-note
            charges.write       POST /api/charge-notes/{id}/payments
            charges.write       POST /api/charge-notes/{id}/refunds
            charges.read        GET /api/credit-notes
            charges.read        GET /api/credit-notes/{id}
            charges.read        GET /api/settlements/{id}/credit-note
            charges.write       POST /api/settlements/{id}/credit-note
            charges.read        GET /api/quotes/{id}/quote.pdf
            charges.read        GET /api/charge-notes/{id}/note.pdf
            charges.read        GET /api/credit-notes/{id}/note.pdf
            charges.read        GET /api/charge-notes/open.csv
            known               GET POST /api/expenses
            known               GET /api/expenses/{id}
            known               GET /api/expenses/{id}/sheet.pdf
            known               POST /api/expenses/{id}/withdraw
            known               POST /api/expenses/{id}/receipts
            known               DELETE /api/expenses/{id}/receipts/{receiptId}
            known               GET /api/expenses/{id}/receipts/{receiptId}/file
            known               POST /api/expenses/{id}/hand-in
            charges.write       POST /api/expenses/{id}/pay-out
            charges.write       POST /api/expenses/{id}/send-back
            charges.write       POST /api/expenses/{id}/write-off
            known               GET /api/expense-limits
            settings.manage     PUT /api/expense-limits
            ledger.read         GET /api/contracts/{id}/promises
            requests.write      POST /api/contracts/{id}/occasions
            ledger.read         GET /api/contracts/{id}/availability
            requests.write      POST /api/contracts/{id}/outages
            requests.write      POST /api/contracts/{id}/maintenance-windows
            requests.write      POST /api/outages/{id}/end
            requests.write      POST /api/outages/{id}/cancel
            requests.write      POST /api/maintenance-windows/{id}/cancel
            ledger.read         GET /api/promises-due
            ledger.read         GET /api/contracts/{id}/breaches
            requests.write|breaches.waive POST /api/breaches/{id}/dispute
            breaches.waive      POST /api/breaches/{id}/dispute/close
            requests.write|breaches.waive POST /api/breaches/{id}/waive
            breaches.waive      POST /api/breaches/{id}/waive/approve
            breaches.waive      POST /api/breaches/{id}/waive/refuse
            requests.write|contracts.write POST /api/breaches/{id}/done-elsewhere
            ledger.read         GET /api/contracts/{id}/settlements
            ledger.read         GET /api/contracts/{id}/settlements/preview
            breaches.waive      POST /api/contracts/{id}/settlements
            ledger.read         GET /api/settlements/{id}
            ledger.read         GET /api/settlements/{id}/sheet.pdf
            ledger.read         GET /api/settlements/{id}/sheet.csv
            ledger.read         GET /api/contracts/{id}/settlements/draft.pdf
            ledger.read         GET /api/contracts/{id}/settlements/draft.csv
            ledger.read         GET /api/waiver-limit
            settings.manage     PUT /api/waiver-limit
            breaches.waive      POST /api/settlements/{id}/paid
            requests.write|ledger.read|requests.triage GET /api/obligations/{id}/steps
            settings.manage     GET PUT /api/escalation-ladder
            settings.manage     GET PUT DELETE /api/escalation-ladder/versions/{versionId}/clauses/{clauseId}
            known               GET /api/notices
            known               GET /api/notices/count
            known               POST /api/notices/read
            known               POST /api/notices/{id}/read
            admin               GET POST /api/notice-channels
            admin               PUT DELETE /api/notice-channels/{id}
            admin               POST /api/notice-channels/{id}/test
            admin               GET PUT /api/notice-house
            settings.manage     GET /api/notice-templates
            settings.manage     PUT DELETE /api/notice-templates/{kind}/{language}
            settings.manage     POST /api/notice-templates/{kind}/{language}/preview
            settings.manage     GET /api/outbox
            settings.manage     POST /api/outbox/{id}/again
            known               GET PUT /api/me/notice-wishes
            open                POST /api/intake/{key}
            admin               GET POST /api/mailboxes
            admin               PUT DELETE /api/mailboxes/{id}
            admin               POST /api/mailboxes/{id}/test
            admin               GET POST /api/intake-hooks
            admin               DELETE /api/intake-hooks/{id}
            requests.write      GET /api/mails
            requests.write      POST /api/mails/{id}/accept
            requests.write      POST /api/mails/{id}/reject
            requests.write      POST /api/consents/{id}/mail
            workorders.read     GET /api/work-orders
            workorders.read     GET /api/work-orders/{id}
            workorders.read     GET /api/work-orders/{id}/signature.png
            workorders.read     GET /api/work-orders/{id}/work-order.pdf
            workorders.dispatch POST /api/work-orders/{id}/assign
            workorders.dispatch POST /api/work-orders/{id}/cancel
            workorders.dispatch POST /api/work-orders/{id}/kind
            workorders.execute  POST /api/work-orders/{id}/accept
            workorders.execute  POST /api/work-orders/{id}/travel
            workorders.execute  POST /api/work-orders/{id}/arrive
            workorders.execute  POST /api/work-orders/{id}/start
            workorders.execute  PUT /api/work-orders/{id}/findings
            workorders.execute  POST /api/work-orders/{id}/sign
            workorders.execute  POST /api/work-orders/{id}/reject
            workorders.execute  POST /api/work-orders/{id}/hand-over
            workorders.execute  POST /api/work-orders/{id}/in-vain
            workorders.execute  POST /api/work-orders/{id}/photos
            workorders.read     GET /api/work-orders/{id}/photos/{photo}
            workorders.read     GET /api/work-orders/{id}/log
            workorders.read     GET /api/work-orders/{id}/left-overs
            workorders.read     GET /api/work-orders/{id}/cover
            workorders.execute  POST /api/work-orders/{id}/left-overs
            workorders.execute  POST /api/work-orders/{id}/answers
            workorders.dispatch GET /api/work-orders/{id}/follow-ups
            workorders.dispatch POST /api/work-orders/{id}/follow-ups/request
            workorders.dispatch POST /api/work-orders/{id}/follow-ups/set-aside
            workorders.dispatch GET /api/checklist-follow-ups
            settings.manage     GET POST /api/checklists
            settings.manage     GET PUT DELETE /api/checklists/{id}
            parts.read          GET /api/parts
            parts.write         POST /api/parts
            parts.read          GET /api/parts/{id}
            parts.write         PUT /api/parts/{id}
            parts.read          GET /api/parts/{id}/moves
            parts.write         PUT /api/parts/{id}/reorder-points/{placeId}
            parts.read          GET /api/stock
            parts.read          GET /api/stock/check
            parts.read          GET /api/stock.csv
            parts.read          GET /api/parts-promises
            parts.write         POST /api/contracts/{id}/parts-promises/{clauseId}/shown
            parts.write         POST /api/stock/receipts
            parts.write         POST /api/stock/removals
            parts.write         POST /api/stock/counts
            parts.write         POST /api/part-moves/{id}/undo
            parts.read          GET /api/stock-places
            parts.write         POST /api/stock-places
            parts.write         PUT /api/stock-places/{id}
            parts.read          GET /api/part-transfers
            parts.write         POST /api/part-transfers
            parts.write|workorders.execute POST /api/part-transfers/{id}/receive
            parts.write         POST /api/part-transfers/{id}/call-back
            parts.read          GET /api/counterfeits
            parts.write         POST /api/counterfeits
            parts.read          GET /api/counterfeits/{id}/photo
            workorders.read     GET /api/work-orders/{id}/parts
            parts.write|workorders.dispatch POST /api/work-orders/{id}/reservations
            parts.write|workorders.dispatch POST /api/work-orders/{id}/reservations/{reservationId}/release
            workorders.execute  GET /api/field/stock
            workorders.execute  POST /api/work-orders/{id}/part
            workorders.execute  POST /api/work-orders/{id}/part-back
            workorders.execute  POST /api/work-orders/{id}/part-undo
            workorders.execute  GET /api/field/day
            workorders.dispatch GET /api/dispatch/engineers
            workorders.dispatch GET PUT /api/dispatch/engineers/{id}
            workorders.dispatch POST /api/dispatch/engineers/{id}/certificates
            workorders.dispatch DELETE /api/dispatch/engineers/{id}/certificates/{certificateId}
            workorders.dispatch GET /api/dispatch/certificates/expiring
            workorders.dispatch GET POST /api/dispatch/duties
            workorders.dispatch DELETE /api/dispatch/duties/{id}
            workorders.dispatch GET /api/dispatch/board
            workorders.dispatch GET /api/dispatch/visits/{id}/candidates
            workorders.dispatch PUT /api/dispatch/visits/{id}/need
            workorders.dispatch POST /api/dispatch/plan
            workorders.dispatch POST /api/dispatch/plan/apply
            workorders.execute|workorders.dispatch GET /api/dispatch/pool
            workorders.execute  POST /api/dispatch/pool/{id}/grab
            requests.write|contracts.write|workorders.execute POST /api/attachments
            requests.write|contracts.read GET /api/attachments/{id}
            open                POST /api/portal-links/look
            open                POST /api/portal-links/join
            open                POST /api/portal-links/reply
            open                POST /api/unit-labels/look
            open                POST /api/unit-labels/report
            customers.read      GET /api/customers/{id}/portal-accounts
            customers.write     POST DELETE /api/customers/{id}/contacts/{contactId}/portal-account
            requests.write      POST /api/service-requests/{id}/customer-link
            customers.write     POST /api/units/{id}/label
            customers.write     POST /api/units/{id}/label/replacement
            portal.use          GET /api/portal/me
            portal.use          GET /api/portal/contracts
            portal.use          GET /api/portal/contracts/{id}
            portal.use          GET /api/portal/contracts/{id}/proof.pdf
            portal.use          GET /api/portal/units
            portal.use          POST /api/portal/consents/{id}/answer
            portal.use          GET POST /api/portal/requests
            portal.use          GET /api/portal/requests/choices
            portal.use          GET /api/portal/requests/{id}
            portal.use          POST /api/portal/requests/{id}/reply
            portal.use          POST /api/portal/requests/{id}/solved
            portal.use          POST /api/portal/requests/{id}/not-solved
            portal.use          POST /api/portal/requests/{id}/rating
            portal.use          GET /api/portal/requests/{id}/register.pdf
            portal.use          GET /api/portal/requests/{id}/tracking.pdf
            portal.use          POST /api/portal/requests/{id}/files
            portal.use          GET /api/portal/requests/{id}/files/{fileId}
            """;
    private static final List<String> NONSENSE = List.of("null", "[]", "{}", "\"\"", "{\"a\":", "{\"id\":{\"id\":[]}}",
            "[".repeat(5_000), "{\"title\":\"" + "长".repeat(100_000) + "\"}");
    private static final List<String> STRANGE_VALUES = List.of("\"\\u0000\"", "\"\\ud800\"", "-1", "1e400", "99999999999999999999", "true",
            "[]", "{}", "null", "\"" + "长".repeat(3_000) + "\"", "\"+999999999-01-01T00:00:00Z\"", "\"-999999999-01-01T00:00:00Z\"", "\"' or 1=1 --\"", "\"%\"");
    private static final List<String> STRANGE_QUERIES = List.of("cursor=x", "cursor=AAAA", "limit=-1", "limit=x", "limit=99999999999",
            "q=%25_%27%22%00", "view=", "date=x", "date=-999999999-01-01", "days=-1", "days=2147483647", "from=x&to=y", "from=2026-05-01&to=2026-04-01", "lang=xx", "status=x", "state=x",
            "customerId=x", "phone=%00", "phone=", "requestId=-1", "from=-999999999-01-01&to=%2B999999999-12-31");

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    private final Map<Door, JsonNode> doors = new TreeMap<>();
    private JsonNode published;

    private record Door(String path, String method) implements Comparable<Door> {
        String to(String id) {
            return path.replaceAll("\\{[^}]+}", id);
        }

        @Override
        public int compareTo(Door other) {
            return (path + method).compareTo(other.path + other.method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void thePortalUserHasACustomer() {
        long customer = jdbc.sql("insert into customer (number, name, created_at) values ('C-1', '门户客户', now()) returning id").query(Long.class).single();
        long contact = jdbc.sql("insert into contact (customer_id, name) values (:id, '何敏') returning id").param("id", customer).query(Long.class).single();
        jdbc.sql("insert into portal_account (user_id, customer_id, contact_id, invited_at, invited_by) values (:user, :customer, :contact, now(), '')")
                .param("user", Cast.CUSTOMER.id()).param("customer", customer).param("contact", contact).update();
    }

    @BeforeEach
    void readThePublishedApi() throws Exception {
        published = JsonMapper.shared().readTree(mvc.perform(get("/api/openapi.json")).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        published.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method ->
                doors.put(new Door(path.getKey(), method.getKey().toUpperCase()), method.getValue())));
        assertThat(doors).hasSizeGreaterThan(70);
    }

    @Test
    void everyDoorStandsInTheTable() {
        assertThat(guards().keySet()).containsAll(doors.keySet());
    }

    @Test
    void nobodyPassesUnlessAllowed() throws Exception {
        Map<Door, String> guards = guards();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Door, JsonNode> door : doors.entrySet()) {
            String guard = guards.getOrDefault(door.getKey(), "known");
            expect(wrong, door, null, guard.equals("open"));
            for (Cast who : Cast.values()) {
                expect(wrong, door, who, allowed(guard, who));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nonsenseIsNeverOurMistake() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Door, JsonNode> entry : doors.entrySet()) {
            Door door = entry.getKey();
            if (door.path().equals("/api/stream")) {
                continue;
            }
            for (String id : List.of("0", "-1", "abc", "9223372036854775807", "9223372036854775808", "%00", "999999")) {
                ours(wrong, door, door.to(id), sample(entry.getValue()));
            }
            for (String query : STRANGE_QUERIES) {
                if (door.method().equals("GET")) {
                    ours(wrong, door, door.to("1") + "?" + query, "");
                }
            }
            if (entry.getValue().has("requestBody")) {
                List<String> bodies = new ArrayList<>(NONSENSE);
                bodies.addAll(mutations(entry.getValue()));
                for (String body : bodies) {
                    ours(wrong, door, door.to("1"), body);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void ours(List<String> wrong, Door door, String path, String body) throws Exception {
        int status = status(door.method(), path, body, door.path().startsWith("/api/portal/") ? Cast.CUSTOMER : Cast.ADMIN);
        if (status >= 500) {
            wrong.add(status + " " + door.method() + " " + path + " " + (body.length() > 300 ? body.substring(0, 300) : body));
        }
    }

    private void expect(List<String> wrong, Map.Entry<Door, JsonNode> door, Cast who, boolean allowed) throws Exception {
        int status = status(door.getKey().method(), door.getKey().to("999999"), sample(door.getValue()), who);
        boolean signingIn = door.getKey().path().equals("/api/session");
        boolean right = allowed ? status < 500 && status != 403 && (status != 401 || signingIn)
                : who == null ? status == 401 : status == 403 || status == 404;
        if (!right) {
            wrong.add(door.getKey() + " as " + who + " " + status);
        }
    }

    private int status(String method, String path, String body, Cast who) throws Exception {
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(method), URI.create(path)).with(who == null ? csrf() : who)
                .header("If-Match", "\"0\"");
        if (method.equals("POST") && (path.equals("/api/attachments") || path.endsWith("/files") || path.equals("/api/calendars/holidays") || path.equals("/api/imports"))) {
            request = request.contentType("multipart/form-data; boundary=x").content("--x--");
        } else if (!body.isEmpty()) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private static boolean allowed(String guard, Cast who) {
        return switch (guard) {
            case "open", "self" -> true;
            case "known" -> who != Cast.CUSTOMER;
            case "admin" -> who == Cast.ADMIN;
            default -> {
                Role role = Role.valueOf(who.actor().roles().iterator().next());
                Set<String> permissions = Role.permissions(List.of(role));
                yield Arrays.stream(guard.split("\\|")).anyMatch(permissions::contains);
            }
        };
    }

    private static Map<Door, String> guards() {
        Map<Door, String> guards = new TreeMap<>();
        for (String line : GUARDS.strip().split("\n")) {
            String[] words = line.strip().split("\\s+");
            for (int i = 1; i < words.length - 1; i++) {
                guards.put(new Door(words[words.length - 1], words[i]), words[0]);
            }
        }
        return guards;
    }

    // --- bodies, after the published schema ----------------------------------------------------------------------------

    private String sample(JsonNode operation) {
        JsonNode schema = operation.path("requestBody").path("content").path("application/json").path("schema");
        return schema.isMissingNode() ? "" : valid(schema, 0);
    }

    /** The sample with one field after the other made strange. */
    private List<String> mutations(JsonNode operation) {
        JsonNode schema = resolved(operation.path("requestBody").path("content").path("application/json").path("schema"));
        List<String> bodies = new ArrayList<>();
        for (String field : schema.path("properties").propertyNames()) {
            for (String value : STRANGE_VALUES) {
                bodies.add(object(schema, 0, field, value));
            }
        }
        return bodies;
    }

    private String valid(JsonNode unresolved, int depth) {
        JsonNode schema = resolved(unresolved);
        if (schema.has("enum")) {
            return schema.path("enum").path(0).toString();
        }
        return switch (type(schema)) {
            case "integer", "number" -> "1";
            case "boolean" -> "true";
            case "array" -> depth > 4 ? "[]" : "[" + valid(schema.path("items"), depth + 1) + "]";
            case "string" -> switch (schema.path("format").asString("")) {
                case "date" -> "\"2026-03-01\"";
                case "date-time" -> "\"2026-03-01T00:00:00Z\"";
                default -> "\"12\"";
            };
            default -> object(schema, depth, "", "");
        };
    }

    private String object(JsonNode schema, int depth, String strangeField, String strangeValue) {
        List<String> fields = new ArrayList<>();
        if (depth <= 4) {
            schema.path("properties").properties().forEach(field -> fields.add("\"" + field.getKey() + "\":"
                    + (field.getKey().equals(strangeField) ? strangeValue : valid(field.getValue(), depth + 1))));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema
                : published.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static String type(JsonNode schema) {
        return schema.path("type").isArray() ? schema.path("type").path(0).asString() : schema.path("type").asString("object");
    }
}
