package org.yinuo.server.interchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.installedbase.Unit;

/** The columns of a table of units. What is written out can be read in again. */
enum UnitColumn {
    SERIAL("序列号", "Serial number", "PW-0001"),
    MODEL("型号", "Model", "S5735-L24"),
    NAME("名称", "Name", ""),
    CUSTOMER("客户", "Customer", ""),
    SITE("地点", "Site", ""),
    ROOM("房间", "Room", ""),
    CONTRACT("合同编号", "Contract", ""),
    BATCH("批次", "Batch", "B2603"),
    FIRMWARE("固件版本", "Firmware", ""),
    SOLD_ON("销售日期", "Sold on", "2026-03-02"),
    PRICE("价格", "Price", "6800.00"),
    INSTALLED_ON("安装日期", "Installed on", "2026-03-09"),
    ACCEPTED_ON("验收日期", "Accepted on", "2026-03-10");

    private static final List<UnitColumn> NEEDED = List.of(SERIAL, MODEL, CUSTOMER);
    private final String zh;
    private final String en;
    private final String sample;

    UnitColumn(String zh, String en, String sample) {
        this.zh = zh;
        this.en = en;
        this.sample = sample;
    }

    /** The heading in a language. */
    String heading(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }

    String sample() {
        return sample;
    }

    boolean isNeeded() {
        return NEEDED.contains(this);
    }

    /** The column a heading names in either language; stars that mark needed columns do not count. */
    static Optional<UnitColumn> named(String heading) {
        String bare = heading.replace("*", "").strip();
        return Stream.of(values()).filter(column -> column.zh.equals(bare) || column.en.equalsIgnoreCase(bare)).findFirst();
    }

    /** Where each column stands in a row of headings; the first of two with one name counts. */
    static Map<UnitColumn, Integer> places(List<String> headings) {
        Map<UnitColumn, Integer> places = new EnumMap<>(UnitColumn.class);
        for (int i = 0; i < headings.size(); i++) {
            int place = i;
            named(headings.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places;
    }

    /** What stands in the column for a unit. */
    @Nullable Object of(Unit unit, Names names) {
        return switch (this) {
            case SERIAL -> unit.serial();
            case MODEL -> unit.model();
            case NAME -> unit.name();
            case CUSTOMER -> names.customer(unit);
            case SITE -> names.site(unit);
            case ROOM -> unit.particulars().room();
            case CONTRACT -> names.contract(unit);
            case BATCH -> unit.particulars().batch();
            case FIRMWARE -> unit.particulars().firmware();
            case SOLD_ON -> unit.particulars().soldOn();
            case PRICE -> unit.particulars().price();
            case INSTALLED_ON -> unit.installedOn();
            case ACCEPTED_ON -> unit.acceptedOn();
        };
    }

    /** The names behind ids. */
    interface Names {
        String customer(Unit unit);

        String site(Unit unit);

        String contract(Unit unit);
    }

    /** A day as people write it, or as spreadsheets count it. */
    static Optional<LocalDate> day(String text) {
        try {
            if (text.matches("\\d{5}(\\.\\d+)?")) {
                return Optional.of(LocalDate.of(1899, 12, 30).plusDays(new BigDecimal(text).intValue()));
            }
            String[] parts = text.replaceAll("[ T]\\d{1,2}:.*", "").replaceAll("[年月/.]", "-").replaceAll("日", "").split("-");
            return parts.length == 3 ? Optional.of(LocalDate.of(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()),
                    Integer.parseInt(parts[2].strip()))) : Optional.empty();
        } catch (DateTimeException | NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}
