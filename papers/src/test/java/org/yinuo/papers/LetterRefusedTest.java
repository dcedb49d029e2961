package org.yinuo.papers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class LetterRefusedTest {

    @Test
    void refusesFilesWithoutText() {
        assertRefused(new byte[0], "letter-empty");
        assertRefused(" \r\n\t\u3000 ".getBytes(UTF_8), "letter-empty");
        assertRefused(Letters.docx(List.of(), List.of()), "letter-empty");
        assertRefused("<html><body><p> </p></body></html>".getBytes(UTF_8), "letter-empty");
        assertRefused(Letters.emptyPagePdf(), "letter-scan");
    }

    @Test
    void refusesAScanUnderWhichOnlyAPageNumberOrTheScannersNameStands() {
        assertRefused(Letters.scannedPdf(3, 1, "CamScanner"), "letter-scan");
        assertRefused(Letters.scannedPdf(3, 1, "- 2 -"), "letter-scan");
    }

    @Test
    void readsAShortLetterWithALogoAndAPictureWithItsText() {
        assertThat(LetterText.of("x", Letters.scannedPdf(1, 0.1f, "On site within 4 hours.")).text()).contains("4 hours");
        assertThat(LetterText.of("x", Letters.scannedPdf(1, 1, "Our engineers will be on site within 4 hours after the call.")).text())
                .contains("4 hours");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertRefused(new byte[LetterText.MAX_BYTES + 1], "letter-too-large");
        assertRefused("字".repeat(LetterText.MAX_CHARS + 1).getBytes(UTF_8), "letter-too-large");
    }

    @Test
    void refusesPasswords() {
        assertRefused(Letters.lockedPdf("secret"), "letter-password");
        assertRefused(Letters.locked(Letters.docx(List.of("质保三年"), List.of())), "letter-password");
    }

    @Test
    void refusesWhatIsNoText() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        noise[0] = 0;

        assertRefused(noise, "letter-binary");
        assertRefused("Response in 30 minutes".getBytes(Charset.forName("UTF-16LE")), "letter-binary");
    }

    @Test
    void refusesCharactersItCannotTell() {
        assertRefused("Délai d'intervention garanti : où ça ? Près de l'été".getBytes(ISO_8859_1), "letter-encoding");
        assertRefused("故障を修理するため、サービスセンターに連絡してください。".getBytes(Charset.forName("Shift_JIS")), "letter-encoding");
        assertRefused("售後服務承諾書：接到故障通知後三十分鐘內回應。".getBytes(Charset.forName("Big5")), "letter-encoding");
    }

    @Test
    void refusesOtherKindsOfFile() throws IOException {
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "letter-type");
        assertRefused("{\\rtf1 text}".getBytes(UTF_8), "letter-type");
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (HSSFWorkbook old = new HSSFWorkbook(); XSSFWorkbook current = new XSSFWorkbook()) {
            old.createSheet();
            old.write(xls);
            current.createSheet();
            current.write(xlsx);
        }

        assertRefused(xls.toByteArray(), "letter-type");
        assertRefused(xlsx.toByteArray(), "letter-type");
    }

    @Test
    void refusesDamagedFiles() {
        byte[] docx = Letters.docx(List.of("质保三年"), List.of());

        assertRefused(Arrays.copyOf(docx, docx.length / 2), "letter-damaged");
        assertRefused("%PDF-1.7 and nothing more".getBytes(UTF_8), "letter-damaged");
    }

    @Test
    void refusesADocxThatUnpacksToGigabytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>".getBytes(UTF_8));
            for (int i = 0; i < 400; i++) {
                zip.write(blanks);
            }
        }

        assertRefused(out.toByteArray(), "letter-too-large");
    }

    @Test
    void readsNoEntitiesOutOfADocx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w="
                    + "'http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:p><w:r><w:t>&x;</w:t></w:r></w:p>"
                    + "</w:document>").getBytes(UTF_8));
        }

        assertThatExceptionOfType(LetterRefused.class).isThrownBy(() -> LetterText.of("x.docx", out.toByteArray()));
    }

    @Test
    void refusesAPdfThatUnpacksToGigabytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 300; i++) {
                deflate.write(new byte[1 << 20]);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.4\n1 0 obj <</Filter/FlateDecode/Length 9>>\nstream\n".getBytes(UTF_8));
        pdf.write(packed.toByteArray());

        assertRefused(pdf.toByteArray(), "letter-too-large");
    }

    @Test
    void survivesHostilePdfs() throws IOException {
        byte[] packed = deflated(deflated(new byte[200 << 20]));
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(onePagePdf("/Filter[/FlateDecode/FlateDecode]/Length " + packed.length).getBytes(ISO_8859_1));
        twice.write(packed);
        twice.write("\nendstream endobj trailer<</Root 1 0 R>>".getBytes(UTF_8));
        String forms = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>endobj "
                + "4 0 obj<</Length 6>>stream\n/A Do \nendstream endobj 5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]"
                + "/Resources<</XObject<</A 5 0 R>>>>/Length 54>>stream\n" + "/A Do ".repeat(9) + "\nendstream endobj trailer<</Root 1 0 R>>";

        assertOnlyRefused(twice.toByteArray());
        assertOnlyRefused(forms.getBytes(UTF_8));
        assertOnlyRefused(("%PDF-1.4\n1 0 obj " + "[".repeat(1_000_000)).getBytes(UTF_8));
        assertOnlyRefused(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>endobj "
                + "trailer<</Root 1 0 R>>").getBytes(UTF_8));
        assertOnlyRefused(("%PDF-1.4\n" + "stream\nx".repeat(1_000_000)).getBytes(UTF_8));
    }

    @Test
    void survivesHostileHtml() {
        assertThat(LetterText.of("x", ("<html>" + "<div>".repeat(200_000) + "质保三年").getBytes(UTF_8)).text()).isEqualTo("质保三年");
        assertThat(LetterText.of("x", ("<html>" + "<table><tr><td>".repeat(20_000) + "质保三年").getBytes(UTF_8)).text()).contains("质保三年");
    }

    @Test
    void survivesMutatedFiles() {
        List<byte[]> originals = List.of(Letters.pdf("质保期为三年。", "四小时到场。"),
                Letters.docx(List.of("质保期为三年。"), List.of(List.of("等级", "四小时"))),
                Letters.locked(Letters.docx(List.of("质保"), List.of())),
                "<html><body><table><tr><td>质保<p>三年</table>".getBytes(UTF_8), "质保期为三年。".getBytes(Charset.forName("GBK")));
        Random random = new Random(20260101);

        for (int round = 0; round < 400; round++) {
            byte[] mutant = mutate(originals.get(round % originals.size()), random);
            try {
                assertThat(LetterText.of("mutant", mutant).text()).isNotBlank();
            } catch (LetterRefused refused) {
                assertThat(refused.code()).startsWith("letter-");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LetterRefused.Reason.class)
    void everyRefusalSaysWhatToDoInBothLanguages(LetterRefused.Reason reason) {
        LetterRefused refused = new LetterRefused(reason);

        assertThat(refused.sentence(Locale.SIMPLIFIED_CHINESE)).endsWith("。");
        assertThat(refused.sentence(Locale.ENGLISH)).endsWith(".").isEqualTo(refused.getMessage());
    }

    private static void assertOnlyRefused(byte[] bytes) {
        assertThatExceptionOfType(LetterRefused.class).isThrownBy(() -> LetterText.of("hostile.pdf", bytes));
    }

    private static String onePagePdf(String streamEntries) {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj 4 0 obj<<" + streamEntries + ">>stream\n";
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
            deflate.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] mutant = random.nextInt(4) == 0 ? Arrays.copyOf(original, 1 + random.nextInt(original.length)) : original.clone();
        for (int hits = 1 + random.nextInt(20); hits > 0; hits--) {
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
        }
        return mutant;
    }

    private static void assertRefused(byte[] bytes, String code) {
        assertThatExceptionOfType(LetterRefused.class)
                .isThrownBy(() -> LetterText.of("letter", bytes))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
