package org.yinuo.server.insight;

import org.yinuo.server.insight.CustomerViews.Kind;

/**
 * A kind of record that shows a customer's data.
 *
 * @param type  as in the audit log
 * @param owner SQL that finds the customer of the record {@code :id}
 */
public record ViewedRecord(Kind kind, String type, String owner) {

    private static final String OF_REQUEST = "select customer_id from service_request where id = :id";
    private static final String OF_CONTRACT = "select customer_id from contract where id = :id";
    private static final String OF_UNIT = "select customer_id from unit where id = :id";
    private static final String OF_VISIT = "select r.customer_id from work_order w join service_request r on r.id = w.request_id where w.id = :id";
    private static final String OF_OBLIGATION = """
            select coalesce(r.customer_id, c.customer_id) from obligation o left join contract c on c.id = o.contract_id
            left join referral f on o.subject_type = 'REFERRAL' and f.id = o.subject_id
            left join approval_step s on o.subject_type = 'APPROVAL_STEP' and s.id = o.subject_id
            left join approval a on a.id = s.approval_id and a.subject_type = 'request'
            left join service_request r on r.id = case o.subject_type when 'REQUEST' then o.subject_id else coalesce(f.request_id, a.subject_id) end where o.id = :id""";

    public static final ViewedRecord CUSTOMER = new ViewedRecord(Kind.FILE, "customer", "select id from customer where id = :id");
    public static final ViewedRecord REQUEST = new ViewedRecord(Kind.REQUEST, "request", OF_REQUEST);
    public static final ViewedRecord REQUEST_PAPER = new ViewedRecord(Kind.PAPER, "request", OF_REQUEST);
    public static final ViewedRecord CONTRACT = new ViewedRecord(Kind.CONTRACT, "contract", OF_CONTRACT);
    public static final ViewedRecord PROOF = new ViewedRecord(Kind.PROOF, "contract", OF_CONTRACT);
    public static final ViewedRecord CONTRACT_PAPER = new ViewedRecord(Kind.PAPER, "contract", OF_CONTRACT);
    public static final ViewedRecord SETTLEMENT = new ViewedRecord(Kind.PAPER, "settlement",
            "select c.customer_id from settlement s join contract c on c.id = s.contract_id where s.id = :id");
    public static final ViewedRecord OBLIGATION = new ViewedRecord(Kind.PROMISE, "obligation", OF_OBLIGATION);
    public static final ViewedRecord BREACH = new ViewedRecord(Kind.PROMISE, "breach",
            OF_OBLIGATION.replace("o.id = :id", "o.id = (select b.obligation_id from breach b where b.id = :id)"));
    public static final ViewedRecord UNIT = new ViewedRecord(Kind.UNIT, "unit", OF_UNIT);
    public static final ViewedRecord UNIT_PAPER = new ViewedRecord(Kind.PAPER, "unit", OF_UNIT);
    public static final ViewedRecord SHEET_PAPER = new ViewedRecord(Kind.PAPER, "handling-sheet",
            "select r.customer_id from handling_sheet s join service_request r on r.id = s.request_id where s.id = :id");
    public static final ViewedRecord QUOTE = new ViewedRecord(Kind.PAPER, "quote", "select customer_id from quote where id = :id");
    public static final ViewedRecord CHARGE_NOTE = new ViewedRecord(Kind.PAPER, "charge-note", "select customer_id from charge_note where id = :id");
    public static final ViewedRecord CREDIT_NOTE = new ViewedRecord(Kind.PAPER, "credit-note", "select customer_id from credit_note where id = :id");
    public static final ViewedRecord RETURN = new ViewedRecord(Kind.UNIT, "return", "select customer_id from return_case where id = :id");
    public static final ViewedRecord RETURN_PAPER = new ViewedRecord(Kind.PAPER, "return", "select customer_id from return_case where id = :id");
    public static final ViewedRecord LOAN = new ViewedRecord(Kind.PAPER, "loan", "select customer_id from loan where id = :id");
    public static final ViewedRecord VISIT = new ViewedRecord(Kind.VISIT, "workorder", OF_VISIT);
    public static final ViewedRecord VISIT_PAPER = new ViewedRecord(Kind.PAPER, "workorder", OF_VISIT);
}
