package org.yinuo.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PapersTest {

    @ParameterizedTest
    @MethodSource("everyPaperInBothLanguages")
    void everyPaperPrintsFullEmptyAndHugeInBothLanguages(Paper paper, Locale locale, String kind) throws IOException {
        byte[] pdf = Papers.render(paper, locale);

        String text = textOf(pdf);
        assertThat(text).contains(flat(paper.mark().number()), flat(paper.mark().generatedAt()), flat(paper.mark().vendor()));
        assertThat(text).contains(locale.equals(Locale.ENGLISH) ? "Page1of" : "第1页共").doesNotContain("??");
        keepForTheEye(pdf, paper.template() + "-" + kind + "-" + locale.getLanguage());
    }

    static Stream<Arguments> everyPaperInBothLanguages() {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH).flatMap(locale -> Stream.of(
                        Map.entry("full", PaperSamples.full()), Map.entry("empty", PaperSamples.empty()),
                        Map.entry("huge", PaperSamples.huge()))
                .flatMap(kind -> kind.getValue().stream().map(paper -> Arguments.of(paper, locale, kind.getKey()))));
    }

    @Test
    void theRegisterShowsWhatTheCustomerSaid() {
        assertThat(textOf(zh(PaperSamples.register(1)))).contains("服务请求登记表", "喆堃昇赟龘䶮㙓", "SN-2024-0091-7756-AB",
                "特别重大(业务中断)", flat(PaperSamples.LONG), "已登记,正在远程检查", "确认时间:2026-10-0102:10");
    }

    @Test
    void theRegisterShowsTheSignatureUnderAnAcceptance() {
        assertThat(textOf(zh(PaperSamples.register(2)))).contains("喆堃2026-10-0102:05", "手写签名,客户门户", PaperSamples.HASH).doesNotContain("确认时间:2026-10-0102:10");
    }

    @Test
    void theTrackingFormShowsEveryStateAsWordAndShape() {
        String text = textOf(zh(PaperSamples.tracking(3)));

        for (PromiseState state : PromiseState.values()) {
            assertThat(text).contains(flat(state.icon() + PaperWords.bundle(Locale.CHINESE).getString("state." + state.key())));
        }
        assertThat(text).contains("服务请求跟踪表", "等待客户同意进入机房,自21:10起暂停", "更换电源模块后恢复运行");
    }

    @Test
    void theWorkOrderShowsTheSignatureWithSignerTimeAndHash() {
        assertThat(textOf(zh(PaperSamples.workOrder(1, 2, PaperSamples.signature())))).contains("售后服务单", "WO-2026-000077",
                "2026-10-0101:20", "定位误差18m", "★★★★☆满意", "喆堃2026-10-0102:05", PaperSamples.HASH, "客户、售后服务部、销售部(复印件)");
        assertThat(Papers.html(PaperSamples.workOrder(1, 2, null), Locale.CHINESE)).doesNotContain("<img");
    }

    @Test
    void theSystemWorkFormShowsEachConsentAndWhatChangedFromWhatToWhat() {
        assertThat(textOf(zh(PaperSamples.systemWork(1)))).contains("系统操作授权与变更确认单", "1·远程操作", "同意何敏一次性链接2026-10-0816:20", "2026-10-0818:00至20:00",
                "2·系统变更", "全表扫描,95秒", "按索引,3秒", "门户(已登录)2026-10-0909:10", "删除新索引");
    }

    /** A point more each time, so that the end of the form meets the end of the page. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void theLastPageOfAWorkOrderIsNeverEmpty(int points) throws IOException {
        String html = Papers.html(PaperSamples.continuedWorkOrder(), Locale.SIMPLIFIED_CHINESE)
                .replace("<div class=\"keep\">", "<div style=\"height: " + points + "pt\"></div><div class=\"keep\">");

        try (PDDocument document = Loader.loadPDF(HtmlToPdf.render(html))) {
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());
            assertThat(last.getText(document)).contains("销售部");
        }
    }

    @Test
    void theProofShowsClauseDueEvidenceExplanationAndPenalty() {
        String text = textOf(zh(PaperSamples.proof(9)));

        assertThat(text).contains("履约证明", "人民币1,000,000.00元", "工程师在4小时内到达现场。", "到场签到(定位误差18m)", PaperSamples.HASH,
                "计入时限", "非服务时间", "省略7段", "10,000.00元=合同金额1,000,000.00元×1%×1次", "38分钟", "proof-HT-2026-0457-2026Q3.json");
    }

    @Test
    void theEnglishProofHasEnglishWords() {
        assertThat(textOf(Papers.render(PaperSamples.proof(4), Locale.ENGLISH))).contains("ProofofPerformance", "Lettersays", "Outofhours",
                "Broken,donelate", "Howtocheckthisproof", "sha256sumFILE");
    }

    @Test
    void textThatLooksLikeMarkupStaysText() {
        ServiceRequestRegister nasty = new ServiceRequestRegister(PaperSamples.mark("<i>1</i>"), "&amp;", "", "", "", "", "<script>alert(1)</script>",
                "", "${7*7}", "[[${7*7}]]", "", "", "", "", "<img src=x onerror=y> </td></table>", "", List.of(), List.of(), "", null);

        String html = Papers.html(nasty, Locale.CHINESE);

        assertThat(html).contains("&lt;script&gt;", "&lt;img src=x", "&amp;amp;").doesNotContain("<script", "<img", "<i>", "49");
        assertThat(textOf(zh(nasty))).contains("<script>alert(1)</script>", "${7*7}", "[[${7*7}]]", "</td></table>");
    }

    @Test
    void bothBundlesHaveTheSameWords() {
        assertThat(PaperWords.bundle(Locale.CHINESE).keySet()).isEqualTo(PaperWords.bundle(Locale.ENGLISH).keySet());
    }

    @Test
    void refusesATemplateItDoesNotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> Papers.html("../secret", Locale.CHINESE, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Papers.html("no-such-form", Locale.CHINESE, Map.of()));
    }

    private static byte[] zh(Paper paper) {
        return Papers.render(paper, Locale.SIMPLIFIED_CHINESE);
    }

    /** Cells wrap anywhere, so the text is compared without white space. */
    private static String textOf(byte[] pdf) {
        return flat(LetterText.of("paper.pdf", pdf).text());
    }

    private static String flat(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** The pdfs stay in target/papers, to be looked at. */
    private static void keepForTheEye(byte[] pdf, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
