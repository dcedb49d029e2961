package org.yinuo.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.yinuo.core.letter.LetterReader;

class MergedCellsTest {
    private static final List<String> FOUR = List.of("response_time critical 15", "arrival_time critical 1",
            "response_time minor 1", "arrival_time minor 8");

    @Test
    void aDocxSaysAMergedCellInEveryColumnAndRowItCovers() {
        String text = docx(row(cell("级别", "<w:vMerge w:val=\"restart\"/>"), cell("时限", "<w:gridSpan w:val=\"2\"/>"))
                + row(cell("", "<w:vMerge/>"), cell("响应", ""), cell("到场", ""))
                + row(cell("紧急故障", ""), cell("15分钟", ""), cell("1小时", ""))
                + row(cell("一般故障", ""), cell("1小时", ""), cell("8小时", "")));

        assertThat(text.strip()).isEqualTo("级别\t时限\t时限\n级别\t响应\t到场\n紧急故障\t15分钟\t1小时\n一般故障\t1小时\t8小时");
        assertThat(times(text)).isEqualTo(FOUR);
    }

    @Test
    void anHtmlPageSaysAMergedCellInEveryColumnAndRowItCovers() {
        String text = html("<tr><th rowspan=2>级别</th><th colspan=2>时限</th></tr><tr><th>响应</th><th>到场</th></tr>"
                + "<tr><td>紧急故障</td><td>15分钟</td><td>1小时</td></tr><tr><td>一般故障</td><td>1小时</td><td>8小时</td></tr>");

        assertThat(text).isEqualTo("级别\t时限\t时限\n级别\t响应\t到场\n紧急故障\t15分钟\t1小时\n一般故障\t1小时\t8小时");
        assertThat(times(text)).isEqualTo(FOUR);
    }

    @Test
    void aLevelOverTwoRowsHoldsForBothAndTheTableGoesOn() {
        String text = html("<tr><td>级别</td><td>区域</td><td>到场</td></tr><tr><td rowspan=2>紧急故障</td><td>市内</td><td>1小时</td></tr>"
                + "<tr><td>市外</td><td>3小时</td></tr><tr><td>一般故障</td><td>市内</td><td>8小时</td></tr>");

        assertThat(times(text)).containsExactly("arrival_time critical 1", "arrival_time critical 3", "arrival_time minor 8");
    }

    @Test
    void aGridFinerThanTheColumnsSaysNothingTwice() {
        assertThat(docx(row(cell("级别", "<w:gridSpan w:val=\"2\"/>"), cell("响应", ""))
                + row(cell("紧急故障", ""), cell("15分钟", "<w:gridSpan w:val=\"2\"/>"))).strip()).isEqualTo("级别\t响应\n紧急故障\t15分钟");
        assertThat(html("<tr><td colspan=4>级别</td><td colspan=2>响应</td></tr><tr><td colspan=4>紧急</td><td colspan=2>5分钟</td></tr>"))
                .isEqualTo("级别\t响应\n紧急\t5分钟");
    }

    @Test
    void aRowOverAllColumnsAndALongCellStandOnce() {
        String remark = "自用户报修之时起计算，法定节假日不停止服务，由乙方安排工程师赶到现场处理并承担由此发生的全部费用。";

        assertThat(html("<tr><td colspan=3>时限一览</td></tr><tr><td>级别</td><td>响应</td><td>到场</td></tr>"
                + "<tr><td>备注</td><td colspan=2>" + remark + "</td></tr>")).isEqualTo("时限一览\n级别\t响应\t到场\n备注\t" + remark);
    }

    @Test
    void spansWithoutMeasureCostNothing() {
        String cell = "<td colspan=1000000000 rowspan=1000000000>紧急</td>";
        String rows = ("<tr>" + cell + cell + "<td rowspan=0>1</td></tr>").repeat(20_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () ->
                assertThatExceptionOfType(LetterRefused.class).isThrownBy(() -> html(rows)));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(
                html("<tr>" + "<td rowspan=99999>x</td>".repeat(300) + "</tr>" + "<tr><td>y</td></tr>".repeat(100))).contains("y"));
        assertThat(html("<tr><td colspan=1000000000>级别</td><td colspan=-1>响应</td></tr><tr><td>紧急</td><td>5分钟</td></tr>"))
                .isEqualTo("级别\t响应\n紧急\t5分钟");
        assertThat(docx(row(cell("级别", "<w:gridSpan w:val=\"1000000000\"/>"), cell("响应", "<w:gridSpan w:val=\"x\"/>"))).strip())
                .isEqualTo("级别\t响应");
    }

    private static List<String> times(String text) {
        return LetterReader.read(text).stream().map(read -> read.clause().type().word() + " " + read.clause().terms().severity().word() + " "
                + read.clause().terms().limit().value()).toList();
    }

    private static String html(String rows) {
        return LetterText.of("letter", ("<html><body><table>" + rows + "</table></body></html>").getBytes(UTF_8)).text();
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String words, String properties) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:tc>";
    }

    private static String docx(String rows) {
        String document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:tbl>" + rows
                + "</w:tbl></w:body></w:document>";
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(UTF_8));
            zip.closeEntry();
            zip.finish();
            return LetterText.of("letter", out.toByteArray()).text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
