package org.yinuo.server.installedbase;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/**
 * Goods of one model: a batch, serial numbers, a range of serial numbers, or several of these together; all of the model when none is said.
 *
 * @param model  its code
 * @param batch  empty for any
 * @param first  the first serial number of a range, with {@code last}; both have the same length
 */
public record Lot(String model, String batch, List<String> serials, String first, String last) {
    private static final int MOST_SERIALS = 1_000;
    private static final int LONGEST = 60;

    /** @throws Refusal {@code lot-serials-too-many} or {@code lot-range-invalid} */
    public Lot {
        model = Given.required(model, LONGEST, "model");
        batch = Given.text(batch, LONGEST, "batch");
        first = Given.text(first, LONGEST, "first");
        last = Given.text(last, LONGEST, "last");
        serials = tidy(serials);
        boolean half = first.isEmpty() != last.isEmpty();
        if (half || first.length() != last.length() || low(first).compareTo(low(last)) > 0) {
            throw Refusal.invalid("lot-range-invalid").at("first");
        }
    }

    private static List<String> tidy(@Nullable List<@Nullable String> given) {
        List<String> serials = Stream.ofNullable(given).flatMap(List::stream).flatMap(Stream::ofNullable)
                .map(serial -> Given.text(serial, LONGEST, "serials")).filter(serial -> !serial.isEmpty()).distinct().toList();
        if (serials.isEmpty() && given != null && !given.isEmpty()) {
            throw Refusal.invalid("text-missing").at("serials");
        }
        if (serials.size() > MOST_SERIALS) {
            throw Refusal.invalid("lot-serials-too-many", MOST_SERIALS).at("serials");
        }
        return serials;
    }

    /** Whether such a piece belongs to it. */
    public boolean covers(String itsModel, String itsSerial, String itsBatch) {
        return low(model).equals(low(itsModel)) && (meansWholeModel() || ofBatch(itsBatch) || named(itsSerial) || inRange(itsSerial));
    }

    /** Whether every piece of the model is meant. */
    public boolean meansWholeModel() {
        return batch.isEmpty() && serials.isEmpty() && first.isEmpty();
    }

    private boolean ofBatch(String itsBatch) {
        return !batch.isEmpty() && low(batch).equals(low(itsBatch));
    }

    private boolean named(String itsSerial) {
        return serials.stream().anyMatch(serial -> low(serial).equals(low(itsSerial)));
    }

    private boolean inRange(String itsSerial) {
        String serial = low(itsSerial);
        return !first.isEmpty() && serial.length() == first.length() && serial.compareTo(low(first)) >= 0 && serial.compareTo(low(last)) <= 0;
    }

    static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
