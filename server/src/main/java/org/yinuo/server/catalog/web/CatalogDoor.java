package org.yinuo.server.catalog.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.core.sanbao.GoodsRules;
import org.yinuo.server.catalog.ProductCategories;
import org.yinuo.server.catalog.ProductCategory;
import org.yinuo.server.catalog.ProductModel;
import org.yinuo.server.catalog.ProductModels;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.OncePerKey;
import org.yinuo.server.shared.Page;

/** {@code /api/product-models} and {@code /api/product-categories}. */
@RestController
@RequestMapping("/api")
class CatalogDoor {
    private final ProductModels models;
    private final ProductCategories categories;
    private final Idempotency idempotency;

    CatalogDoor(ProductModels models, ProductCategories categories, Idempotency idempotency) {
        this.models = models;
        this.categories = categories;
        this.idempotency = idempotency;
    }

    /** A kind of goods the 三包 rules know. */
    record Goods(String code, String name) {}

    @GetMapping("/product-models")
    @PreAuthorize("hasAuthority('customers.read')")
    Page<ProductModel> models(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return models.page(q, cursor, limit);
    }

    @GetMapping("/product-models/{id}")
    @PreAuthorize("hasAuthority('customers.read')")
    ResponseEntity<ProductModel> model(@PathVariable long id) {
        ProductModel model = models.get(id);
        return ResponseEntity.ok().eTag(ETags.of(model.version())).body(model);
    }

    @PostMapping("/product-models")
    @PreAuthorize("hasAuthority('customers.write')")
    ResponseEntity<ProductModel> create(@RequestBody ProductModel.Draft draft,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        ProductModel model = idempotency.once(key, Actor.current().username(), "model.create", draft, ProductModel.class, () -> models.create(draft));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(ETags.of(model.version())).body(model);
    }

    @PutMapping("/product-models/{id}")
    @PreAuthorize("hasAuthority('customers.write')")
    ResponseEntity<ProductModel> change(@PathVariable long id, @RequestBody ProductModel.Draft draft,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        ProductModel model = models.change(id, draft, ifMatch);
        return ResponseEntity.ok().eTag(ETags.of(model.version())).body(model);
    }

    @GetMapping("/product-categories")
    @PreAuthorize("hasAuthority('customers.read')")
    List<ProductCategory> categories() {
        return categories.all();
    }

    @PostMapping("/product-categories")
    @OncePerKey
    @PreAuthorize("hasAuthority('customers.write')")
    ResponseEntity<ProductCategory> createCategory(@RequestBody ProductCategory.Draft draft) {
        ProductCategory category = categories.create(draft);
        return ResponseEntity.status(HttpStatus.CREATED).eTag(ETags.of(category.version())).body(category);
    }

    @PutMapping("/product-categories/{id}")
    @PreAuthorize("hasAuthority('customers.write')")
    ResponseEntity<ProductCategory> changeCategory(@PathVariable long id, @RequestBody ProductCategory.Draft draft,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        ProductCategory category = categories.change(id, draft, ifMatch);
        return ResponseEntity.ok().eTag(ETags.of(category.version())).body(category);
    }

    /** The kinds of goods the 三包 rules know, in the caller's language where they have a word for it. */
    @GetMapping("/goods")
    @PreAuthorize("hasAuthority('customers.read')")
    List<Goods> goods(Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Stream<Goods> shipped = GoodsRules.shipped().stream().map(rule -> new Goods(rule.code(),
                english ? rule.code().replace('_', ' ') : rule.names().iterator().next()));
        return Stream.concat(shipped, Stream.of(new Goods(ProductCategory.CAR, english ? "family car" : "家用汽车"))).toList();
    }
}
