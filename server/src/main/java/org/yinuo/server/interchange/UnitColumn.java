package org.yinuo.server.interchange;

import org.jspecify.annotations.Nullable;
import org.yinuo.server.installedbase.Unit;

/** The columns of a table of units. */
enum UnitColumn implements TableColumn {
    SERIAL("序列号", "Serial number", true, "PW-0001"),
    MODEL("型号", "Model", true, "S5735-L24"),
    NAME("名称", "Name", false, ""),
    CUSTOMER("客户", "Customer", true, ""),
    SITE("地点", "Site", false, ""),
    ROOM("房间", "Room", false, ""),
    CONTRACT("合同编号", "Contract", false, ""),
    BATCH("批次", "Batch", false, "B2603"),
    FIRMWARE("固件版本", "Firmware", false, ""),
    SOLD_ON("销售日期", "Sold on", false, "2026-03-02"),
    PRICE("价格", "Price", false, "6800.00"),
    INSTALLED_ON("安装日期", "Installed on", false, "2026-03-09"),
    ACCEPTED_ON("验收日期", "Accepted on", false, "2026-03-10");

    private final Words words;

    UnitColumn(String zh, String en, boolean needed, String sample) {
        words = new Words(zh, en, needed, sample);
    }

    @Override
    public Words words() {
        return words;
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
}
