package org.yinuo.papers;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTextTest {

    private static final String PROMISE = "接到故障通知后30分钟内响应，2小时内到达现场。";

    @Test
    void readsPlainTextInTheCharsetItWasWrittenIn() {
        assertThat(read(PROMISE.getBytes(UTF_8))).isEqualTo(new LetterText(PROMISE, LetterFormat.TXT, "UTF-8"));
        assertThat(read(("\uFEFF" + PROMISE).getBytes(UTF_8)).text()).isEqualTo(PROMISE);
        assertThat(read(("\uFEFF" + PROMISE).getBytes(UTF_16LE))).isEqualTo(new LetterText(PROMISE, LetterFormat.TXT, "UTF-16LE"));
        assertThat(read(("\uFEFF" + PROMISE).getBytes(UTF_16BE))).isEqualTo(new LetterText(PROMISE, LetterFormat.TXT, "UTF-16BE"));

        assertThat(read(PROMISE.getBytes(Charset.forName("GBK")))).isEqualTo(new LetterText(PROMISE, LetterFormat.TXT, "GB18030"));
        String rare = "联系人：喆堃昇赟龘䶮㙓。" + PROMISE.repeat(2);
        assertThat(read(rare.getBytes(Charset.forName("GB18030"))).text()).isEqualTo(rare);
        assertThat(read("Response within 30 minutes.".getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
    }

    @Test
    void normalisesLineEndsAndDropsControlCharacters() {
        String raw = "第一条\r\n第二条\r第三条\f第四\u0000条\u0007\u2028第五条\t完".concat("。".repeat(90));

        assertThat(read(raw.getBytes(UTF_8)).text()).startsWith("第一条\n第二条\n第三条\n第四条\n第五条\t完。");
    }

    @Test
    void readsADocxParagraphByParagraphAndTheTableRowByRow() {
        byte[] docx = Letters.docx(List.of("售后服务承诺书", PROMISE),
                List.of(List.of("故障等级", "响应", "到达"), List.of("一般故障", "", "4小时")));

        LetterText letter = read(docx);

        assertThat(letter.format()).isEqualTo(LetterFormat.DOCX);
        assertThat(letter.text().strip()).isEqualTo("售后服务承诺书\n" + PROMISE + "\n故障等级\t响应\t到达\n一般故障\t\t4小时");
    }

    @Test
    void readsAPdfAndGivesIdeographsInsteadOfRadicals() {
        LetterText letter = read(Letters.pdf("售后服务承诺书", PROMISE, "工程师文一方"));

        assertThat(letter.format()).isEqualTo(LetterFormat.PDF);
        assertThat(letter.text().lines().map(String::strip)).contains("售后服务承诺书", PROMISE, "工程师文一方");
    }

    @Test
    void readsAPdfThatOnlyRestrictsEditing() {
        assertThat(read(Letters.lockedPdf("")).text()).contains("质保期为三年");
    }

    @Test
    void readsHtmlBlockByBlock() {
        String html = "<!DOCTYPE html><html><head><title>不读</title><style>p{}</style></head><body><h1>承诺书</h1>"
                + "<p>一、<b>质保</b>三年<br>二、巡检</p><table><tr><th>等级</th><th>响应</th></tr>"
                + "<tr><td><p>重大</p></td><td>30 分钟</td></tr></table><div>完 &amp; 了</div></body></html>";

        LetterText letter = read(html.getBytes(UTF_8));

        assertThat(letter.format()).isEqualTo(LetterFormat.HTML);
        assertThat(letter.text()).isEqualTo("承诺书\n一、质保三年\n二、巡检\n等级\t响应\n重大\t30 分钟\n完 & 了");
    }

    @Test
    void readsHtmlInTheCharsetItNames() {
        String html = "<html><head><meta charset=\"gbk\"></head><body><p>" + PROMISE + "</p></body></html>";

        LetterText letter = read(html.getBytes(Charset.forName("GBK")));

        assertThat(letter).isEqualTo(new LetterText(PROMISE, LetterFormat.HTML, "GBK"));
    }

    @Test
    void theContentDecidesAndNotTheName() {
        byte[] docx = Letters.docx(List.of(PROMISE), List.of());

        assertThat(LetterText.of("letter.txt", docx).format()).isEqualTo(LetterFormat.DOCX);
    }

    private static LetterText read(byte[] bytes) {
        return LetterText.of("letter", bytes);
    }
}
