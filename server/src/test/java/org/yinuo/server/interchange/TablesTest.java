package org.yinuo.server.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.shared.InUse;
import org.yinuo.server.shared.NamedIn;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Tables out and in. */
@YinuoTest
class TablesTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    ImportTables imports;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    List<InUse> uses;
    private Api desk;

    @BeforeEach
    void aCustomer() {
        desk = Api.as(mvc, Cast.AGENT);
        long id = desk.create("/api/customers", Map.of("name", "东江市第三人民医院")).ok().path("id").asLong();
        desk.create("/api/customers/" + id + "/sites", Map.of("name", "门诊楼")).ok();
    }

    @Test
    void thePreviewNamesEachWrongCellAndWhatToDo() {
        JsonNode preview = upload("units.csv", """
                序列号,型号,客户,地点,销售日期,价格,安装日期,验收日期
                PW-1,S5735,东江市第三人民医院,门诊楼,2026-03-02,"6,800.00",2026/3/9,2026年3月10日
                ,S5735,东江市第三人民医院,,,,,
                PW-3,S5735,东江二院,,,,,
                PW-4,S5735,东江市第三人民医院,急诊楼,2026-02-30,贵,2026-03-09,2026-03-01
                pw-1,s5735,东江市第三人民医院,,,,,
                """).ok();

        assertThat(texts(preview)).containsExactly("3 Serial number cell-missing", "4 Customer cell-customer-unknown", "5 Site cell-site-unknown",
                "5 Sold on cell-day-wrong", "5 Price cell-price-wrong", "5 Accepted on cell-accepted-before-installed",
                "6 Serial number cell-serial-twice");
        assertThat(preview.path("problems").path(1).path("value").asString()).isEqualTo("东江二院");
        assertThat(preview.path("job").path("wrong").asInt()).isEqualTo(4);
        long id = preview.path("job").path("id").asLong();
        assertThat(desk.create("/api/imports/" + id + "/start", Map.of("leaveOutWrong", false)).refusal()).isEqualTo("import-has-wrong-rows");

        JsonNode done = run(id, true);
        assertThat(done.path("entered").asInt()).isOne();
        JsonNode unit = desk.read("/api/units?q=pw-1").ok().path("items").path(0);
        assertThat(unit.path("acceptedOn").asString()).isEqualTo("2026-03-10");
        assertThat(unit.path("particulars").path("price").decimalValue()).isEqualByComparingTo("6800.00");
    }

    @Test
    void thePreviewNamesTheColumnsItDoesNotUnderstandAndKnowsTheWordsOfOurOwnPages() {
        JsonNode preview = upload("units.csv", "序列号,产品型号,客户,安装地点,备注,颜色,\nPW-1,S5735,东江市第三人民医院,门诊楼,靠窗,白,\n").ok();

        assertThat(preview.path("hints").valueStream().filter(hint -> hint.path("code").asString().equals("column-unknown"))
                .map(hint -> hint.path("value").asString())).containsExactly("备注", "颜色");
        assertThat(preview.path("problems")).isEmpty();
        run(preview.path("job").path("id").asLong(), false);
        assertThat(desk.read("/api/units?q=pw-1").ok().path("items").path(0).path("siteId").isNull()).isFalse();
    }

    @Test
    void aModelTheCatalogueDoesNotHaveIsPointedOutAndTakenOverAllTheSame() {
        desk.create("/api/product-models", Map.of("code", "S5735")).ok();
        JsonNode preview = upload("units.csv", "序列号,型号,客户\nPW-1,s5735,东江市第三人民医院\nPW-2,S9999,东江市第三人民医院\n").ok();

        assertThat(preview.path("hints")).hasSize(1);
        assertThat(preview.path("hints").path(0).path("row").asInt()).isEqualTo(3);
        assertThat(preview.path("hints").path(0).path("code").asString()).isEqualTo("cell-model-unknown");
        JsonNode done = run(preview.path("job").path("id").asLong(), false);
        assertThat(done.path("entered").asInt()).isEqualTo(2);
        assertThat(done.path("leftOut").asInt()).isZero();
    }

    @Test
    void rowsWithWrongCellsAreCountedAmongThoseLeftOut() {
        JsonNode preview = upload("units.csv", "序列号,型号,客户\nPW-1,S5735,东江市第三人民医院\nPW-2,S5735,没有的客户\n,S5735,东江市第三人民医院\n").ok();

        JsonNode done = run(preview.path("job").path("id").asLong(), true);

        assertThat(done.path("entered").asInt()).isOne();
        assertThat(done.path("leftOut").asInt()).isEqualTo(2);
    }

    @Test
    void aDayToComeIsAWrongCellAsItIsRefusedByHand() {
        assertThat(desk.create("/api/units", Map.of("customerId", 1, "serial", "PW-9", "model", "S5735", "acceptedOn", "2026-04-02")).refusal())
                .isEqualTo("unit-step-in-the-future");

        JsonNode preview = upload("units.csv", """
                序列号,型号,客户,销售日期,安装日期,验收日期
                PW-1,S5735,东江市第三人民医院,2026-04-01,2026-04-01,2026-04-01
                PW-2,S5735,东江市第三人民医院,2099-01-01,,
                PW-3,S5735,东江市第三人民医院,2026-03-30,2026-03-31,2026-04-02
                """).ok();

        assertThat(texts(preview)).containsExactly("3 Sold on cell-day-to-come", "4 Accepted on cell-day-to-come");
        assertThat(preview.path("job").path("wrong").asInt()).isEqualTo(2);
    }

    @Test
    void aKilledImportGoesOnWhereItStoppedAndNothingIsEnteredTwice() {
        StringBuilder table = new StringBuilder("Serial number,Model,Customer\n");
        for (int n = 1; n <= 2_500; n++) {
            table.append("SN-%05d,S5735,东江市第三人民医院\n".formatted(n));
        }
        long id = upload("units.csv", table.toString()).ok().path("job").path("id").asLong();
        desk.create("/api/imports/" + id + "/start", Map.of("leaveOutWrong", false)).ok();

        assertThat(imports.takeChunk()).isTrue();
        assertThat(job(id).path("taken").asInt()).isEqualTo(1_000);
        while (imports.takeChunk()) {
            assertThat(job(id).path("taken").asInt()).isLessThanOrEqualTo(2_500);
        }
        assertThat(job(id).path("status").asString()).isEqualTo("DONE");
        assertThat(units()).isEqualTo(2_500);

        JsonNode again = upload("units.csv", table.toString()).ok().path("job");
        assertThat(again.path("known").asInt()).isEqualTo(2_500);
        assertThat(run(again.path("id").asLong(), false).path("entered").asInt()).isZero();
        assertThat(units()).isEqualTo(2_500);
        assertThat(desk.create("/api/imports/" + id + "/start", Map.of("leaveOutWrong", false)).refusal()).isEqualTo("import-started");
    }

    @Test
    void whatIsWrittenOutCanBeReadInAgain() {
        run(upload("units.csv", "序列号,型号,客户,房间,名称\nPW-1,S5735,东江市第三人民医院,=弱电间,\"a \"\"b\"\", c\n").ok().path("job").path("id").asLong(), false);
        String csv = new String(desk.download("/api/units/export.csv"), StandardCharsets.UTF_8);
        byte[] workbook = desk.download("/api/units/export.xlsx?q=pw-1");

        assertThat(csv).contains("'=弱电间", "\"a \"\"b\"\", c\"");
        assertThat(desk.upload("/api/imports", "units.xlsx", workbook).ok().path("job").path("known").asInt()).isOne();
        assertThat(upload("units.csv", csv).ok().path("job").path("known").asInt()).isOne();
        assertThat(desk.download("/api/imports/template.xlsx")).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void customersAndModelsComeAndGoTheSameWay() {
        desk.create("/api/product-categories", Map.of("name", "交换机")).ok();
        JsonNode preview = desk.upload("/api/imports?kind=MODELS", "models.csv", """
                型号,名称,类别,供应商质保（月）,供应商质保起算,计量表,保养周期（读数）
                S5735-L24,24 口交换机,交换机,36个月,交付,,
                CE-1,发电机,,12,invoice,小时,250
                CE-2,发电机,水泵,半年,到货,海里,很多
                """.getBytes(StandardCharsets.UTF_8)).ok();
        assertThat(texts(preview)).containsExactly("4 Category cell-category-unknown", "4 Supplier warranty (months) cell-months-wrong",
                "4 Supplier warranty runs from cell-start-unknown", "4 Meter cell-meter-unknown", "4 Service every (reading) cell-reading-wrong");
        assertThat(run(preview.path("job").path("id").asLong(), true).path("entered").asInt()).isEqualTo(2);
        assertThat(desk.upload("/api/imports?kind=MODELS", "again.xlsx", desk.download("/api/product-models/export.xlsx")).ok().path("job").path("known").asInt())
                .isEqualTo(2);

        JsonNode customers = desk.upload("/api/imports?kind=CUSTOMERS", "customers.csv", """
                客户,联系人,手机
                东江市第三人民医院,,
                北陵水务,赵强,13900000009
                南浦学校,,13900000008
                """.getBytes(StandardCharsets.UTF_8)).ok();
        assertThat(texts(customers)).containsExactly("4 Contact cell-contact-missing");
        assertThat(run(customers.path("job").path("id").asLong(), true).path("entered").asInt()).isOne();
        assertThat(desk.upload("/api/imports?kind=CUSTOMERS", "again.xlsx", desk.download("/api/customers/export.xlsx")).ok().path("job").path("known").asInt())
                .isEqualTo(2);
    }

    @Test
    void anImportIsTakenBackAsFarAsNothingHappenedSince() {
        long units = upload("units.csv", "序列号,型号,客户\nT-1,S5735,东江市第三人民医院\nT-2,S5735,东江市第三人民医院\n").ok().path("job").path("id").asLong();
        run(units, false);
        long touched = desk.read("/api/units?q=t-1").ok().path("items").path(0).path("id").asLong();
        desk.create("/api/units/" + touched + "/notes", Map.of("text", "已贴标签", "on", "2026-03-01")).ok();

        desk.create("/api/imports/" + units + "/take-back", Map.of()).ok();
        while (imports.takeChunk()) {
            assertThat(job(units).path("takenBack").asInt()).isLessThan(3);
        }

        assertThat(job(units).path("status").asString()).isEqualTo("TAKEN_BACK");
        assertThat(List.of(job(units).path("takenBack").asInt(), job(units).path("kept").asInt())).containsExactly(1, 1);
        assertThat(units()).isOne();
        assertThat(desk.create("/api/imports/" + units + "/take-back", Map.of()).refusal()).isEqualTo("import-nothing-to-take-back");
    }

    @Test
    void customersOfAnImportGoWithWhatTheirContactsWished() {
        long id = desk.upload("/api/imports?kind=CUSTOMERS", "customers.csv", "客户,联系人,手机\n北陵水务,赵强,13900000009\n".getBytes(StandardCharsets.UTF_8)).ok()
                .path("job").path("id").asLong();
        run(id, false);
        long customer = jdbc.sql("select id from customer where name = '北陵水务'").query(Long.class).single();
        long contact = jdbc.sql("select id from contact where customer_id = :id").param("id", customer).query(Long.class).single();
        desk.replace("/api/customers/" + customer + "/contacts/" + contact + "/copies", 0, Map.of("wanted", false)).ok();

        desk.create("/api/imports/" + id + "/take-back", Map.of()).ok();
        while (imports.takeChunk()) {
            assertThat(job(id).path("takenBack").asInt()).isLessThan(2);
        }

        assertThat(jdbc.sql("select count(*) from customer where id = :id").param("id", customer).query(Long.class).single()).isZero();
    }

    @Test
    void whatIsKeptSaysWhatKeepsIt() {
        long units = upload("units.csv", "序列号,型号,客户\nK-1,S5735,东江市第三人民医院\nK-2,S5735,东江市第三人民医院\nK-3,S5735,东江市第三人民医院\n").ok()
                .path("job").path("id").asLong();
        run(units, false);
        desk.create("/api/returns", Map.of("unitId", unit("k-1"), "wish", "REPAIR", "problem", "不开机")).ok();
        desk.create("/api/units/" + unit("k-2") + "/label", Map.of()).ok();

        desk.create("/api/imports/" + units + "/take-back", Map.of()).ok();
        while (imports.takeChunk()) {
            assertThat(job(units).path("takenBack").asInt()).isLessThan(2);
        }

        assertThat(StreamSupport.stream(desk.read("/api/imports/" + units).ok().path("problems").spliterator(), false)
                .map(each -> each.path("value").asString() + " " + each.path("code").asString())).containsExactly("K-1 kept-by-return", "K-2 kept-by-portal");
    }

    @ParameterizedTest
    @EnumSource(InUse.Thing.class)
    void everyTableThatNamesAThingAnswersForIt(InUse.Thing thing) {
        Set<String> parts = Set.of("unit_event.unit_id", "contact.customer_id", "site.customer_id");

        List<String> keys = jdbc.sql("""
                select conrelid::regclass || '.' || a.attname from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = cast(:table as regclass)""").param("table", thing.name().toLowerCase(Locale.ROOT)).query(String.class).list();

        assertThat(keys.stream().filter(key -> !parts.contains(key))).isSubsetOf(uses.stream().filter(NamedIn.class::isInstance).map(NamedIn.class::cast)
                .flatMap(use -> use.columns(thing).stream()).map(column -> column.table() + "." + column.name()).toList());
    }

    private long unit(String serial) {
        return desk.read("/api/units?q=" + serial).ok().path("items").path(0).path("id").asLong();
    }

    @Test
    void filesThatAreNoTablesAreRefused() {
        assertThat(desk.upload("/api/imports", "a.xlsx", "PK nonsense".getBytes(StandardCharsets.US_ASCII)).refusal()).isEqualTo("sheet-unreadable");
        assertThat(desk.upload("/api/imports", "a.csv", new byte[] {(byte) 0xff, (byte) 0xff, 0}).refusal()).isEqualTo("sheet-unreadable");
        assertThat(upload("a.csv", "名称,备注\nx,y\n").refusal()).isEqualTo("import-headings");
        assertThat(upload("a.csv", "序列号,型号,客户\n").refusal()).isEqualTo("import-empty");
        assertThat(desk.upload("/api/imports", "gbk.csv", "序列号,型号,客户\nG-1,S5735,东江市第三人民医院\n".getBytes(Charset.forName("GB18030"))).ok()
                .path("job").path("wrong").asInt()).isZero();
    }

    private Api.Answer upload(String name, String table) {
        return desk.upload("/api/imports", name, table.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode run(long id, boolean leaveOut) {
        desk.create("/api/imports/" + id + "/start", Map.of("leaveOutWrong", leaveOut)).ok();
        while (imports.takeChunk()) {
            assertThat(job(id).path("taken").asInt()).isLessThan(10_000);
        }
        return job(id);
    }

    private JsonNode job(long id) {
        return desk.read("/api/imports/" + id).ok().path("job");
    }

    private long units() {
        return jdbc.sql("select count(*) from unit").query(Long.class).single();
    }

    private static List<String> texts(JsonNode preview) {
        return StreamSupport.stream(preview.path("problems").spliterator(), false)
                .map(each -> each.path("row").asInt() + " " + each.path("column").asString() + " " + each.path("code").asString()).toList();
    }
}
