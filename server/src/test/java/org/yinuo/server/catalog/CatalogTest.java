package org.yinuo.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

@YinuoTest
class CatalogTest {
    @Autowired
    MockMvc mvc;
    private Api desk;

    @BeforeEach
    void theDesk() {
        desk = Api.as(mvc, Cast.AGENT);
    }

    @Test
    void aModelHasACategoryPartsAndASupplier() {
        JsonNode laptops = desk.create("/api/product-categories", Map.of("name", "笔记本电脑", "goods", "电脑", "warrantyMonths", 12,
                "warrantyStart", "INVOICE")).ok();
        JsonNode model = desk.create("/api/product-models", Map.of("code", "T480", "categoryId", laptops.path("id").asLong(), "supplier", "联想",
                "supplierMonths", 36, "parts", List.of(Map.of("name", "电池", "months", 6, "mainPart", false)))).ok();

        assertThat(laptops.path("goods").asString()).isEqualTo("pc");
        assertThat(model.path("category").path("name").asString()).isEqualTo("笔记本电脑");
        assertThat(model.path("parts").path(0).path("months").asInt()).isEqualTo(6);
        assertThat(desk.read("/api/product-models?q=t48").ok().path("items")).hasSize(1);
    }

    @Test
    void codesAndNamesAreTakenOnceInWhateverCase() {
        desk.create("/api/product-models", Map.of("code", "T480")).ok();
        JsonNode category = desk.create("/api/product-categories", Map.of("name", "交换机")).ok();

        assertThat(desk.create("/api/product-models", Map.of("code", "t480")).refusal()).isEqualTo("model-code-taken");
        assertThat(desk.create("/api/product-categories", Map.of("name", "交换机")).refusal()).isEqualTo("category-name-taken");
        desk.replace("/api/product-categories/" + category.path("id").asLong(), 0, Map.of("name", "网络设备", "warrantyMonths", 36)).ok();
        assertThat(desk.replace("/api/product-categories/" + category.path("id").asLong(), 0, Map.of("name", "x")).refusal()).isEqualTo("stale-edit");
    }

    @Test
    void refusesTermsAndGoodsNoRuleKnows() {
        assertThat(desk.create("/api/product-categories", Map.of("name", "x", "goods", "spaceship")).refusal()).isEqualTo("goods-unknown");
        assertThat(desk.create("/api/product-categories", Map.of("name", "x", "warrantyMonths", 0)).refusal()).isEqualTo("months-out-of-range");
        assertThat(desk.create("/api/product-models", Map.of("code", "x", "serviceReading", 5000)).refusal()).isEqualTo("service-reading-invalid");
        assertThat(desk.create("/api/product-models", Map.of("code", "x", "parts", List.of(Map.of("name", "A", "mainPart", true),
                Map.of("name", "a", "mainPart", false)))).refusal()).isEqualTo("parts-invalid");
        assertThat(desk.create("/api/product-models", Map.of("code", "x", "categoryId", 99)).refusal()).isEqualTo("category-unknown");
    }
}
