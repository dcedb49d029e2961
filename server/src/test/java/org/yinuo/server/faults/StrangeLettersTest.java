package org.yinuo.server.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Whatever file is uploaded as a letter is read as it stands or refused with a code and a sentence, and never kept half. */
@YinuoTest
@Timeout(240)
class StrangeLettersTest {
    private static final String PROMISE = "接到故障报修后，我公司在30分钟内响应，4小时内到达现场。\n";

    @Autowired
    private MockMvc mvc;

    @Test
    void readsChineseHoweverItIsEncoded() {
        assertReads("gbk.txt", PROMISE.getBytes(Charset.forName("GBK")));
        assertReads("gb18030.txt", (PROMISE + "𠮷").getBytes(Charset.forName("GB18030")));
        assertReads("utf8.txt", PROMISE.getBytes(UTF_8));
        assertReads("utf8-bom.txt", ("\uFEFF" + PROMISE).getBytes(UTF_8));
        assertReads("utf16-le.txt", ("\uFEFF" + PROMISE).getBytes(StandardCharsets.UTF_16LE));
        assertReads("utf16-be.txt", ("\uFEFF" + PROMISE).getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void refusesFiveMegabytesOfPromisesAtOnceAndReadsFiveMegabytesOfPaper() {
        byte[] promises = PROMISE.repeat(5_000_000 / PROMISE.getBytes(UTF_8).length).getBytes(UTF_8);
        String paper = "<html><body><p>" + PROMISE + "</p><!--" + "x".repeat(5_000_000) + "--></body></html>";

        assertRefuses("promises.txt", promises, "letter-too-large");
        assertReads("paper.html", paper.getBytes(UTF_8));
    }

    @Test
    void refusesWhatHasNoText() throws IOException {
        assertRefuses("empty.txt", new byte[0], "letter-empty");
        assertRefuses("blank.txt", " \r\n\t\u3000".getBytes(UTF_8), "letter-empty");
        assertRefuses("scan.pdf", scan(), "letter-scan");
    }

    @Test
    void refusesWhatIsNoLetter() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);

        assertRefuses("noise.txt", noise, "letter-binary");
        assertRefuses("noise.pdf", noise, "letter-binary");
        assertRefuses("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "letter-type");
        assertRefuses("short.pdf", "%PDF-1.7 and nothing more".getBytes(UTF_8), "letter-damaged");
    }

    @Test
    void refusesWhatIsLocked() throws Exception {
        assertRefuses("locked.pdf", lockedPdf(), "letter-password");
        assertRefuses("locked.docx", lockedDocx(), "letter-password");
    }

    private Api manager() {
        return Api.as(mvc, Cast.MANAGER);
    }

    private void assertReads(String fileName, byte[] bytes) {
        JsonNode letter = manager().upload("/api/letters", fileName, bytes).ok();

        assertThat(letter.path("text").asString()).as(fileName).contains("30分钟内响应，4小时内到达现场");
        assertThat(letter.path("clauses")).as(fileName).extracting(each -> each.path("clause").path("type").asString())
                .contains("response_time", "arrival_time");
    }

    private void assertRefuses(String fileName, byte[] bytes, String code) {
        Api.Answer chinese = manager().speaking("zh-CN").upload("/api/letters", fileName, bytes);
        Api.Answer english = manager().speaking("en").upload("/api/letters", fileName, bytes);

        assertThat(chinese.status()).as("%s: %s", fileName, chinese.body()).isEqualTo(422);
        assertThat(chinese.refusal()).as(fileName).isEqualTo(code);
        assertThat(english.refusal()).as(fileName).isEqualTo(code);
        assertThat(chinese.body().path("detail").asString()).containsPattern("\\p{IsHan}");
        assertThat(english.body().path("detail").asString()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(manager().read("/api/letters").ok().path("items")).isEmpty();
    }

    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] lockedPdf() throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] lockedDocx() throws IOException, InvalidFormatException, GeneralSecurityException {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(PROMISE);
            document.write(docx);
        }
        try (POIFSFileSystem container = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream();
                OPCPackage content = OPCPackage.open(new ByteArrayInputStream(docx.toByteArray()))) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream sealed = encryptor.getDataStream(container)) {
                content.save(sealed);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
