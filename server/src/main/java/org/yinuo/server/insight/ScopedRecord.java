package org.yinuo.server.insight;

import org.jspecify.annotations.Nullable;

/**
 * A kind of record that belongs to a request or to a customer, by the addresses of its doors. Whoever's data scope does not cover it is told
 * that there is none.
 */
public enum ScopedRecord {
    REQUEST("request-not-found", false, "select id as request_id, customer_id from service_request where id = :id", "/api/service-requests/{id}"),
    VISIT("work-order-not-found", false, ofRequest("work_order"), "/api/work-orders/{id}", "/api/dispatch/visits/{id}", "/api/dispatch/pool/{id}"),
    HANDLING_SHEET("sheet-not-found", false, ofRequest("handling_sheet"), "/api/handling-sheets/{id}"),
    PANEL("panel-not-found", false, ofRequest("expert_panel"), "/api/expert-panels/{id}"),
    REFERRAL("referral-not-found", false, ofRequest("referral"), "/api/referrals/{id}"),
    INTERVENTION("intervention-not-found", false, ofRequest("intervention"), "/api/interventions/{id}"),
    CALL_BACK("call-back-not-found", false, ofRequest("call_back"), "/api/call-backs/{id}"),
    MAIL("mail-unknown", false, ofRequest("mail"), "/api/mails/{id}"),
    LOAN("loan-not-found", false, ofRequest("loan"), "/api/loans/{id}"),
    QUOTE("quote-not-found", false, ofRequest("quote"), "/api/quotes/{id}"),
    CHARGE_NOTE("charge-note-not-found", false, ofRequest("charge_note"), "/api/charge-notes/{id}"),
    RETURN("return-not-found", false, "select request_id, customer_id from return_case where id = :id", "/api/returns/{id}"),
    CONSENT("consent-not-found", false, """
            select r.id as request_id, r.customer_id from consent k left join quote q on k.subject_type = 'quote' and q.id = k.subject_id
            left join service_request r on r.id = case k.subject_type when 'request' then k.subject_id else q.request_id end where k.id = :id""",
            "/api/consents/{id}"),
    OBLIGATION("obligation-not-found", true, ofObligation("o.id = :id"), "/api/obligations/{id}"),
    BREACH("breach-not-found", false, ofObligation("o.id = (select b.obligation_id from breach b where b.id = :id)"), "/api/breaches/{id}"),
    CUSTOMER("customer-unknown", true, "select cast(null as bigint) as request_id, id as customer_id from customer where id = :id", "/api/customers/{id}"),
    UNIT("unit-unknown", true, "select cast(null as bigint) as request_id, customer_id from unit where id = :id", "/api/units/{id}"),
    CONTRACT("contract-not-found", true, "select cast(null as bigint) as request_id, customer_id from contract where id = :id", "/api/contracts/{id}"),
    COMMITMENT("commitment-not-found", true, """
            select cast(null as bigint) as request_id, k.customer_id from contract k join commitment_version v on v.id = k.commitment_version_id
            where v.commitment_id = :id""", "/api/commitments/{id}"),
    SETTLEMENT("settlement-not-found", false, ofContract("settlement"), "/api/settlements/{id}"),
    CREDIT_NOTE("credit-note-not-found", false, ofContract("credit_note"), "/api/credit-notes/{id}"),
    OUTAGE("outage-unknown", false, ofContract("outage"), "/api/outages/{id}"),
    MAINTENANCE_WINDOW("window-unknown", false, ofContract("maintenance_window"), "/api/maintenance-windows/{id}"),
    UNSEEN_STRETCH("unseen-unknown", false, ofContract("unseen_stretch"), "/api/unseen-stretches/{id}");

    private final String refusal;
    private final boolean openToNarrow;
    private final String owner;
    private final String[] doors;

    /**
     * @param refusal      the code for one that does not exist
     * @param openToNarrow whether those see it whose scope is drawn by requests, when it belongs to none
     * @param owner        SQL that finds the request and the customer of the record {@code :id}
     * @param doors        how the addresses of its doors begin
     */
    ScopedRecord(String refusal, boolean openToNarrow, String owner, String... doors) {
        this.refusal = refusal;
        this.openToNarrow = openToNarrow;
        this.owner = owner;
        this.doors = doors;
    }

    public String refusal() {
        return refusal;
    }

    boolean openToNarrow() {
        return openToNarrow;
    }

    String owner() {
        return owner;
    }

    /** The kind of record a door is about; null when it is about none of them. */
    public static @Nullable ScopedRecord behind(String door) {
        for (ScopedRecord kind : values()) {
            for (String begin : kind.doors) {
                if (door.equals(begin) || door.startsWith(begin + "/")) {
                    return kind;
                }
            }
        }
        return null;
    }

    private static String ofRequest(String table) {
        return "select r.id as request_id, r.customer_id from " + table + " x left join service_request r on r.id = x.request_id where x.id = :id";
    }

    private static String ofContract(String table) {
        return "select cast(null as bigint) as request_id, k.customer_id from " + table + " x join contract k on k.id = x.contract_id where x.id = :id";
    }

    private static String ofObligation(String which) {
        return """
                select r.id as request_id, coalesce(r.customer_id, c.customer_id) as customer_id from obligation o
                left join contract c on c.id = o.contract_id
                left join referral f on o.subject_type = 'REFERRAL' and f.id = o.subject_id
                left join approval_step s on o.subject_type = 'APPROVAL_STEP' and s.id = o.subject_id
                left join approval a on a.id = s.approval_id and a.subject_type = 'request'
                left join service_request r on r.id = case o.subject_type when 'REQUEST' then o.subject_id else coalesce(f.request_id, a.subject_id) end where\s""" + which;
    }
}
