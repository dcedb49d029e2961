package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** A customer's system is changed at his request: with his consent, on record, and confirmed by him before the request is closed. */
@YinuoTest
class ChangeRequestStoryTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    MovableClock clock;
    private Api desk;
    private Api customer;
    private long request;

    @BeforeEach
    void aChangeIsAskedFor() {
        desk = Api.as(mvc, Cast.AGENT);
        customer = Api.asNobody(mvc);
        request = opened("CHANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHANGE", "DATA_CORRECTION", "PERMISSION", "RELOCATION", "UPGRADE"})
    void isNotResolvedBeforeTheChangeIsOnRecord(String kind) {
        request = opened(kind);

        assertThat(resolve().refusal()).isEqualTo("change-not-recorded");
        made("");

        resolve().ok();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAULT", "CONSULTATION", "TRAINING", "PARTS"})
    void isNeededOnlyWhereTheSystemIsChanged(String kind) {
        request = opened(kind);

        resolve().ok();

        assertThat(close().status()).isEqualTo(200);
    }

    @Test
    void goesRemoteOnlyWithinTheConsentToASession() {
        assertThat(remote().refusal()).isEqualTo("remote-needs-consent");
        JsonNode session = plan("REMOTE_SESSION", "2026-04-01T10:00:00Z", "2026-04-01T12:00:00Z");
        assertThat(remote().refusal()).isEqualTo("remote-awaits-consent");
        answers(session.path("consentId").asLong(), "GRANTED", "");
        assertThat(remote().refusal()).isEqualTo("remote-consent-not-now");

        clock.moveTo(Instant.parse("2026-04-01T10:00:00Z"));

        assertThat(remote().ok().path("stage").asString()).isEqualTo("REMOTE");
    }

    @Test
    void goesRemoteWithTheFirstSession() {
        JsonNode session = plan("REMOTE_SESSION", null, null);
        answers(session.path("consentId").asLong(), "GRANTED", "");

        desk.create("/api/interventions/" + session.path("id").asLong() + "/begin", Map.of()).ok();

        assertThat(shown().path("stage").asString()).isEqualTo("REMOTE");
    }

    @Test
    void stopsAtTheCustomersNo() {
        answers(plan("REMOTE_SESSION", null, null).path("consentId").asLong(), "REFUSED", "涉密");

        assertThat(remote().refusal()).isEqualTo("remote-refused-by-customer");
    }

    @Test
    void letsNoVisitBeginBeforeTheCustomerConsentsToTheChange() {
        Api engineer = onSite();

        assertThat(start(engineer).refusal()).isEqualTo("change-needs-consent");
        JsonNode change = plan("CHANGE", "2026-04-01T10:00:00Z", "2026-04-01T12:00:00Z");
        assertThat(start(engineer).refusal()).isEqualTo("change-awaits-consent");
        answers(change.path("consentId").asLong(), "GRANTED", "");
        assertThat(start(engineer).refusal()).isEqualTo("change-consent-not-now");
        clock.moveTo(Instant.parse("2026-04-01T10:00:00Z"));

        start(engineer).ok();
    }

    @Test
    void letsNoVisitHaveBegunBeforeTheCustomerSaidYes() {
        Api engineer = onSite();
        Instant before = clock.instant();
        JsonNode change = plan("CHANGE", null, null);
        clock.moveTo(before.plusSeconds(7200));
        answers(change.path("consentId").asLong(), "GRANTED", "");

        assertThat(started(engineer, Map.of("occurredAt", before.plusSeconds(60).toString())).refusal()).isEqualTo("change-consent-not-now");
        assertThat(start(engineer).status()).isEqualTo(200);
    }

    @Test
    void opensNoVisitBySayingThatNothingWasChanged() {
        Api engineer = onSite();
        desk.create(interventions() + "/none", Map.of("reason", "不需改动")).ok();

        assertThat(start(engineer).refusal()).isEqualTo("change-needs-consent");
    }

    @Test
    void takesTheSignedReportOfAVisitUnderConsentForTheRecord() {
        Api engineer = onSite();
        answers(plan("CHANGE", null, null).path("consentId").asLong(), "GRANTED", "");
        start(engineer).ok();

        signs(engineer);

        assertThat(shown().path("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void isNotFinishedByASignatureWhenItBecameAChangeDuringTheVisit() {
        request = opened("FAULT");
        Api engineer = onSite();
        start(engineer).ok();
        act("classify", Map.of("kind", "CHANGE", "requestClass", "GENERAL", "reason", "要改端口")).ok();

        signs(engineer);

        assertThat(shown().path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(resolve().refusal()).isEqualTo("change-not-recorded");
    }

    @Test
    void isNotResolvedWhileSomebodyIsInTheSystem() {
        JsonNode session = plan("REMOTE_SESSION", null, null);
        answers(session.path("consentId").asLong(), "GRANTED", "");
        desk.create("/api/interventions/" + session.path("id").asLong() + "/begin", Map.of()).ok();
        made("");

        assertThat(resolve().refusal()).isEqualTo("intervention-running");

        desk.create("/api/interventions/" + session.path("id").asLong() + "/end", Map.of("result", "已断开")).ok();
        resolve().ok();
    }

    @Test
    void asksTheCustomerToConfirmWhatWasChangedWhenItIsResolved() {
        made("80 → 443");
        resolve().ok();

        JsonNode asked = agreed().path("consents").path(1);
        assertThat(asked.path("purpose").asString() + " " + asked.path("state").asString()).isEqualTo("CHANGES_DONE AWAITED");
        assertThat(asked.path("items").path(0).asString()).isEqualTo("改端口 · 网关 · 已生效 · 80 → 443 · 2026-04-01 09:00 · " + Cast.AGENT.actor().displayName());
        assertThat(close().refusal()).isEqualTo("changes-unconfirmed");
        answers(asked.path("id").asLong(), "GRANTED", "");

        assertThat(close().ok().path("status").asString()).isEqualTo("CLOSED");
        assertThat(agreed().path("unconfirmed")).isEmpty();
    }

    @Test
    void listsADisputedChangeAgainOnceItWasSetRight() {
        made("");
        resolve().ok();
        answers(agreed().path("consents").path(1).path("id").asLong(), "REFUSED", "端口没有改");
        assertThat(close().refusal()).isEqualTo("changes-unconfirmed");

        desk.create(interventions() + "/confirmation", Map.of()).ok();
        assertThat(desk.create(interventions() + "/confirmation", Map.of()).refusal()).isEqualTo("nothing-to-confirm");
        answers(agreed().path("consents").path(2).path("id").asLong(), "GRANTED", "");

        close().ok();
    }

    @Test
    void isClosedUnconfirmedOnlyWhereAManagerSaysWhy() {
        made("");
        resolve().ok();
        Map<String, String> why = Map.of("reason", "客户单位已撤销");
        assertThat(desk.create(interventions() + "/unconfirmed", why).status()).isEqualTo(403);

        Api.as(mvc, Cast.MANAGER).create(interventions() + "/unconfirmed", why).ok();

        close().ok();
        assertThat(agreed().path("exceptions").path(0).path("reason").asString()).isEqualTo("客户单位已撤销");
        assertThat(agreed().path("consents").path(1).path("state").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void isResolvedWithoutAChangeWhereSomebodySaysSo() {
        Map<String, String> why = Map.of("reason", "客户改用现有模板，不需改动");
        desk.create(interventions() + "/none", why).ok();

        resolve().ok();
        close().ok();

        assertThat(agreed().path("exceptions").path(0).path("kind").asString()).isEqualTo("NOTHING_CHANGED");
    }

    @Test
    void saysThatNothingWasChangedOnlyWhereThatCanBeTrue() {
        Map<String, String> why = Map.of("reason", "没有改动");
        long fault = opened("FAULT");
        assertThat(desk.create("/api/service-requests/" + fault + "/interventions/none", why).refusal()).isEqualTo("request-asks-no-change");
        made("");

        assertThat(desk.create(interventions() + "/none", why).refusal()).isEqualTo("change-begun-already");
        assertThat(Api.as(mvc, Cast.MANAGER).create("/api/service-requests/" + fault + "/interventions/unconfirmed", why).refusal()).isEqualTo("nothing-to-confirm");
        assertThat(desk.create(interventions(), body("CHANGE", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z")).refusal()).isEqualTo("intervention-window-over");
    }

    @Test
    void saysOnceForEachResolutionThatNothingWasChanged() {
        Map<String, String> why = Map.of("reason", "按现有配置即可");
        desk.create(interventions() + "/none", why).ok();
        resolve().ok();
        later(60);

        act("reopen", Map.of("reason", "还是不通")).ok();

        assertThat(agreed().path("change").path("unrecorded").asBoolean()).isTrue();
        assertThat(agreed().path("exceptions").path(0).path("holds").asBoolean()).as("what was said stays, and no longer holds").isFalse();
        assertThat(resolve().refusal()).isEqualTo("change-not-recorded");
        later(60);
        desk.create(interventions() + "/none", why).ok();
        resolve().ok();
        assertThat(agreed().path("exceptions").path(1).path("holds").asBoolean()).isTrue();
    }

    @Test
    void isResolvedAgainByAChangeThatWasMadeAfterAllOnceNothingHadBeenChanged() {
        desk.create(interventions() + "/none", Map.of("reason", "按现有配置即可")).ok();
        resolve().ok();
        act("close", Map.of("confirmedBy", "何敏", "note", "")).ok();
        later(60);
        act("reopen", Map.of("reason", "要改")).ok();
        assertThat(resolve().refusal()).isEqualTo("change-not-recorded");

        made("80 → 443");

        resolve().ok();
    }

    @Test
    void asksAgainToConfirmWhatAManagerLetPassOnceItIsReopened() {
        made("");
        resolve().ok();
        Api.as(mvc, Cast.MANAGER).create(interventions() + "/unconfirmed", Map.of("reason", "客户联系不上")).ok();
        close().ok();
        later(60);

        act("reopen", Map.of("reason", "客户来电：不通")).ok();

        assertThat(agreed().path("unconfirmed")).hasSize(1);
        resolve().ok();
        assertThat(close().refusal()).isEqualTo("changes-unconfirmed");
        answers(lastConsent(), "GRANTED", "");
        close().ok();
    }

    @Test
    void isClosedOnlyAfterTheRecordWhereItBecameAChangeAfterItWasResolved() {
        request = opened("FAULT");
        resolve().ok();
        act("classify", Map.of("kind", "CHANGE", "requestClass", "GENERAL", "reason", "实为变更")).ok();

        assertThat(close().refusal()).isEqualTo("change-not-recorded");
        made("");
        desk.create(interventions() + "/confirmation", Map.of()).ok();
        answers(lastConsent(), "GRANTED", "");

        close().ok();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REMOTE_SESSION", "CHANGE"})
    void isNeitherCancelledNorMergedAwayWhileSomebodyIsInTheSystem(String kind) {
        String other = desk.read("/api/service-requests/" + opened("CHANGE")).ok().path("number").asString();
        long running = running(kind);

        Api.Answer cancelled = act("cancel", Map.of("reason", "不要了"));
        assertThat(cancelled.refusal()).isEqualTo("intervention-running");
        assertThat(cancelled.body().path("detail").asString()).contains("改端口");
        assertThat(act("merge", Map.of("number", other, "reason", "重复")).refusal()).isEqualTo("intervention-running");
        assertThat(shown().path("status").asString()).isNotEqualTo("CANCELLED");

        desk.create("/api/interventions/" + running + "/end", Map.of("result", "已断开")).ok();
        act("merge", Map.of("number", other, "reason", "重复")).ok();
    }

    @Test
    void asksAgainForConsentsThatWereNoLongerAskedForWhenItIsTakenUpAgain() {
        long open = plan("CHANGE", null, null).path("id").asLong();
        long over = plan("REMOTE_SESSION", null, "2026-04-01T02:00:00Z").path("id").asLong();
        act("cancel", Map.of("reason", "客户撤回")).ok();
        clock.moveTo(Instant.parse("2026-04-01T03:00:00Z"));

        act("uncancel", Map.of("why", "CUSTOMER", "reason", "客户又要改")).ok();

        assertThat(consentOf(open).path("state").asString()).isEqualTo("AWAITED");
        assertThat(consentOf(over).path("state").asString()).as("its time is over; it is planned anew").isEqualTo("WITHDRAWN");
        answers(consentOf(open).path("id").asLong(), "GRANTED", "");
        desk.create("/api/interventions/" + open + "/begin", Map.of()).ok();
        assertThat(desk.create("/api/interventions/" + over + "/begin", Map.of()).refusal()).isEqualTo("consent-not-given");
    }

    @Test
    void asksAgainWhereAMergeIsUndone() {
        String other = desk.read("/api/service-requests/" + opened("CHANGE")).ok().path("number").asString();
        long open = plan("CHANGE", null, null).path("id").asLong();
        act("merge", Map.of("number", other, "reason", "重复")).ok();
        assertThat(consentOf(open).path("state").asString()).isEqualTo("WITHDRAWN");

        desk.remove("/api/service-requests/" + request + "/merge").ok();

        assertThat(consentOf(open).path("state").asString()).isEqualTo("AWAITED");
    }

    @Test
    void keepsEveryGateWhenItIsTakenUpAgain() {
        JsonNode session = plan("REMOTE_SESSION", null, "2026-04-01T02:00:00Z");
        answers(session.path("consentId").asLong(), "GRANTED", "");
        act("cancel", Map.of("reason", "客户撤回")).ok();
        clock.moveTo(Instant.parse("2026-04-01T03:00:00Z"));
        act("uncancel", Map.of("why", "CUSTOMER", "reason", "客户又要改")).ok();

        assertThat(desk.create("/api/interventions/" + session.path("id").asLong() + "/begin", Map.of()).refusal()).as("his consent ran out").isEqualTo("consent-not-now");
        assertThat(remote().refusal()).isEqualTo("remote-consent-not-now");
        assertThat(resolve().refusal()).isEqualTo("change-not-recorded");
    }

    private void later(long seconds) {
        clock.moveTo(clock.instant().plusSeconds(seconds));
    }

    private long lastConsent() {
        JsonNode all = agreed().path("consents");
        return all.path(all.size() - 1).path("id").asLong();
    }

    private long running(String kind) {
        JsonNode planned = plan(kind, null, null);
        answers(planned.path("consentId").asLong(), "GRANTED", "");
        desk.create("/api/interventions/" + planned.path("id").asLong() + "/begin", Map.of()).ok();
        return planned.path("id").asLong();
    }

    /** The consent an intervention stands under now. */
    private JsonNode consentOf(long intervention) {
        long consent = Story.list(agreed().path("interventions")).stream().filter(each -> each.path("id").asLong() == intervention).findFirst()
                .orElseThrow().path("consentId").asLong();
        return Story.list(agreed().path("consents")).stream().filter(each -> each.path("id").asLong() == consent).findFirst().orElseThrow();
    }

    private long opened(String kind) {
        return desk.create("/api/service-requests", Map.of("channel", "HOTLINE", "title", "改端口", "description", "", "severity", "MINOR",
                "kind", kind, "answeredOnCall", true)).ok().path("id").asLong();
    }

    private Api onSite() {
        act("stage", Map.of("stage", "ONSITE", "reason", "到现场改")).ok();
        Api dispatcher = Api.as(mvc, Cast.DISPATCHER);
        long visit = dispatcher.read("/api/work-orders?requestId=" + request).ok().path("items").path(0).path("id").asLong();
        dispatcher.create("/api/work-orders/" + visit + "/assign", Map.of("engineerId", Cast.ENGINEER.id())).ok();
        Api engineer = Api.as(mvc, Cast.ENGINEER);
        for (String step : List.of("accept", "travel")) {
            engineer.create("/api/work-orders/" + visit + "/" + step, Map.of()).ok();
        }
        engineer.create("/api/work-orders/" + visit + "/arrive", Map.of("place", "机房")).ok();
        return engineer;
    }

    private Api.Answer start(Api engineer) {
        return started(engineer, Map.of());
    }

    private Api.Answer started(Api engineer, Map<String, ?> when) {
        long visit = Api.as(mvc, Cast.DISPATCHER).read("/api/work-orders?requestId=" + request).ok().path("items").path(0).path("id").asLong();
        return engineer.create("/api/work-orders/" + visit + "/start", when);
    }

    private void signs(Api engineer) {
        long visit = Api.as(mvc, Cast.DISPATCHER).read("/api/work-orders?requestId=" + request).ok().path("items").path(0).path("id").asLong();
        int version = engineer.read("/api/work-orders/" + visit).ok().path("version").asInt();
        engineer.replace("/api/work-orders/" + visit + "/findings", version, Map.of("fault", "端口不通", "cause", "", "solution", "已改", "parts", "", "test", "")).ok();
        engineer.create("/api/work-orders/" + visit + "/sign", Map.of("signer", "何敏", "rating", 5,
                "image", "data:image/png;base64," + Base64.getEncoder().encodeToString(Story.drawing()))).ok();
    }

    private void made(String values) {
        JsonNode change = plan("CHANGE", null, null);
        answers(change.path("consentId").asLong(), "GRANTED", "");
        desk.create("/api/interventions/" + change.path("id").asLong() + "/begin", Map.of()).ok();
        Map<String, Object> end = new HashMap<>(Map.of("result", "已生效"));
        if (!values.isEmpty()) {
            end.put("before", values.split(" → ")[0]);
            end.put("after", values.split(" → ")[1]);
        }
        desk.create("/api/interventions/" + change.path("id").asLong() + "/end", end).ok();
    }

    private JsonNode plan(String kind, String from, String until) {
        return desk.create(interventions(), body(kind, from, until)).ok();
    }

    private static Map<String, Object> body(String kind, String from, String until) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "what", "改端口", "target", "网关", "undo", "改回"));
        body.put("validFrom", from);
        body.put("validUntil", until);
        return body;
    }

    private void answers(long consent, String verdict, String reason) {
        String link = desk.create("/api/consents/" + consent + "/link", Map.of()).ok().path("token").asString();
        customer.create("/api/consent-links/answer", Map.of("token", link, "verdict", verdict, "name", "何敏", "reason", reason)).ok();
    }

    private Api.Answer remote() {
        return act("stage", Map.of("stage", "REMOTE", "reason", "远程改"));
    }

    private Api.Answer resolve() {
        return act("resolve", Map.of("cause", "", "solution", "已改"));
    }

    private Api.Answer close() {
        return act("close", Map.of("confirmedBy", "何敏", "note", ""));
    }

    private Api.Answer act(String name, Map<String, ?> body) {
        return desk.create("/api/service-requests/" + request + "/" + name, body);
    }

    private JsonNode shown() {
        return desk.read("/api/service-requests/" + request).ok();
    }

    private JsonNode agreed() {
        return desk.read("/api/service-requests/" + request + "/agreements").ok();
    }

    private String interventions() {
        return "/api/service-requests/" + request + "/interventions";
    }
}
