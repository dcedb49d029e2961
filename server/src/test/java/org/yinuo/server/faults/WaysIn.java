package org.yinuo.server.faults;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yinuo.server.notice.Signature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two hundred reports of one vendor's customer: hotline, program, chat hook, portal, label and mail. */
final class WaysIn {
    private static final String PASSWORD = "one-long-password";
    private final Vendor vendor;
    private final List<Program> nodes;
    private final Instant now;
    private final List<Burst.Report> reports = new ArrayList<>();

    private WaysIn(Vendor vendor, List<Program> nodes, Instant now) {
        this.vendor = vendor;
        this.nodes = nodes;
        this.now = now;
    }

    /** Prepares whatever a way needs: a hook, an account, labels, a mailbox. */
    static List<Burst.Report> prepare(Vendor vendor, List<Program> nodes, GreenMail mail, Instant now) throws IOException {
        WaysIn ways = new WaysIn(vendor, nodes, now);
        ways.hotline();
        ways.programs();
        ways.chat();
        ways.portal();
        ways.labels();
        ways.mail(mail);
        return ways.reports;
    }

    @FunctionalInterface
    private interface Sent {
        Program.Answer by(int turn, String title, int node) throws Exception;
    }

    private void several(int count, String word, boolean patient, Sent sent) {
        IntStream.range(0, count).forEach(turn -> {
            String title = word + turn;
            reports.add(new Burst.Report(title, turn % nodes.size(), patient, node -> sent.by(turn, title, node)));
        });
    }

    private Map<String, ?> body(String channel, String title) {
        return Map.of("customerId", vendor.customer(), "contractId", vendor.contract(), "channel", channel, "title", title, "description", "",
                "severity", "CRITICAL");
    }

    private void hotline() {
        several(60, "来电", true, (turn, title, node) ->
                nodes.get(node).postOnce("call-" + turn, "/api/service-requests", body("HOTLINE", title)));
    }

    /** Each says it twice, however it was answered. */
    private void programs() {
        several(60, "接口", true, (turn, title, node) -> {
            nodes.get(node).postOnce("program-" + turn, "/api/service-requests", body("API", title)).ok();
            return nodes.get(node).postOnce("program-" + turn, "/api/service-requests", body("API", title));
        });
    }

    private void chat() throws IOException {
        JsonNode issued = nodes.getFirst().post("/api/intake-hooks", Map.of("name", "监测平台")).ok();
        String door = "/api/intake/" + issued.path("hook").path("key").asString();
        String secret = issued.path("secret").asString();
        String at = String.valueOf(now.getEpochSecond());
        several(40, "监测", true, (turn, title, node) -> {
            String body = JsonMapper.shared().writeValueAsString(Map.of("deliveryId", title, "title", title, "severity", "MAJOR"));
            return nodes.get(node).signed(door, body, at, Signature.of(secret, at, body));
        });
    }

    private void portal() throws IOException {
        Program desk = nodes.getFirst();
        String customer = "/api/customers/" + vendor.customer();
        long contact = desk.post(customer + "/contacts", Map.of("name", "何敏", "email", "hemin@water.example")).ok().path("id").asLong();
        String token = desk.post(customer + "/contacts/" + contact + "/portal-account", Map.of("username", "hemin")).ok().path("token").asString();
        desk.browser().openly("/api/portal-links/join", Map.of("token", token, "password", PASSWORD)).ok();
        List<Program> browsers = nodes.stream().map(Program::browser).toList();
        for (Program browser : browsers) {
            browser.openly("/api/session", Map.of("username", "hemin", "password", PASSWORD)).ok();
        }
        several(20, "自助", true, (turn, title, node) -> browsers.get(node).postOnce("portal-" + turn, "/api/portal/requests",
                Map.of("kind", "FAULT", "title", title, "description", "", "severity", "MAJOR")));
    }

    /** Two units, five reports each: more of one unit within the hour are refused. Strangers do not name their reports. */
    private void labels() throws IOException {
        List<String> tokens = new ArrayList<>();
        for (String serial : List.of("P-1", "P-2")) {
            long unit = nodes.getFirst().post("/api/units", Map.of("customerId", vendor.customer(), "serial", serial, "model", "泵")).ok()
                    .path("id").asLong();
            tokens.add(nodes.getFirst().post("/api/units/" + unit + "/label", Map.of()).ok().path("token").asString());
        }
        several(10, "扫码", false, (turn, title, node) -> nodes.get(node).browser().openly("/api/unit-labels/report",
                Map.of("token", tokens.get(turn / 5), "name", "值班员", "phone", "13900000000", "text", title, "stopped", true)));
    }

    private void mail(GreenMail mail) throws IOException {
        GreenMailUser service = mail.setUser("service@example.com", "service@example.com", "word");
        nodes.getFirst().post("/api/mailboxes", Map.of("name", "售后", "host", "127.0.0.1", "port", mail.getImap().getPort(), "encryption", "NONE",
                "username", "service@example.com", "password", "word", "folder", "INBOX", "enabled", true, "acknowledge", false,
                "address", "service@example.com")).ok();
        several(10, "来信", false, (turn, title, node) -> {
            service.deliver(GreenMailUtil.newMimeMessage(("From: hemin@water.example\r\nTo: service@example.com\r\nMessage-ID: <friday-" + turn
                    + "@water.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\nSubject: =?UTF-8?B?"
                    + Base64.getEncoder().encodeToString(title.getBytes(StandardCharsets.UTF_8)) + "?=\r\n\r\nstopped\r\n")));
            return new Program.Answer(202, "", JsonMapper.shared().createObjectNode());
        });
    }
}
