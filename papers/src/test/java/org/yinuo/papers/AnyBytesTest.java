package org.yinuo.papers;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.yinuo.core.letter.LetterReader;

/**
 * Whatever the bytes, a letter gives clauses or a refusal. The mutations come from a seed, so a failure can be run again;
 * {@code -Dletters.mutations=N} tries more.
 */
class AnyBytesTest {
    private static final int MUTATIONS = Integer.getInteger("letters.mutations", 60);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String LETTER = """
            一、服务承诺
            接到报修后30分钟内响应，4小时内到场，24小时内修复；重大故障2小时内恢复。
            级别|响应|到场
            一级|15分钟|1小时
            P2　　　功能受限　　　30分钟　　　2个工作日
            质保期为____年，每季度巡检1次，逾期每日支付合同总价0.5‰的违约金。
            """;

    @Test
    void answersOrRefusesAnyMutationOfALetter() throws Exception {
        for (byte[] seed : seeds()) {
            for (int mutation = 0; mutation < MUTATIONS; mutation++) {
                byte[] bytes = mutated(seed, new Random(31L * mutation + seed.length));
                int number = mutation;
                Assertions.assertTimeoutPreemptively(LONGEST, () -> assertThatCode(() -> readOrRefuse(bytes))
                        .as("mutation %d of a seed of %d bytes", number, seed.length).doesNotThrowAnyException());
            }
        }
    }

    @Test
    void readsMonstrousSentencesInTime() {
        List<String> monsters = List.of("1".repeat(20_000), "一二三".repeat(10_000), "2小时内".repeat(8_000), "|".repeat(20_000), "(".repeat(20_000),
                "每".repeat(20_000), "不能解决,".repeat(6_000), "A ".repeat(20_000), "第1条".repeat(8_000), "故障、".repeat(10_000), "\n".repeat(50_000),
                "　1".repeat(10_000), "within ".repeat(5_000), "质保".repeat(10_000), "自".repeat(20_000) + "起");

        for (String monster : monsters) {
            Assertions.assertTimeoutPreemptively(LONGEST, () -> LetterReader.read(monster));
        }
    }

    @Test
    void readsPagesNestedWithoutEndInTime() {
        for (String unit : List.of("<div>", "<table><tr><td>", "<td>", "<p>", "<b>", "<li>", "<table>", "<div><br>")) {
            byte[] html = ("<html><body>" + unit.repeat(300_000 / unit.length()) + "4小时到场").getBytes(StandardCharsets.UTF_8);
            Assertions.assertTimeoutPreemptively(LONGEST, () -> readOrRefuse(html), unit);
        }
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            LetterReader.read(LetterText.of("letter", bytes).text());
        } catch (LetterRefused refused) {
            // A refusal is an answer.
        }
    }

    private static List<byte[]> seeds() throws Exception {
        String html = "<html><head><meta charset=utf-8></head><body><h1>承诺</h1><table><tr><td>响应</td><td>2小时</td></tr></table><p>"
                + LETTER + "</p></body></html>";
        byte[] pdf = HtmlToPdf.render("<html xmlns='http://www.w3.org/1999/xhtml'><body><p>4 hours on site</p></body></html>");
        return List.of(LETTER.getBytes(StandardCharsets.UTF_8), LETTER.getBytes(Charset.forName("GB18030")),
                LETTER.getBytes(StandardCharsets.UTF_16), html.getBytes(StandardCharsets.UTF_8), docx(), pdf);
    }

    private static byte[] docx() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                    + LETTER + "</w:t></w:r></w:p></w:body></w:document>").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** A few flipped, lost, doubled or foreign bytes. */
    private static byte[] mutated(byte[] seed, Random chance) {
        byte[] bytes = seed.clone();
        for (int change = 1 + chance.nextInt(12); change > 0 && bytes.length > 2; change--) {
            int at = chance.nextInt(bytes.length);
            switch (chance.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << chance.nextInt(8));
                case 1 -> bytes[at] = (byte) chance.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
                default -> {
                    int length = Math.min(chance.nextInt(64), bytes.length - at);
                    int to = chance.nextInt(bytes.length - length + 1);
                    System.arraycopy(bytes.clone(), at, bytes, to, length);
                }
            }
        }
        return bytes;
    }
}
