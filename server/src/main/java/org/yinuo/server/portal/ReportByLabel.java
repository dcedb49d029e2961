package org.yinuo.server.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.approval.ByCustomer;
import org.yinuo.server.attachment.PictureBytes;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.servicerequest.OpenServiceRequest;
import org.yinuo.server.servicerequest.PromisedTimes;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Refusal;

/**
 * Whoever stands before a unit reports its fault by the label on it, without an account. He sees the model, the end of the
 * serial number and by when he is answered, and nothing else of the customer. The worst severity is left to the desk, which calls back.
 */
@Service
public class ReportByLabel {
    private static final int SHOWN_DIGITS = 4;
    private static final int TITLE = 60;
    private static final int LARGEST_PHOTO = 3 * 1024 * 1024;
    private static final Set<ObligationKind> TOLD = Set.of(ObligationKind.RESPOND, ObligationKind.ARRIVE);
    private final UnitLabels labels;
    private final Knocks knocks;
    private final Taking taking;
    private final OpenLinks.Around around;
    private final Clock clock;

    ReportByLabel(UnitLabels labels, Knocks knocks, Taking taking, OpenLinks.Around around, Clock clock) {
        this.labels = labels;
        this.knocks = knocks;
        this.taking = taking;
        this.around = around;
        this.clock = clock;
    }

    /** Where a report goes, and what it is promised. */
    @Component
    record Taking(OpenServiceRequest open, PortalFiles files, PromisedTimes times) {

        PromisedTimes.Terms promised(Unit unit, boolean stopped, Instant at) {
            PromisedTimes.Terms all = times.of(unit, severity(stopped), at);
            return new PromisedTimes.Terms(all.promises().stream().filter(each -> TOLD.contains(each.kind())).toList(), all.zone());
        }
    }

    /**
     * Enough to know that it is this unit, and when somebody would answer and come.
     *
     * @param stopped what is promised when the unit does not work at all
     * @param running the same while it still works
     */
    public record Seen(OpenLinks.Vendor vendor, String model, String serialEnd, PromisedTimes.Terms stopped, PromisedTimes.Terms running) {
    }

    /** What the reporter says; {@code stopped} that the unit does not work at all. */
    public record Said(String name, String phone, String text, boolean stopped, List<byte[]> photos) {
    }

    /** The request's number, by which the reporter can ask about it, and what he is promised. */
    public record Taken(String number, PromisedTimes.Terms promised) {
    }

    /** The unit behind a label. */
    public Seen look(String token, String address) {
        Unit unit = labels.unit(token, address);
        Instant now = clock.instant();
        return new Seen(around.vendor(), unit.model(), end(unit.serial()), taking.promised(unit, true, now), taking.promised(unit, false, now));
    }

    /** Never more than half of a serial number. */
    private static String end(String serial) {
        int length = serial.codePointCount(0, serial.length());
        int shown = Math.min(SHOWN_DIGITS, length / 2);
        return serial.substring(serial.offsetByCodePoints(0, length - shown));
    }

    /**
     * Opens the request with its photos.
     *
     * @throws Refusal {@code label-throttled}, {@code label-photo-unreadable}, {@code label-photo-too-large}
     */
    @Transactional
    public Taken report(String token, Said said, String address) {
        Unit unit = labels.unit(token, address);
        knocks.reporting(unit.id(), address);
        said.photos().forEach(ReportByLabel::requirePicture);
        ServiceRequest[] opened = new ServiceRequest[1];
        ByCustomer.named(said.name(), () -> {
            opened[0] = taking.open().open(report(unit, said));
            said.photos().forEach(photo -> taking.files().add(opened[0], "photo", photo));
        });
        return new Taken(opened[0].number(), taking.promised(unit, said.stopped(), opened[0].reportedAt()));
    }

    private static void requirePicture(byte[] photo) {
        if (photo.length > LARGEST_PHOTO) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "label-photo-too-large", LARGEST_PHOTO / 1024 / 1024).at("photos");
        }
        if (!PictureBytes.show(photo)) {
            throw Refusal.invalid("label-photo-unreadable").at("photos");
        }
    }

    private static Severity severity(boolean stopped) {
        return stopped ? Severity.MAJOR : Severity.MINOR;
    }

    private static OpenServiceRequest.Report report(Unit unit, Said said) {
        String first = said.text().lines().findFirst().orElse("");
        String title = first.codePointCount(0, first.length()) <= TITLE ? first : first.substring(0, first.offsetByCodePoints(0, TITLE)) + "…";
        ServiceRequest.Caller caller = new ServiceRequest.Caller(unit.customerId(), null, unit.siteId(), said.phone(), said.name());
        return new OpenServiceRequest.Report(caller, unit.id(), unit.contractId(), ServiceRequest.Channel.QR, ServiceRequest.Nature.PLAIN_FAULT,
                title, said.text(), severity(said.stopped()), null, null, false, null);
    }
}
