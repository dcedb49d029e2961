package org.yinuo.server.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/**
 * A model as it is sold.
 *
 * @param code           what stands on the type plate; units name their model by it
 * @param supplier       who made it, where his warranty is passed on
 * @param supplierMonths his term for the whole unit
 * @param meterUnit      what its meter counts, where it has one
 * @param serviceMonths  it is due for service after so many months
 * @param serviceReading or after so much on its meter, whichever comes first
 */
public record ProductModel(long id, String code, String name, @Nullable ProductCategory category, String supplier,
        @Nullable Integer supplierMonths, TermStart supplierStart, @Nullable MeterUnit meterUnit, @Nullable Integer serviceMonths,
        @Nullable BigDecimal serviceReading, List<Part> parts, int version) {

    /** What a meter counts. */
    public enum MeterUnit { KM, HOURS }

    /**
     * A part with terms of its own.
     *
     * @param months         the house's term; null means that of the whole unit
     * @param supplierMonths the supplier's; null means his for the whole unit
     * @param mainPart       whether the 三包 rules count it among the main parts (主要部件)
     */
    public record Part(String name, @Nullable Integer months, @Nullable Integer supplierMonths, boolean mainPart) {

        public Part {
            name = Given.requiredLine(name, 60, "parts");
            ProductCategory.requireMonths(months, "parts");
            ProductCategory.requireMonths(supplierMonths, "parts");
        }
    }

    /** What is said about a model; refuses a meter interval without a meter, and a part named twice. */
    public record Draft(@Nullable String code, @Nullable String name, @Nullable Long categoryId, @Nullable String supplier,
            @Nullable Integer supplierMonths, @Nullable TermStart supplierStart, @Nullable MeterUnit meterUnit, @Nullable Integer serviceMonths,
            @Nullable BigDecimal serviceReading, @Nullable List<@Nullable Part> parts) {

        private static final int MOST_PARTS = 100;
        private static final BigDecimal MOST_READING = BigDecimal.valueOf(10_000_000);

        public Draft {
            code = Given.requiredLine(code, 60, "code");
            name = Given.line(name, 100, "name");
            supplier = Given.line(supplier, 100, "supplier");
            ProductCategory.requireMonths(supplierMonths, "supplierMonths");
            ProductCategory.requireMonths(serviceMonths, "serviceMonths");
            supplierStart = supplierStart == null ? TermStart.DELIVERY : supplierStart;
            requireReading(serviceReading, meterUnit);
            parts = parts == null ? List.of() : usable(parts);
        }

        private static void requireReading(@Nullable BigDecimal reading, @Nullable MeterUnit meter) {
            if (reading != null && (meter == null || reading.signum() <= 0 || reading.stripTrailingZeros().scale() > 1
                    || reading.compareTo(MOST_READING) > 0)) {
                throw Refusal.invalid("service-reading-invalid").at("serviceReading");
            }
        }

        private static List<@Nullable Part> usable(List<@Nullable Part> given) {
            List<Part> parts = given.stream().flatMap(Stream::ofNullable).toList();
            long names = parts.stream().map(part -> part.name().toLowerCase()).distinct().count();
            if (parts.size() < given.size() || parts.size() > MOST_PARTS || names < parts.size()) {
                throw Refusal.invalid("parts-invalid", MOST_PARTS).at("parts");
            }
            return List.copyOf(parts);
        }
    }
}
