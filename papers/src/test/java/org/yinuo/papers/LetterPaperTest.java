package org.yinuo.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.yinuo.core.commitment.*;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.write.Implied;
import org.yinuo.core.letter.write.LetterFrame;
import org.yinuo.core.letter.write.LetterLanguage;
import org.yinuo.core.letter.write.LetterWriter;
import org.yinuo.core.letter.write.ReadableClause;
import org.yinuo.core.letter.write.WrittenLetter;

/** Letters as files to send: what was promised is in them, and they look like letters. */
class LetterPaperTest {
    private static final LetterFrame FRAME = new LetterFrame(LetterLanguage.ZH, null, "华信系统集成有限公司", "海州市第三人民医院",
            "门诊信息系统运维", LocalDate.of(2026, 3, 12));

    @Test
    void readsBackFromWordAndPdfWhatWasWritten() {
        for (int rotation = 0; rotation < 4; rotation++) {
            List<Clause> clauses = commitment(rotation);
            WrittenLetter letter = LetterWriter.write(clauses, FRAME);

            assertThat(read("letter.docx", LetterPaper.docx(letter))).as("docx %d", rotation)
                    .containsExactlyInAnyOrderElementsOf(Implied.with(clauses));
            assertThat(read("letter.pdf", LetterPaper.pdf(letter))).as("pdf %d", rotation)
                    .containsExactlyInAnyOrderElementsOf(Implied.with(clauses));
        }
    }

    @Test
    void setsHeadingsATableAndPageNumbersInWord() throws IOException {
        WrittenLetter letter = LetterWriter.write(commitment(0), FRAME);

        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(LetterPaper.docx(letter)))) {
            assertThat(word.getParagraphs()).filteredOn(line -> "Heading1".equals(line.getStyle())).hasSize(letter.sections().size());
            assertThat(word.getTables()).singleElement().satisfies(table -> {
                assertThat(table.getRow(0).getTableCells()).hasSize(4);
                assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(4);
            });
            assertThat(word.getHeaderList().getFirst().getText()).contains("华信系统集成有限公司");
            assertThat(word.getFooterList().getFirst().getParagraphs().getFirst().getCTP().getFldSimpleList())
                    .extracting(field -> field.getInstr()).containsExactly("PAGE", "NUMPAGES");
            assertThat(word.getStyles().styleExist("Heading1")).isTrue();
        }
    }

    @Test
    void writesTheDayItIsGivenAndNoOther() {
        String text = text("letter.pdf", LetterPaper.pdf(LetterWriter.write(commitment(1), FRAME)));

        assertThat(text).contains("日期：2026年3月12日").contains("第 1 页 共");
    }

    /** Every kind of clause; the amounts change with the rotation. */
    private static List<Clause> commitment(int rotation) {
        int n = rotation + 1;
        List<Clause> clauses = new ArrayList<>();
        for (Severity severity : List.of(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)) {
            int times = severity.ordinal() + n;
            Terms terms = Terms.EMPTY.severity(severity, null);
            clauses.add(new ResponseTime(terms.channel(Channel.PHONE).limit(Limit.of(15 * times, Unit.MINUTES))));
            clauses.add(new ArrivalTime(terms.channel(Channel.ONSITE).limit(Limit.of(2 * times, Unit.HOURS))));
            clauses.add(new ResolutionTime(terms.limit(Limit.of(8 * times, Unit.HOURS)), null));
        }
        for (ClauseType type : ClauseType.values()) {
            clauses.add(ClauseShape.read(shape(type, n)));
        }
        return clauses;
    }

    private static Map<String, Object> shape(ClauseType type, int n) {
        return switch (type) {
            case WARRANTY_TERM -> of(type, "value", n, "unit", "years", "from_event", "验收合格");
            case WARRANTY_START -> of(type, "from_event", "验收合格");
            case SUPPORT_HOURS -> of(type, "calendar", n % 2 == 0 ? "7x24" : "Mon-Fri 08:30-17:30");
            case RESPONSE_TIME, RECOVERY_TIME, REPORT_DEADLINE, COMPLAINT_RESPONSE -> of(type, "value", 3 * n, "unit", "hours");
            case ARRIVAL_TIME -> of(type, "value", n, "unit", "days", "calendar", "business-days", "channel", "onsite");
            case RESOLUTION_TIME -> of(type, "value", n, "unit", "days", "quantile", 95);
            case TEMPORARY_FIX, ESCALATION -> of(type, "value", 4 * n, "unit", "hours");
            case INSPECTION_FREQUENCY, FOLLOWUP_FREQUENCY, REPORT_FREQUENCY, DRILL_FREQUENCY ->
                    of(type, "value", n, "unit", "times", "per", n % 2 == 0 ? "year" : "quarter");
            case TRAINING -> of(type, "value", 10 * n, "unit", "persons", "op", "min");
            case SPARE_PARTS -> of(type, "value", n, "unit", "percent", "base", "设备总量");
            case PENALTY -> of(type, "value", new BigDecimal("0.0" + n), "unit", "percent", "per", "day", "party", "provider", "cap_percent", 5 * n);
            case STAFFING -> of(type, "value", n, "unit", "persons", "role", "驻场工程师");
            case UPGRADE -> of(type, "value", n, "unit", "years", "free", true);
            case RETURN_REFUND -> of(type, "value", 7 * n, "unit", "days", "action", "exchange");
            case POST_WARRANTY -> of(type, "price", "material-only");
            case CONFIDENTIALITY -> of(type, "value", n, "unit", "years");
            case AVAILABILITY -> of(type, "value", new BigDecimal("99." + n), "unit", "percent");
            case QUALITY_TARGET -> of(type, "value", 90 + n, "unit", "percent");
            case FEE -> of(type, "value", 100 * n, "unit", "yuan");
            case LIABILITY_CAP -> of(type, "value", 10 * n, "unit", "percent");
            case DELIVERY_TIME -> of(type, "value", 10 * n, "unit", "days");
            case EXCLUSION, LIFETIME_SERVICE, COVERAGE, ONSITE_STANDBY -> of(type);
        };
    }

    private static Map<String, Object> of(ClauseType type, Object... fields) {
        Map<String, Object> shape = new HashMap<>(Map.of("type", type.word()));
        for (int at = 0; at < fields.length; at += 2) {
            shape.put((String) fields[at], fields[at + 1]);
        }
        return shape;
    }

    private static Set<ReadableClause> read(String name, byte[] file) {
        Set<ReadableClause> read = new LinkedHashSet<>();
        LetterReader.read(text(name, file)).forEach(one -> read.add(ReadableClause.of(one.clause())));
        return read;
    }

    private static String text(String name, byte[] file) {
        return LetterText.of(name, file).text();
    }
}
