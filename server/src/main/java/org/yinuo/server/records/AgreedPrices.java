package org.yinuo.server.records;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yinuo.papers.WorkOrderPaper;
import org.yinuo.server.charges.LineKind;
import org.yinuo.server.charges.Quote;
import org.yinuo.server.charges.QuoteLine;
import org.yinuo.server.charges.Quotes;

/** What the customer agreed to pay for the parts of a visit. */
@Component
class AgreedPrices {
    private final Quotes quotes;

    AgreedPrices(Quotes quotes) {
        this.quotes = quotes;
    }

    /** The parts, each with what its line on a quote the customer agreed to comes to, tax included; without one nothing is said. */
    List<WorkOrderPaper.Part> on(long requestId, List<WorkOrderPaper.Part> parts) {
        if (parts.isEmpty()) {
            return parts;
        }
        List<Quote> agreed = quotes.of(requestId).stream().filter(quote -> quote.state().isAgreed()).toList();
        return parts.stream().map(part -> charge(agreed, part).map(charge -> new WorkOrderPaper.Part(part.number(), part.name(), part.quantity(),
                part.serialOut(), part.serialIn(), charge)).orElse(part)).toList();
    }

    private static Optional<String> charge(List<Quote> agreed, WorkOrderPaper.Part part) {
        return agreed.stream().flatMap(quote -> quote.lines().stream().filter(line -> isOf(line, part))
                .map(line -> quote.figures().currency() + " " + line.total().toPlainString())).findFirst();
    }

    /** As it was proposed from the visit: its number and serial number in the words, and as many. */
    private static boolean isOf(QuoteLine line, WorkOrderPaper.Part part) {
        List<String> words = Stream.of(line.text().split("\\s+")).toList();
        return line.kind() == LineKind.PART && !part.number().isEmpty() && words.contains(part.number())
                && (part.serialIn().isEmpty() || words.contains(part.serialIn()))
                && part.quantity().split(" ")[0].equals(line.quantity().toPlainString());
    }
}
