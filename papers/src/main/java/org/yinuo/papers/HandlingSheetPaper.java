package org.yinuo.papers;

/**
 * 售后信息处理单: what a department is asked to do about a request, and what it answered.
 *
 * @param cause to {@code answeredBy}: empty while the department has not answered, and then room to write
 */
public record HandlingSheetPaper(PaperMark mark, String number, String request, String customer, String contact, String phone, String unit,
        String contract, String kind, String severity, String reportedAt, String title, String description, String department, String task, String due,
        String handedBy, String handedAt, String cause, String measures, String answeredBy, String answeredAt) implements Paper {
}
