package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.obligation.FireTimers;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.shared.Sha256;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.core.type.TypeReference;

/** The steps of a promise's way from letter to proof, as people take them. */
final class Story {
    private static final TypeReference<Map<String, Object>> SHAPE = new TypeReference<>() {
    };
    private static final JsonMapper JSON = JsonMapper.shared();
    private final MockMvc mvc;
    private final MovableClock clock;
    private final FireTimers timers;
    final Api manager;
    final Api desk;
    final Api dispatcher;
    final Api engineer;
    private long letter;
    private long contract;
    private long customer;
    private long request;
    private long visit;

    Story(MockMvc mvc, MovableClock clock, FireTimers timers) {
        this.mvc = mvc;
        this.clock = clock;
        this.timers = timers;
        this.manager = Api.as(mvc, Cast.MANAGER);
        this.desk = Api.as(mvc, Cast.AGENT);
        this.dispatcher = Api.as(mvc, Cast.DISPATCHER);
        this.engineer = Api.as(mvc, Cast.ENGINEER);
    }

    Api as(Cast who) {
        return Api.as(mvc, who);
    }

    /** The day by the clock, in UTC. */
    String today() {
        return clock.instant().toString().substring(0, 10);
    }

    /** Moves the clock; whatever falls due on the way happens. */
    void itIs(String instant) {
        clock.moveTo(Instant.parse(instant));
        while (timers.fireDue(500) > 0) {
            assertThat(clock.instant()).isEqualTo(Instant.parse(instant));
        }
    }

    void theLetterIsRead(String fileName, byte[] bytes) {
        letter = manager.upload("/api/letters", fileName, bytes).ok().path("id").asLong();
    }

    /** A letter that promises a warranty and a response; what else a story is about, a person adds. */
    void aShortLetterIsRead(int warrantyYears) {
        theLetterIsRead("售后服务承诺书.txt", """
                售后服务承诺书
                一、质保期：自验收合格之日起免费保修 %d 年。
                二、接到报修后 30 分钟内响应。
                """.formatted(warrantyYears).getBytes(StandardCharsets.UTF_8));
    }

    List<JsonNode> clauses() {
        return list(manager.read("/api/letters/" + letter).ok().path("clauses"));
    }

    JsonNode clause(String type, Map<String, ?> facts) {
        return clauses().stream().filter(each -> each.path("clause").path("type").asString().equals(type))
                .filter(each -> facts.entrySet().stream().allMatch(fact -> each.path("clause").path(fact.getKey()).asString()
                        .equals(String.valueOf(fact.getValue())))).findFirst()
                .orElseThrow(() -> new AssertionError(type + " " + facts + " not among " + clauses()));
    }

    void aPersonCorrects(JsonNode clause, Map<String, ?> corrections) {
        Map<String, Object> shape = new HashMap<>(JSON.convertValue(clause.path("clause"), SHAPE));
        shape.putAll(corrections);
        shape.values().removeIf(value -> value == null || Boolean.FALSE.equals(value));
        manager.replace("/api/letters/" + letter + "/clauses/" + clause.path("id").asLong(), clause.path("version").asInt(),
                Map.of("clause", shape)).ok();
    }

    void aPersonRejects(JsonNode clause) {
        manager.create("/api/letters/" + letter + "/clauses/" + clause.path("id").asLong() + "/reject", Map.of()).ok();
    }

    void aPersonAdds(Map<String, ?> clause) {
        manager.create("/api/letters/" + letter + "/clauses", Map.of("clause", clause)).ok();
    }

    void everythingElseIsDecided() {
        manager.create("/api/letters/" + letter + "/clauses/accept-all", Map.of()).ok();
        clauses().stream().filter(each -> each.path("status").asString().equals("PROPOSED"))
                .forEach(each -> manager.create("/api/letters/" + letter + "/clauses/" + each.path("id").asLong() + "/accept", Map.of()).ok());
    }

    long theLetterIsApproved() {
        int version = manager.read("/api/letters/" + letter).ok().path("version").asInt();
        manager.change("/api/letters/" + letter + "/approve", version, Map.of("title", "服务承诺")).ok();
        return manager.read("/api/letters/" + letter).ok().path("commitment").path("id").asLong();
    }

    /** The letter becomes the next version of a commitment. */
    int theLetterAmends(long commitment) {
        int version = manager.read("/api/letters/" + letter).ok().path("version").asInt();
        manager.change("/api/letters/" + letter + "/approve", version, Map.of("title", "服务承诺", "commitmentId", commitment)).ok();
        return manager.read("/api/letters/" + letter).ok().path("commitment").path("version").asInt();
    }

    /** Does something to the contract as it stands now. */
    void theContractIs(String act, Map<String, ?> body) {
        int version = manager.read("/api/contracts/" + contract).ok().path("version").asInt();
        manager.change("/api/contracts/" + contract + "/" + act, version, body).ok();
    }

    void aContractIsSignedOnIt(long commitment, String amount, String signedOn, String acceptedOn) {
        customer = desk.create("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong();
        desk.create("/api/customers/" + customer + "/contacts", Map.of("name", "何敏", "title", "信息科", "phone", "0839-5550123")).ok();
        contract = manager.create("/api/contracts", Map.of("customerId", customer, "title", "调度平台维保", "amount",
                Map.of("amount", amount, "currency", "CNY"), "signedOn", signedOn, "acceptedOn", acceptedOn, "commitmentId", commitment,
                "units", List.of(Map.of("serial", "QC-0001", "model", "SCADA-2")))).ok().path("id").asLong();
    }

    JsonNode theHotlineRings(String severity, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("customerId", customer, "channel", "HOTLINE", "title", "调度系统全部停止",
                "description", "所有站点画面停住，无法下发指令", "severity", severity, "callerPhone", "0839-5550123"));
        body.putAll(more);
        request = desk.create("/api/service-requests", body).ok().path("id").asLong();
        return request();
    }

