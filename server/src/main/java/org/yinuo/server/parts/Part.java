package org.yinuo.server.parts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Refusal;

/**
 * A part number (备件号).
 *
 * @param unit          what is counted, such as 块 or 米; may be empty
 * @param serialized    each piece has a serial number and moves one at a time
 * @param consumable    is used up, such as a print head's ribbon
 * @param price         of one; null when it is not known
 * @param suppliedUntil the last day its maker supplies it; null while no end is known
 * @param models        codes of the product models it fits
 * @param retired       is not kept any more
 */
public record Part(long id, String number, String name, String unit, boolean serialized, boolean consumable, @Nullable Money price,
                   @Nullable LocalDate suppliedUntil, List<String> models, boolean retired, int version) {

    /** What people enter. */
    public record Draft(@Nullable String number, @Nullable String name, @Nullable String unit, @Nullable Boolean serialized,
                        @Nullable Boolean consumable, @Nullable Money price, @Nullable LocalDate suppliedUntil, @Nullable List<String> models,
                        @Nullable Boolean retired) {
        private static final int MOST_MODELS = 200;

        public Draft {
            number = Given.required(number, 60, "number");
            name = Given.required(name, 120, "name");
            unit = Given.text(unit, 10, "unit");
            serialized = Boolean.TRUE.equals(serialized);
            consumable = Boolean.TRUE.equals(consumable);
            retired = Boolean.TRUE.equals(retired);
            models = Optional.ofNullable(models).stream().flatMap(List::stream).flatMap(Draft::model).distinct().limit(MOST_MODELS).toList();
            if (price != null && price.amount().signum() < 0) {
                throw Refusal.invalid("money-invalid").at("price");
            }
        }

        private static Stream<String> model(@Nullable String code) {
            String text = Given.text(code, 80, "models");
            return text.isEmpty() ? Stream.empty() : Stream.of(text);
        }
    }

    boolean fits(String model) {
        return models.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(model.toLowerCase(Locale.ROOT)));
    }
}
