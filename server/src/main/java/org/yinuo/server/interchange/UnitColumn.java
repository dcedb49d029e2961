package org.yinuo.server.interchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.installedbase.Unit;

/** The columns of a table of units. */
enum UnitColumn implements TableColumn {
    SERIAL("序列号", "Serial number", true, "PW-0001", "SN", "设备序列号", "Serial", "Serial no."),
    MODEL("型号", "Model", true, "S5735-L24", "产品型号", "设备型号"),
    NAME("名称", "Name", false, "", "设备名称", "产品名称"),
    CUSTOMER("客户", "Customer", true, "", "客户名称", "客户全称"),
    SITE("地点", "Site", false, "", "安装地点", "客户地点", "Location", "Place"),
    ROOM("房间", "Room", false, "", "房间号", "安装位置"),
    CONTRACT("合同编号", "Contract", false, "", "合同", "合同号", "Contract number"),
    BATCH("批次", "Batch", false, "B2603", "生产批次", "批号"),
    FIRMWARE("固件版本", "Firmware", false, "", "固件"),
    SOLD_ON("销售日期", "Sold on", false, "2026-03-02", "售出日期", "购买日期"),
    PRICE("价格", "Price", false, "6800.00", "售价", "单价"),
    INSTALLED_ON("安装日期", "Installed on", false, "2026-03-09", "安装日"),
    ACCEPTED_ON("验收日期", "Accepted on", false, "2026-03-10", "验收日");

    private final Words words;

    UnitColumn(String zh, String en, boolean needed, String sample, String... also) {
        words = new Words(zh, en, needed, sample, List.of(also));
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
