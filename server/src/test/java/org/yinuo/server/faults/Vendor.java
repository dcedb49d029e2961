package org.yinuo.server.faults;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A company set up on a fresh server, with one contract whose promises are kept or broken within minutes.
 *
 * @param token lets a program in as the administrator
 */
record Vendor(String token, long customer, long contract) {
    private static final String LETTER = """
            售后服务承诺书
            一、我公司提供7×24小时电话支持服务。
            二、接到报修后1分钟内电话响应。
            三、接到报修后2分钟内到达现场。
            四、接到报修后3分钟内恢复系统运行。
            五、接到报修后5分钟内解决故障。
            六、自最终验收之日起免费质保三年。
            """;
    private static final Map<String, ?> PENALTY = Map.of("type", "penalty", "value", 1, "unit", "percent", "per", "breach",
            "base", "合同总价", "party", "provider", "covers", List.of("respond"));

    static Vendor setUp(ServerProcess server, String signedOn) throws IOException {
        Program browser = new Program(server.address(), null);
        browser.get("/api/session").ok();
        browser.post("/api/setup", Map.of("displayName", "林管理", "username", "lin", "password", "one-long-password",
                "company", Map.of("name", "一诺样例公司", "nameEn", "", "hotline", "", "address", ""))).ok();
        String token = browser.post("/api/api-tokens", Map.of("name", "drill")).ok().path("token").asString();
        Program program = new Program(server.address(), token);
        long customer = program.post("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong();
        return new Vendor(token, customer, contract(program, customer, signedOn));
    }

    private static long contract(Program program, long customer, String signedOn) throws IOException {
        String letter = "/api/letters/" + program.post("/api/letters", Map.of("title", "承诺书", "text", LETTER)).ok().path("id").asLong();
        program.post(letter + "/clauses", Map.of("clause", PENALTY)).ok();
        program.post(letter + "/clauses/accept-all", Map.of()).ok();
        JsonNode read = program.get(letter).ok();
        for (JsonNode clause : read.path("clauses")) {
            if (clause.path("status").asString().equals("PROPOSED")) {
                program.post(letter + "/clauses/" + clause.path("id").asLong() + "/accept", Map.of()).ok();
            }
        }
        int version = program.get(letter).ok().path("version").asInt();
        program.change(letter + "/approve", version, Map.of("title", "承诺")).ok();
        long commitment = program.get(letter).ok().path("commitment").path("id").asLong();
        return program.post("/api/contracts", Map.of("customerId", customer, "title", "维保", "amount",
                Map.of("amount", "1000000.00", "currency", "CNY"), "signedOn", signedOn, "acceptedOn", signedOn,
                "commitmentId", commitment, "units", List.of())).ok().path("id").asLong();
    }

    /** A report of a business stop, as another program sends it. */
    Map<String, ?> report(String title) {
        return Map.of("customerId", customer, "contractId", contract, "channel", "API", "title", title,
                "description", "所有站点画面停住", "severity", "CRITICAL");
    }
}
