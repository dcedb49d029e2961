package org.yinuo.server.interchange;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yinuo.server.catalog.ProductCategories;
import org.yinuo.server.catalog.ProductModel;
import org.yinuo.server.catalog.TermStart;

/** Makes models of rows, or says which cells are wrong. */
final class CheckModels implements TableContent.Check<ProductModel.Draft> {
    private static final List<ModelColumn> COLUMNS = List.of(ModelColumn.values());
    private static final Map<String, ModelColumn> BY_FIELD = Map.of("name", ModelColumn.NAME, "supplier", ModelColumn.SUPPLIER, "supplierMonths",
            ModelColumn.SUPPLIER_MONTHS, "serviceMonths", ModelColumn.SERVICE_MONTHS, "serviceReading", ModelColumn.SERVICE_READING);
    private final Map<String, Long> categories = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    CheckModels(ProductCategories known) {
        known.all().forEach(category -> categories.put(category.name().toLowerCase(Locale.ROOT), category.id()));
    }

    @Override
    public List<CheckedRow<ProductModel.Draft>> check(List<RawRow> rows) {
        return rows.stream().map(this::check).toList();
    }

    private CheckedRow<ProductModel.Draft> check(RawRow row) {
        RowReading cells = new RowReading(row, COLUMNS);
        Long category = cells.known(ModelColumn.CATEGORY, categories, "cell-category-unknown");
        Integer supplierMonths = cells.months(ModelColumn.SUPPLIER_MONTHS);
        TermStart start = cells.known(ModelColumn.SUPPLIER_START, ModelColumn.STARTS, "cell-start-unknown");
        ProductModel.MeterUnit meter = cells.known(ModelColumn.METER, ModelColumn.METERS, "cell-meter-unknown");
        Integer serviceMonths = cells.months(ModelColumn.SERVICE_MONTHS);
        BigDecimal reading = cells.amount(ModelColumn.SERVICE_READING, "cell-reading-wrong");
        if (cells.isRight() && !seen.add(row.at(ModelColumn.CODE).toLowerCase(Locale.ROOT))) {
            cells.wrong(ModelColumn.CODE, "cell-model-twice");
        }
        return cells.drafted(() -> new ProductModel.Draft(row.at(ModelColumn.CODE), row.at(ModelColumn.NAME), category, row.at(ModelColumn.SUPPLIER),
                supplierMonths, start, meter, serviceMonths, reading, List.of()), BY_FIELD, ModelColumn.CODE);
    }
}
