package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.shared.Sha256;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is printed of a few days' work: a visit that came forty minutes late on the eve of the Qingming holiday, a request
 * that waited for the customer's consent, and a late answer that was let go. The pdfs stay in target/papers, to be looked at.
 */
@StoryTest
class PapersStoryTest {
    @Autowired
    MockMvc mvc;
    private Story story;
    private Api manager;

    @BeforeEach
    void aCompanyAtWork(Story story) {
        this.story = story;
        manager = Api.as(mvc, Cast.MANAGER);
        Api admin = Api.as(mvc, Cast.ADMIN);
        admin.replace("/api/company", 0, Map.of("name", "启明星辉信息技术有限公司", "nameEn", "Qiming Information Technology Ltd")).ok();
        story.theLetterIsRead(OwnLetter.FILE, OwnLetter.bytes());
        story.clauses().forEach(story::aPersonRejects);
        OwnLetter.clauses().forEach(story::aPersonAdds);
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "1000000.00", "2026-01-05", "2026-03-20");
    }

    @Test
    void theFormsOfALateVisitSayWhenItWasDueAndWhenTheEngineerCame() {
        long request = theVisitComesTooLate();
        String number = story.request().path("number").asString();

        String register = zh("/api/service-requests/" + request + "/register.pdf", "服务请求登记表-" + number);
        assertThat(register).contains("服务请求登记表", number, "青川市水务集团", "2026-04-0319:00(UTC+8)", "陈坐席", "服务热线",
                "调度系统全部停止", "重大技术问题(严重故障)", "保修期内(至2027-03-20)", "转现场处理", "现场工程师赵工", "致电客户", "已与何工通话", "2026-04-0319:20");
        String tracking = zh("/api/service-requests/" + request + "/tracking.pdf", "服务请求跟踪表-" + number);
        assertThat(tracking).contains("已关闭", "到达现场", "4小时(7×24)", "已违约,逾期完成", "逾期40分", "2026-04-0400:40", "响应", "30分钟(7×24)",
                "按承诺自动转现场", "逾期违约系统到达现场", "原因:电源模块损坏;处理:更换电源模块并重启服务", "处理:更换电源模块并重启服务").doesNotContain("到期预警");
        String english = en("/api/service-requests/" + request + "/tracking.pdf", "Service Request Tracking Form-" + number);
        assertThat(english).contains("ServiceRequestTrackingForm", "Arriveonsite", "4hours(7×24)", "40minlate", "Callto", "solvedbyphone",
                "QimingInformationTechnologyLtd");
        assertThat(en("/api/service-requests/" + request + "/register.pdf", "Service Request Register-" + number))
                .contains("Hotline", "Inwarranty(until2027-03-20)", "Fieldengineer");
    }

    @Test
    void theWorkOrderCarriesTheSignatureAndTheHashOfWhatWasSigned() {
        theVisitComesTooLate();
        JsonNode visit = manager.read("/api/work-orders/" + story.visit()).ok();
        String path = "/api/work-orders/" + story.visit() + "/work-order.pdf";

        assertThat(zh(path, "售后服务单-" + visit.path("number").asString())).contains("售后服务单", visit.path("request").path("number").asString(),
                "0839-5550123", "赵工", "2026-04-0400:40(UTC+8)", "青川市水务集团调度中心", "前置机停机", "更换电源模块并重启服务", "电源模块×1", "★★★★☆满意", "处理认真",
                "何敏", "2026-04-0402:00(UTC+8)", visit.path("signature").path("sha256").asString());
        assertThat(en(path, "After-Sales Service Report-" + visit.path("number").asString())).contains("After-SalesServiceReport", "SHA-256ofwhatwassigned");
        assertThat(pictures(story.engineer.download(path))).isEqualTo(1);
        assertThat(Api.as(mvc, Cast.OTHER_ENGINEER).read(path).refusal()).isEqualTo("work-order-not-found");
    }

    @Test
    void theProofShowsTheClauseTheBreachWhatItCostsAndWhy() throws IOException {
        theVisitComesTooLate();
        theCustomerIsWaitedFor();
        anAnswerComesLateAndIsLetGo();
        story.theHotlineRings("MINOR", Map.of("title", "画面卡顿", "level", "一般问题"));

        String path = "/api/contracts/" + story.contract() + "/proof.pdf";
        byte[] pdf = manager.download(path + "?lang=zh");
        String proof = zh(path, "履约证明-" + story.contractNumber());
        assertThat(proof).contains("履约证明", "¥1,000,000.00", "自2026-01-05签订之日起的全部承诺", flat(OwnLetter.ARRIVE), flat(OwnLetter.RESPOND),
                "到达现场·重大技术问题·4小时(7×24)", "承诺第5项(第1版)", "2026-04-0400:00(UTC+8)", "¥10,000.00=合同价1,000,000.00×1%×1次",
                "¥50,000.00(合同价的5%)", "应付违约金", "已豁免:客户来函同意免责", "到场签到:青川市水务集团调度中心", "第1次,共4次");
        assertThat(proof).contains("2026-04-0710:00至2026-04-0711:30暂停计时1小时30分:等待客户同意(何工要求先报主管审批)", "法定节假日", "非服务时间", "暂停计时");
        assertThat(en(path, "Proof of Performance-" + story.contractNumber())).contains("ProofofPerformance", "Arriveonsite",
                "contractprice1,000,000.00×1%×1", "awaitingthecustomer'sconsent", "Waived:");
        theDataInsideHasThePrintedHash(pdf);
    }

    @Test
    void aProofOfAPeriodNamesBothDaysAndLeavesTheRestOut() {
        theVisitComesTooLate();

        String path = "/api/contracts/" + story.contract() + "/proof.pdf?from=2026-05-01&to=2026-06-30&lang=zh";

        assertThat(text(manager.download(path))).contains("2026-05-01至2026-06-30(含首尾两日)", "巡检", "本期间内没有违约。").doesNotContain("10,000.00=");
        assertThat(manager.read("/api/contracts/" + story.contract() + "/proof.pdf?from=2026-06-30&to=2026-05-01").refusal()).isEqualTo("period-invalid");
        assertThat(manager.read(path.replace("lang=zh", "lang=fr")).refusal()).isEqualTo("language-unknown");
    }

    private long theVisitComesTooLate() {
        story.itIs("2026-04-03T11:00:00Z");
        long request = story.theHotlineRings("CRITICAL", Map.of("level", "重大技术问题")).path("id").asLong();
        story.itIs("2026-04-03T11:20:00Z");
        story.theDeskCalls("UNRESOLVED");
        story.itIs("2026-04-03T12:07:00Z");
        story.theVisitGoesToTheEngineer();
        story.itIs("2026-04-03T16:40:00Z");
        story.theEngineerChecksIn();
        story.itIs("2026-04-03T18:00:00Z");
        story.theCustomerSigns();
        return request;
    }

    private void theCustomerIsWaitedFor() {
        story.itIs("2026-04-05T02:00:00Z");
        story.theHotlineRings("MINOR", Map.of("title", "报表少一列", "level", "一般问题"));
        story.theDeskCalls("ANSWERED");
        story.itIs("2026-04-07T02:00:00Z");
        story.act("pause", Map.of("reason", "AWAITING_CONSENT", "proof", "何工要求先报主管审批"));
        story.itIs("2026-04-07T03:30:00Z");
        story.act("resume", Map.of());
        story.itIs("2026-04-08T01:15:00Z");
        story.act("resolve", Map.of("cause", "模板缺字段", "solution", "补充字段并重新发布"));
        story.act("close", Map.of("confirmedBy", "何敏", "note", "电话确认"));
    }

    private void anAnswerComesLateAndIsLetGo() {
        story.theHotlineRings("MINOR", Map.of("title", "打印异常", "level", "一般问题"));
        story.itIs("2026-04-08T02:00:00Z");
        story.theDeskCalls("ANSWERED");
        long breach = story.clock("RESPOND").path("breach").path("id").asLong();
        manager.create("/api/breaches/" + breach + "/waive", Map.of("side", "CUSTOMER", "reason", "客户来函同意免责")).ok();
        Api.as(mvc, Cast.ADMIN).create("/api/breaches/" + breach + "/waive/approve", Map.of("reason", "同意")).ok();
    }

    private void theDataInsideHasThePrintedHash(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            byte[] data = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().values().iterator().next()
                    .getEmbeddedFile().toByteArray();
            assertThat(text(pdf)).contains(Sha256.hex(data));
            assertThat(JsonMapper.shared().readTree(data).path("totals").path("broken").asInt()).isEqualTo(2);
        }
    }

    private String zh(String path, String fileName) {
        return paper(path + "?lang=zh", "zh", fileName);
    }

    /** English is what the callers of these tests speak. */
    private String en(String path, String fileName) {
        return paper(path, "en", fileName);
    }

    private String paper(String path, String language, String fileName) {
        Api.Answer answer = manager.read(path);
        answer.ok();
        assertThat(answer.raw().getContentType()).isEqualTo("application/pdf");
        assertThat(answer.raw().getHeader("Cache-Control")).contains("no-store");
        String disposition = String.valueOf(answer.raw().getHeader("Content-Disposition"));
        assertThat(disposition).startsWith("inline; filename=\"").matches("\\p{ASCII}+");
        assertThat(URLDecoder.decode(disposition, StandardCharsets.UTF_8)).contains("filename*=UTF-8''" + fileName);
        byte[] pdf = answer.raw().getContentAsByteArray();
        keepForTheEye(pdf, path.replaceAll(".*/|\\.pdf.*", "") + "-" + language);
        return text(pdf);
    }

    private static void keepForTheEye(byte[] pdf, String name) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name + ".pdf"), pdf);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static int pictures(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pictures = 0;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            return pictures;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Cells wrap anywhere, so the text is compared without white space and in one form of each character. */
    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return flat(new PDFTextStripper().getText(document));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String flat(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
