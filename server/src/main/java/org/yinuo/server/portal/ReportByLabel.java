package org.yinuo.server.portal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.approval.ByCustomer;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.servicerequest.OpenServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequest;

/**
 * Whoever stands before a unit reports its fault by the label on it, without an account. He sees the model and the end of the
 * serial number, and nothing else of the customer. The worst severity is left to the desk, which calls back.
 */
@Service
public class ReportByLabel {
    private static final int SHOWN_DIGITS = 4;
    private static final int TITLE = 60;
    private final UnitLabels labels;
    private final Knocks knocks;
    private final OpenServiceRequest open;
    private final OpenLinks.Around around;

    ReportByLabel(UnitLabels labels, Knocks knocks, OpenServiceRequest open, OpenLinks.Around around) {
        this.labels = labels;
        this.knocks = knocks;
        this.open = open;
        this.around = around;
    }

    /** Enough to know that it is this unit. */
    public record Seen(OpenLinks.Vendor vendor, String model, String serialEnd) {
    }

    /** What the reporter says; {@code stopped} that the unit does not work at all. */
    public record Said(String name, String phone, String text, boolean stopped) {
    }

    /** The unit behind a label. */
    public Seen look(String token, String address) {
        Unit unit = labels.unit(token, address);
        return new Seen(around.vendor(), unit.model(), end(unit.serial()));
    }

    /** Never more than half of a serial number. */
    private static String end(String serial) {
        int length = serial.codePointCount(0, serial.length());
        int shown = Math.min(SHOWN_DIGITS, length / 2);
        return serial.substring(serial.offsetByCodePoints(0, length - shown));
    }

    /** Opens the request; the number is what the reporter can ask about. */
    @Transactional
    public String report(String token, Said said, String address) {
        Unit unit = labels.unit(token, address);
        knocks.reporting(unit.id(), address);
        String[] number = new String[1];
        ByCustomer.named(said.name(), () -> number[0] = open.open(report(unit, said)).number());
        return number[0];
    }

    private static OpenServiceRequest.Report report(Unit unit, Said said) {
        String first = said.text().lines().findFirst().orElse("");
        String title = first.codePointCount(0, first.length()) <= TITLE ? first : first.substring(0, first.offsetByCodePoints(0, TITLE)) + "…";
        ServiceRequest.Caller caller = new ServiceRequest.Caller(unit.customerId(), null, unit.siteId(), said.phone(), said.name());
        return new OpenServiceRequest.Report(caller, unit.id(), unit.contractId(), ServiceRequest.Channel.QR, ServiceRequest.Nature.PLAIN_FAULT,
                title, said.text(), said.stopped() ? Severity.MAJOR : Severity.MINOR, null, null, false, null);
    }
}