    JsonNode request() {
        return desk.read("/api/service-requests/" + request).ok();
    }

    JsonNode clock(String kind) {
        return list(request().path("clocks")).stream().filter(each -> each.path("kind").asString().equals(kind)).findFirst()
                .orElseThrow(() -> new AssertionError(kind + " not among " + request().path("clocks")));
    }

    /** The clock's stretches of one kind, each as {@code from/to}. */
    List<String> stretches(String clock, String kind) {
        long obligation = clock(clock).path("obligationId").asLong();
        return list(manager.read("/api/obligations/" + obligation).ok().path("explanation").path("intervals")).stream()
                .filter(each -> each.path("kind").asString().equals(kind))
                .map(each -> each.path("from").asString() + "/" + each.path("to").asString()).toList();
    }

    /** The recurring promises of a kind that fall due on the days named, both included. */
    List<JsonNode> promises(String kind, String from, String to) {
        JsonNode found = manager.read("/api/contracts/" + contract + "/obligations?from=" + from + "&to=" + to).ok();
        return list(found.path("items")).stream().filter(each -> each.path("kind").asString().equals(kind)).toList();
    }

    void aNoteMeets(JsonNode promise, String text) {
        desk.create("/api/obligations/" + promise.path("obligationId").asLong() + "/evidence", Map.of("text", text)).ok();
    }

    void theDeskCalls(String outcome) {
        desk.create(path("/call"), Map.of("direction", "OUT", "outcome", outcome, "note", "已与何工通话")).ok();
    }

    void act(String act, Map<String, ?> body) {
        desk.create(path("/" + act), body).ok();
    }

    private String path(String act) {
        return "/api/service-requests/" + request + act;
    }

    List<JsonNode> visits() {
        return list(dispatcher.read("/api/work-orders?requestId=" + request).ok().path("items"));
    }

    /** A letter of two hours to arrive, a contract on it, and a fault the phone does not solve; the door of its visit. */
    String aCriticalFaultGoesOnSite() {
        theLetterIsRead("承诺.txt", "一级故障2小时内到达现场。\n".getBytes(StandardCharsets.UTF_8));
        everythingElseIsDecided();
        aContractIsSignedOnIt(theLetterIsApproved(), "100000.00", "2026-01-05", "2026-01-20");
        theHotlineRings("CRITICAL", Map.of());
        act("stage", Map.of("stage", "ONSITE", "reason", "远程不能处理"));
        return "/api/work-orders/" + visits().getFirst().path("id").asLong();
    }

    void theVisitGoesToTheEngineer() {
        visit = visits().getFirst().path("id").asLong();
        dispatcher.create("/api/work-orders/" + visit + "/assign", Map.of("engineerId", Cast.ENGINEER.id())).ok();
        engineer.create("/api/work-orders/" + visit + "/accept", Map.of()).ok();
        engineer.create("/api/work-orders/" + visit + "/travel", Map.of()).ok();
    }

    void theEngineerChecksIn() {
        engineer.create("/api/work-orders/" + visit + "/arrive", Map.of("place", "青川市水务集团调度中心")).ok();
        engineer.create("/api/work-orders/" + visit + "/start", Map.of()).ok();
    }

    JsonNode theCustomerSigns() {
        int version = engineer.read("/api/work-orders/" + visit).ok().path("version").asInt();
        engineer.replace("/api/work-orders/" + visit + "/findings", version, Map.of("fault", "前置机停机", "cause", "电源模块损坏",
                "solution", "更换电源模块并重启服务", "parts", "电源模块 ×1", "test", "各站点画面与控制正常")).ok();
        return engineer.create("/api/work-orders/" + visit + "/sign", Map.of("signer", "何敏", "rating", 4, "opinion", "处理认真",
                "image", "data:image/png;base64," + Base64.getEncoder().encodeToString(drawing()))).ok();
    }

    /** The ledger of the days named, both included. */
    JsonNode ledger(String from, String to) {
        return manager.read("/api/contracts/" + contract + "/ledger?from=" + from + "&to=" + to).ok();
    }

    JsonNode ledger() {
        return manager.read("/api/contracts/" + contract + "/ledger").ok();
    }

    JsonNode proof() {
        return manager.read("/api/contracts/" + contract + "/proof").ok();
    }

    /** As a customer would check: empty the hash in the file and hash what is left. */
    boolean proofHashesItself() {
        String file = new String(manager.download("/api/contracts/" + contract + "/proof"), StandardCharsets.UTF_8);
        String hash = JSON.readTree(file).path("sha256").asString();
        return Sha256.hex(file.replace(hash, "").getBytes(StandardCharsets.UTF_8)).equals(hash);
    }

    long contract() {
        return contract;
    }

    String contractNumber() {
        return manager.read("/api/contracts/" + contract).ok().path("number").asString();
    }

    long visit() {
        return visit;
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** A stroke of the pen. */
    static byte[] drawing() {
        BufferedImage paper = new BufferedImage(300, 120, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(4));
        pen.drawArc(30, 20, 200, 80, 20, 260);
        pen.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(paper, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
