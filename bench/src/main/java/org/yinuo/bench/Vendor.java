package org.yinuo.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A company with one contract on a letter as vendors write it: a ladder of severities, five clocks for each request.
 *
 * @param caller acts with an API token
 * @param token  that token
 * @param admin  the user whose it is
 */
record Vendor(Caller caller, String token, long admin, long customer, long contract) {
    private static final String LETTER = """
            售后服务承诺书
            一、我公司提供7×24小时电话支持服务。
            二、紧急故障：接到报修后15分钟内响应，2小时内到达现场，4小时内恢复系统运行，8小时内解决故障。
            三、严重故障：接到报修后30分钟内响应，4小时内到达现场，8小时内恢复系统运行，24小时内解决故障。
            四、一般故障：接到报修后60分钟内响应，24小时内到达现场，48小时内恢复系统运行，72小时内解决故障。
            五、自最终验收之日起免费质保三年。
            六、每季度进行一次巡检，每半年提供一次运行报告。
            七、故障处理完毕后72小时内电话回访。
            """;
    private static final List<Map<String, ?>> BY_HAND = List.of(
            Map.of("type", "resolution_time", "target", "full-process", "value", 10, "unit", "days"),
            Map.of("type", "penalty", "value", 1, "unit", "percent", "per", "breach", "base", "合同总价", "party", "provider",
                    "covers", List.of("respond", "arrive")));

    /** Makes the administrator, his token, a customer and the contract, as people do. */
    static Vendor setUp(Server server) throws IOException, InterruptedException {
        Caller browser = new Caller(server.address(), null);
        browser.get("/api/session");
        browser.post("/api/setup", Map.of("displayName", "林管理", "username", "lin", "password", "one-long-password",
                "company", Map.of("name", "一诺样例公司", "nameEn", "", "hotline", "", "address", "")));
        String token = browser.post("/api/api-tokens", Map.of("name", "bench")).path("token").asString();
        Caller caller = new Caller(server.address(), token);
        long admin = caller.get("/api/session").path("user").path("id").asLong();
        long customer = caller.post("/api/customers", Map.of("name", "青川市水务集团")).path("id").asLong();
        long contract = caller.post("/api/contracts", Map.of("customerId", customer, "title", "调度平台维保", "amount",
                Map.of("amount", "1000000.00", "currency", "CNY"), "signedOn", "2026-01-05", "acceptedOn", "2026-03-20",
                "commitmentId", commitment(caller), "units", List.of())).path("id").asLong();
        return new Vendor(caller, token, admin, customer, contract);
    }

    private static long commitment(Caller caller) throws IOException, InterruptedException {
        String letter = "/api/letters/" + caller.post("/api/letters", Map.of("title", "承诺书", "text", LETTER)).path("id").asLong();
        for (Map<String, ?> clause : BY_HAND) {
            caller.post(letter + "/clauses", Map.of("clause", clause));
        }
        caller.post(letter + "/clauses/accept-all", Map.of());
        for (JsonNode clause : caller.get(letter).path("clauses")) {
            if (clause.path("status").asString().equals("PROPOSED")) {
                caller.post(letter + "/clauses/" + clause.path("id").asLong() + "/accept", Map.of());
            }
        }
        int version = caller.get(letter).path("version").asInt();
        caller.change(letter + "/approve", version, Map.of("title", "承诺"));
        return caller.get(letter).path("commitment").path("id").asLong();
    }

    /** What a monitoring program sends about a business stop. */
    String report() {
        return JsonMapper.shared().writeValueAsString(Map.of("customerId", customer, "contractId", contract, "channel", "API",
                "title", "调度系统全部停止", "description", "所有站点画面停住，无法下发指令。前置机电源告警，备用链路未切换。",
                "severity", "CRITICAL", "callerPhone", "0839-5550123", "callerName", "何敏"));
    }
}
