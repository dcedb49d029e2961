package org.yinuo.papers;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sheets of QR labels to stick on units: A4, three across and eight down. */
public final class UnitLabelSheet {

    private UnitLabelSheet() {
    }

    /**
     * One label.
     *
     * @param address what scanning it opens
     */
    public record Label(String address, String model, String serial, String name) {

        /** The code as a picture. */
        public String picture() {
            return QrPicture.of(address);
        }
    }

    /** As many pages as it takes. */
    public static byte[] render(List<Label> labels, String vendor, Locale locale) {
        return Papers.render("unit-labels", locale, Map.of("labels", labels, "vendor", vendor));
    }
}
