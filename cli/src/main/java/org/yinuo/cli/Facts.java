package org.yinuo.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yinuo.core.sanbao.FactsRefused;
import tools.jackson.databind.JsonNode;

/// The fields of one `yinuo sanbao` line, each read as what it must be. Null is as good as absent. A field may have
/// several names; the first is the one complaints use.
final class Facts {

    private static final int MOST_DIGITS = 12;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JsonNode line;
    private final Set<String> read = new HashSet<>();

    Facts(JsonNode line) {
        this.line = line;
    }

    LocalDate date(String... names) {
        return optionalDate(names).orElseThrow(() -> missing(names[0], "日期，如 2024-03-04", "a date like 2024-03-04"));
    }

    Optional<LocalDate> optionalDate(String... names) {
        return value(names).map(value -> date(value, names[0]));
    }

    /// One date or a list of them; none when absent.
    List<LocalDate> dates(String... names) {
        List<LocalDate> dates = new ArrayList<>();
        value(names).ifPresent(value -> {
            if (value.isArray()) {
                value.forEach(each -> dates.add(date(each, names[0])));
            } else {
                dates.add(date(value, names[0]));
            }
        });
        return dates;
    }

    LocalDateTime time(String name) {
        JsonNode value = value(name).orElseThrow(() -> missing(name, "时间，如 2024-05-06T10:00", "a time like 2024-05-06T10:00"));
        String text = value.asString("");
        try {
            int clock = text.indexOf('T');
            boolean offset = clock > 0 && (text.endsWith("Z") || text.indexOf('+', clock) > 0 || text.indexOf('-', clock) > 0);
            return offset
                    ? OffsetDateTime.parse(text).atZoneSameInstant(CHINA).toLocalDateTime()
                    : LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw impossible(name, value, "时间，如 2024-05-06T10:00", "a time like 2024-05-06T10:00");
        }
    }

    int whole(String... names) {
        return optionalWhole(names).orElseThrow(() -> missing(names[0], "整数", "a whole number"));
    }

    int wholeOrZero(String... names) {
        return optionalWhole(names).orElse(0);
    }

    Optional<Integer> optionalWhole(String... names) {
        return optionalNumber(names).map(number -> {
            if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
                throw FactsRefused.impossible(names[0], number.toPlainString(), "整数", "a whole number");
            }
            return number.intValueExact();
        });
    }

    BigDecimal number(String... names) {
        return optionalNumber(names).orElseThrow(() -> missing(names[0], "数字", "a number"));
    }

    Optional<BigDecimal> optionalNumber(String... names) {
        return value(names).map(value -> {
            if (!value.isNumber()) {
                throw impossible(names[0], value, "数字", "a number");
            }
            BigDecimal number = value.decimalValue();
            if ((long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
                throw FactsRefused.impossible(names[0], "too large or too fine", "数字", "a number with at most 12 digits on each side");
            }
            return number;
        });
    }

    Optional<Boolean> flag(String... names) {
        return value(names).map(value -> {
            if (!value.isBoolean()) {
                throw impossible(names[0], value, "true 或 false", "true or false");
            }
            return value.booleanValue();
        });
    }

    String text(String... names) {
        return optionalText(names).orElseThrow(() -> missing(names[0], "文字", "a text"));
    }

    Optional<String> optionalText(String... names) {
        return value(names).map(value -> {
            if (!value.isString() || value.asString().isBlank()) {
                throw impossible(names[0], value, "文字", "a text");
            }
            return value.asString();
        });
    }

    /// Whether the field says anything but null, false or nothing.
    boolean isPresent(String name) {
        return value(name).filter(value -> !(value.isBoolean() && !value.booleanValue())).isPresent();
    }

    /// The facts inside a field when it is an object, else these.
    Facts within(String name) {
        return value(name).map(value -> {
            if (!value.isObject()) {
                throw impossible(name, value, "对象", "an object, or its fields beside it");
            }
            return new Facts(value);
        }).orElse(this);
    }

    /// The names of fields nobody asked for.
    List<String> unread() {
        return line.propertyNames().stream().filter(name -> !read.contains(name)).sorted().toList();
    }

    private Optional<JsonNode> value(String... names) {
        read.addAll(List.of(names));
        for (String name : names) {
            if (line.hasNonNull(name)) {
                return Optional.of(line.get(name));
            }
        }
        return Optional.empty();
    }

    private static LocalDate date(JsonNode value, String name) {
        try {
            return LocalDate.parse(value.asString(""));
        } catch (DateTimeException e) {
            throw impossible(name, value, "日期，如 2024-03-04", "a date of the calendar like 2024-03-04");
        }
    }

    private static FactsRefused missing(String field, String zh, String en) {
        return FactsRefused.missing(field, zh, en);
    }

    private static FactsRefused impossible(String field, JsonNode value, String zh, String en) {
        return FactsRefused.impossible(field, value, zh, en);
    }
}
