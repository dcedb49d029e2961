package org.yinuo.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlToPdfTest {

    private static final String ONE_POINT_PNG = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Test
    void embedsChineseTextIncludingRareCharacters() {
        byte[] pdf = Letters.pdf("喆堃昇赟龘䶮㙓：质保三年");

        assertThat(LetterText.of("x", pdf).text()).contains("喆堃昇赟龘䶮㙓：质保三年");
    }

    @Test
    void textCopiedFromThePdfIsTheTextThatWasPrinted() throws IOException {
        String words = "客户门卫用户工程师页民车见风飞马鱼鸟黄齐龙龟";

        try (PDDocument pdf = Loader.loadPDF(Letters.pdf(words + "⼾⻔"))) {
            assertThat(new PDFTextStripper().getText(pdf).strip()).isEqualTo(words + "户门");
        }
    }

    @Test
    void showsPicturesCarriedInThePage() throws IOException {
        assertThat(pictures("<img src='" + ONE_POINT_PNG + "'>")).isEqualTo(1);
        assertThat(pictures("<img src='data:image/png;base64,AAAA'>")).isZero();
    }

    @Test
    void reachesNeitherNetworkNorFiles(@TempDir Path folder) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        Path css = Files.write(folder.resolve("a.css"), "body:before{content:'LEAK'}".getBytes(UTF_8));

        byte[] pdf = HtmlToPdf.render("<link rel=stylesheet href='" + base + "/a.css'><link rel=stylesheet href='" + css.toUri() + "'>"
                + "<style>@import url(" + base + "/b.css); @import url(" + css.toUri() + "); body{background:url(" + base + "/c.png)}"
                + "@font-face{font-family:x;src:url(" + base + "/d.ttf)}</style><p style='font-family:x'>text</p>"
                + "<img src='" + base + "/e.png'><img src='file:///etc/hostname'><object data='" + base + "/f'></object>");
        server.stop(0);

        assertThat(asked).hasValue(0);
        assertThat(LetterText.of("x", pdf).text().strip()).isEqualTo("text");
    }

    @Test
    void rendersInParallel() {
        assertThat(IntStream.range(0, 8).parallel().mapToObj(n -> LetterText.of("x", Letters.pdf("第" + n + "份工作单")).text().strip()))
                .containsExactlyInAnyOrder("第0份工作单", "第1份工作单", "第2份工作单", "第3份工作单", "第4份工作单",
                        "第5份工作单", "第6份工作单", "第7份工作单");
    }

    private static int pictures(String html) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(HtmlToPdf.render(html))) {
            var resources = pdf.getPage(0).getResources();
            int count = 0;
            for (COSName name : resources.getXObjectNames()) {
                count += resources.isImageXObject(name) ? 1 : 0;
            }
            return count;
        }
    }
}
