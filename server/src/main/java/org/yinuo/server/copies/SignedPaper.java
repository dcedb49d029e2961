package org.yinuo.server.copies;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.server.notice.Enclosure;
import org.yinuo.server.notice.EnclosureSource;
import org.yinuo.server.records.PrintWorkOrder;
import org.yinuo.server.records.PrintedPaper;

/** The work order of a visit as a file that goes along with a mail. */
@Component
class SignedPaper implements EnclosureSource {
    static final String SOURCE = "work-order";
    private final PrintWorkOrder paper;

    SignedPaper(PrintWorkOrder paper) {
        this.paper = paper;
    }

    static String of(long workOrderId) {
        return SOURCE + ":" + workOrderId;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Optional<Enclosure> make(String reference) {
        PrintedPaper printed = paper.print(Long.parseLong(reference), Locale.CHINESE);
        return Optional.of(new Enclosure(printed.title() + "-" + printed.number() + ".pdf", "application/pdf", printed.pdf()));
    }
}
