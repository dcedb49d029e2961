package org.yinuo.server.interchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.catalog.ProductCategories;
import org.yinuo.server.catalog.ProductModel;
import org.yinuo.server.catalog.ProductModels;
import org.yinuo.server.catalog.TakeBackModels;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.TakeBack;

/** Tables of product models. */
@Component
class ModelTable implements TableContent<ProductModel.Draft> {
    private static final int CHUNK = 200;
    private static final int PAGE = 100;
    private static final List<ModelColumn> COLUMNS = List.of(ModelColumn.values());
    private final ProductModels models;
    private final ProductCategories categories;
    private final TakeBackModels takeBack;

    ModelTable(ProductModels models, ProductCategories categories, TakeBackModels takeBack) {
        this.models = models;
        this.categories = categories;
        this.takeBack = takeBack;
    }

    @Override
    public TableKind kind() {
        return TableKind.MODELS;
    }

    @Override
    public List<ModelColumn> columns() {
        return COLUMNS;
    }

    @Override
    public int chunk() {
        return CHUNK;
    }

    @Override
    public Check<ProductModel.Draft> check() {
        return new CheckModels(categories);
    }

    @Override
    public int known(List<ProductModel.Draft> drafts) {
        return (int) drafts.stream().filter(this::isKnown).count();
    }

    private boolean isKnown(ProductModel.Draft draft) {
        return models.named(String.valueOf(draft.code())).isPresent();
    }

    @Override
    public List<Entry> enter(List<ProductModel.Draft> drafts, String person, String ref) {
        List<Entry> entered = new ArrayList<>();
        for (ProductModel.Draft draft : drafts) {
            if (!isKnown(draft)) {
                entered.add(new Entry(models.create(draft).id(), 0));
            }
        }
        return entered;
    }

    @Override
    public TakeBack takeBack(Collection<Entry> entries) {
        return new TakeBack(takeBack.takeBack(entries.stream().map(Entry::id).toList()), List.of());
    }

    /** Writes those a query finds, by code. */
    void write(@Nullable String query, Locale language, SheetWriter sheet) {
        String cursor = null;
        do {
            Page<ProductModel> page = models.page(query, cursor, PAGE);
            page.items().forEach(model -> sheet.row(COLUMNS.stream().<@Nullable Object>map(column -> column.of(model, language)).toList()));
            cursor = page.nextCursor();
        } while (cursor != null);
    }
}
