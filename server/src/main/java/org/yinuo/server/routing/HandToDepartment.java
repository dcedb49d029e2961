package org.yinuo.server.routing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/** Hands a request to a department on a sheet, and takes the department's answer. */
@Service
@Transactional
public class HandToDepartment {
    private final SheetRows sheets;
    private final RouteRequest route;
    private final Departments departments;
    private final TellDepartment tell;
    private final RoutingLog log;

    HandToDepartment(SheetRows sheets, RouteRequest route, Departments departments, TellDepartment tell, RoutingLog log) {
        this.sheets = sheets;
        this.route = route;
        this.departments = departments;
        this.tell = tell;
        this.log = log;
    }

    /** The sheets of a request, the oldest first. */
    @Transactional(readOnly = true)
    public List<HandlingSheet> of(long requestId) {
        return sheets.of(requestId);
    }

    /** One sheet; refuses {@code sheet-not-found}. */
    @Transactional(readOnly = true)
    public HandlingSheet get(long id) {
        return sheets.find(id).orElseThrow(() -> Refusal.notFound("sheet-not-found"));
    }

    /** Draws a sheet up and sends the request with it; one at a time for each department. */
    public HandlingSheet hand(long requestId, long departmentId, String task, @Nullable Instant dueAt) {
        ServiceRequest request = log.openRequest(requestId);
        Department to = departments.open(departmentId);
        Instant now = log.now();
        if (dueAt != null && !dueAt.isAfter(now)) {
            throw Refusal.invalid("sheet-due-past").at("dueAt");
        }
        sheets.of(requestId).stream().filter(sheet -> sheet.answer() == null && sheet.department().id() == departmentId).findFirst().ifPresent(open -> {
            throw Refusal.conflict("sheet-open", open.number()).at("departmentId");
        });
        HandlingSheet sheet = get(sheets.add(requestId, departmentId, task, dueAt, now));
        route.follow(requestId, to, now);
        log.entry(requestId, now, "HANDED_TO_DEPARTMENT", task, particulars(sheet));
        tell.handed(request, sheet);
        return sheet;
    }

    /** The department answers, once. Whoever works the desk may write down an answer given by word of mouth. */
    public HandlingSheet answer(long sheetId, String cause, String measures) {
        HandlingSheet sheet = get(sheetId);
        ServiceRequest request = log.openRequest(sheet.requestId());
        if (!tell.isOf(sheet.department()) && !Actor.may("requests.write")) {
            throw Refusal.forbidden("sheet-of-other-department", sheet.department().nameZh());
        }
        Instant now = log.now();
        if (!sheets.answer(sheetId, cause, measures, now)) {
            throw Refusal.conflict("sheet-answered", sheet.number());
        }
        log.entry(sheet.requestId(), now, "DEPARTMENT_ANSWERED", measures, particulars(sheet));
        tell.answered(request, sheet, sheets.handedBy(sheetId), measures);
        return get(sheetId);
    }

    private static Map<String, Object> particulars(HandlingSheet sheet) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sheet", sheet.number());
        data.put("department", sheet.department().nameZh());
        data.put("departmentEn", sheet.department().nameEn());
        return data;
    }
}
