package org.yinuo.server.interchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.catalog.ProductModel;
import org.yinuo.server.catalog.TermStart;

/** The columns of a table of product models. Their parts stay in the catalogue. */
enum ModelColumn implements TableColumn {
    CODE("型号", "Model", true, "S5735-L24", "产品型号", "设备型号"),
    NAME("名称", "Name", false, "24 口交换机"),
    CATEGORY("类别", "Category", false, "", "产品类别"),
    SUPPLIER("供应商", "Supplier", false, ""),
    SUPPLIER_MONTHS("供应商质保（月）", "Supplier warranty (months)", false, "36"),
    SUPPLIER_START("供应商质保起算", "Supplier warranty runs from", false, "交付"),
    METER("计量表", "Meter", false, ""),
    SERVICE_MONTHS("保养周期（月）", "Service every (months)", false, ""),
    SERVICE_READING("保养周期（读数）", "Service every (reading)", false, "");

    static final Map<String, TermStart> STARTS = Map.of("验收", TermStart.ACCEPTANCE, "签订", TermStart.SIGNATURE, "开票", TermStart.INVOICE, "交付",
            TermStart.DELIVERY, "acceptance", TermStart.ACCEPTANCE, "signature", TermStart.SIGNATURE, "invoice", TermStart.INVOICE, "delivery",
            TermStart.DELIVERY);
    static final Map<String, ProductModel.MeterUnit> METERS = Map.of("公里", ProductModel.MeterUnit.KM, "km", ProductModel.MeterUnit.KM, "小时",
            ProductModel.MeterUnit.HOURS, "hours", ProductModel.MeterUnit.HOURS);
    private final Words words;

    ModelColumn(String zh, String en, boolean needed, String sample, String... also) {
        words = new Words(zh, en, needed, sample, List.of(also));
    }

    @Override
    public Words words() {
        return words;
    }

    /** What stands in the column for a model. */
    @Nullable Object of(ProductModel model, Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return switch (this) {
            case CODE -> model.code();
            case NAME -> model.name();
            case CATEGORY -> model.category() == null ? "" : model.category().name();
            case SUPPLIER -> model.supplier();
            case SUPPLIER_MONTHS -> model.supplierMonths();
            case SUPPLIER_START -> english ? model.supplierStart().name().toLowerCase(Locale.ROOT) : chinese(model.supplierStart());
            case METER -> model.meterUnit() == null ? "" : meter(model.meterUnit(), english);
            case SERVICE_MONTHS -> model.serviceMonths();
            case SERVICE_READING -> model.serviceReading();
        };
    }

    private static String chinese(TermStart start) {
        return switch (start) {
            case ACCEPTANCE -> "验收";
            case SIGNATURE -> "签订";
            case INVOICE -> "开票";
            case DELIVERY -> "交付";
        };
    }

    private static String meter(ProductModel.MeterUnit unit, boolean english) {
        return switch (unit) {
            case KM -> english ? "km" : "公里";
            case HOURS -> english ? "hours" : "小时";
        };
    }
}
