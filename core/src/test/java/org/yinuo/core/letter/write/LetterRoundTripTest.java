package org.yinuo.core.letter.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yinuo.core.commitment.ArrivalTime;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.InspectionFrequency;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.ResolutionTime;
import org.yinuo.core.commitment.ResponseTime;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.letter.LetterReader;

/** What is written is read back: {@code read(write(c))} gives the clauses of c, compared as {@link ReadableClause} says. */
class LetterRoundTripTest {
    private static final int WHOLE_LETTERS = 300;
    private static final int CLAUSES_OF_A_KIND = 60;
    /** Percent of generated clauses whose English sentence the reader takes for exactly that clause. */
    private static final double ENGLISH_READ_BACK = 99;
    private static final int ENGLISH_OF_A_KIND = 20;
    private static final LetterFrame FRAME = new LetterFrame(LetterLanguage.ZH, null, "华信系统集成有限公司", "海州市第三人民医院",
            "门诊信息系统运维", LocalDate.of(2026, 3, 12));

    @Test
    void readsBackWholeCommitments() {
        for (long seed = 0; seed < WHOLE_LETTERS; seed++) {
            List<Clause> clauses = GeneratedCommitments.of(seed);

            WrittenLetter letter = LetterWriter.write(clauses, FRAME);

            assertThat(read(letter)).as("seed %d\n%s", seed, LetterPlainText.of(letter).text())
                    .containsExactlyInAnyOrderElementsOf(Implied.with(clauses));
            assertThat(letter.unread()).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ClauseType.class)
    void readsBackEveryKindOfClause(ClauseType type) {
        for (long seed = 0; seed < CLAUSES_OF_A_KIND; seed++) {
            Clause clause = GeneratedCommitments.of(type, seed);

            WrittenLetter letter = LetterWriter.write(List.of(clause), FRAME);

            assertThat(read(letter)).as("%s, seed %d\n%s", type, seed, LetterPlainText.of(letter).text())
                    .containsExactlyInAnyOrderElementsOf(Implied.with(List.of(clause)));
        }
    }

    @Test
    void writesEnglishTimesThatReadBack() {
        List<Clause> clauses = List.of(
                new ResponseTime(Terms.EMPTY.severity(Severity.CRITICAL, null).channel(Channel.PHONE).limit(Limit.of(30, Unit.MINUTES))),
                new ArrivalTime(Terms.EMPTY.severity(Severity.CRITICAL, null).channel(Channel.ONSITE).limit(Limit.of(4, Unit.HOURS)).calendar("business-hours")),
                new ResolutionTime(Terms.EMPTY.limit(Limit.of(24, Unit.HOURS)).calendar("7x24"), null),
                new ResponseTime(Terms.EMPTY.limit(Limit.of(2, Unit.HOURS)).calendar("off-hours")),
                new WarrantyTerm(Terms.EMPTY.limit(Limit.of(3, Unit.YEARS)), false),
                new InspectionFrequency(Terms.EMPTY.limit(Limit.of(6, Unit.TIMES).per(Per.YEAR).op(Comparison.MIN)), null));

        WrittenLetter letter = LetterWriter.write(clauses, LetterFrame.open(LetterLanguage.EN));

        assertThat(read(letter)).as(LetterPlainText.of(letter).text()).isEqualTo(ReadableClause.of(clauses));
        assertThat(letter.unread()).isEmpty();
    }

    /** The reader knows less English than Chinese: what it cannot take back is reported, never hidden. */
    @Test
    void readsBackMostEnglishSentencesAndReportsTheRest() {
        int exact = 0;
        int all = 0;
        for (ClauseType type : ClauseType.values()) {
            for (long seed = 0; seed < ENGLISH_OF_A_KIND; seed++) {
                Clause clause = GeneratedCommitments.english(GeneratedCommitments.of(type, seed));
                WrittenLetter letter = LetterWriter.write(List.of(clause), LetterFrame.open(LetterLanguage.EN));
                boolean back = read(letter).contains(ReadableClause.of(clause));
                all++;
                exact += letter.unread().isEmpty() ? 1 : 0;
                assertThat(back || !letter.unread().isEmpty()).as("%s, seed %d", type, seed).isTrue();
            }
        }
        assertThat(100.0 * exact / all).as("percent of %d English clauses read back", all).isGreaterThan(ENGLISH_READ_BACK);
    }

    @Test
    void setsTheTimesOfSeveralLevelsInATable() {
        List<Clause> clauses = List.of(
                new ResponseTime(Terms.EMPTY.severity(Severity.CRITICAL, null).channel(Channel.PHONE).limit(Limit.of(30, Unit.MINUTES))),
                new ArrivalTime(Terms.EMPTY.severity(Severity.CRITICAL, null).channel(Channel.ONSITE).limit(Limit.of(2, Unit.HOURS))),
                new ResolutionTime(Terms.EMPTY.severity(Severity.CRITICAL, null).limit(Limit.of(8, Unit.HOURS)), null),
                new ResponseTime(Terms.EMPTY.severity(Severity.MINOR, null).channel(Channel.PHONE).limit(Limit.of(4, Unit.HOURS))),
                new ArrivalTime(Terms.EMPTY.severity(Severity.MINOR, null).channel(Channel.ONSITE).limit(Limit.of(2, Unit.DAYS)).calendar("business-days")));

        WrittenLetter letter = LetterWriter.write(clauses, FRAME);

        assertThat(LetterPlainText.of(letter).text()).contains("""
                | 故障级别 | 电话响应 | 到达现场 | 排除故障 |
                | 紧急故障 | 30分钟内电话响应 | 2小时内到达现场 | 8小时内排除故障 |
                | 一般故障 | 4小时内电话响应 | 2个工作日内到达现场 | — |
                """);
        assertThat(read(letter)).isEqualTo(ReadableClause.of(clauses));
    }

    @Test
    void saysWhichClausesTheReaderWouldNotTakeAsMeant() {
        Clause odd = new ResponseTime(Terms.EMPTY.calendar("仅在涨潮时").limit(Limit.of(new BigDecimal("2"), Unit.HOURS)));

        WrittenLetter letter = LetterWriter.write(List.of(odd), FRAME);

        assertThat(letter.unread()).containsExactly(0);
        assertThat(LetterPlainText.of(letter).text()).contains("仅在涨潮时").contains("2小时");
    }

    @ParameterizedTest
    @EnumSource(ClauseType.class)
    void writesWhateverWordsAPersonTypes(ClauseType type) {
        for (String words : List.of("", " ", "，。；", "|", "\n", "2小时", "的", "自", "A".repeat(500), "\uD83D\uDE00", "$1\\", "“”（）", "(")) {
            Map<String, Object> shape = new HashMap<>(Map.of("type", type.word(), "severity", "major", "value", 3, "unit", "hours"));
            for (String key : List.of("level", "applies_to", "condition", "from_event", "calendar", "role", "base", "breach", "price",
                    "measure", "action", "from_level", "to_level", "freight", "target")) {
                shape.put(key, words);
            }
            Clause clause = ClauseShape.read(shape);
            Clause bare = ClauseShape.read(Map.of("type", type.word(), "applies_to", words));

            for (LetterLanguage language : LetterLanguage.values()) {
                WrittenLetter letter = LetterWriter.write(List.of(clause, bare), LetterFrame.open(language));

                assertThat(LetterPlainText.of(letter).placed()).extracting(LetterPlainText.Placed::clause).contains(0, 1);
            }
        }
    }

    @Test
    void marksTheSentenceOfEachClause() {
        List<Clause> clauses = GeneratedCommitments.of(7);

        LetterPlainText text = LetterPlainText.of(LetterWriter.write(clauses, FRAME));

        assertThat(text.placed()).extracting(LetterPlainText.Placed::clause).containsOnlyOnceElementsOf(
                IntStream.range(0, clauses.size()).boxed().toList());
        int[] points = text.text().codePoints().toArray();
        text.placed().forEach(placed -> assertThat(new String(points, placed.span().startInclusive(),
                placed.span().endExclusive() - placed.span().startInclusive())).isEqualTo(placed.span().text()));
    }

    static Set<ReadableClause> read(WrittenLetter letter) {
        Set<ReadableClause> read = new LinkedHashSet<>();
        LetterReader.read(LetterPlainText.of(letter).text()).forEach(one -> read.add(ReadableClause.of(one.clause())));
        return read;
    }
}
