package org.yinuo.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinuo.core.commitment.ArrivalTime;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.time.CalendarText;

class LetterReaderTest {
    @Test
    void takesTheLevelFromTheHeading() {
        Clause visit = only("""
                三、支持方式
                1.关键问题
                工程师2小时内到达现场。
                """);

        assertThat(visit).isInstanceOf(ArrivalTime.class);
        assertThat(visit.terms().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(visit.terms().channel()).isEqualTo(Channel.ONSITE);
    }

    @Test
    void takesKindAndLevelFromTheHeadsOfATable() {
        List<ReadClause> read = LetterReader.read("""
                |级别|响应时限|到场时限|
                |---|---|---|
                |紧急故障|15分钟以内|1小时以内|
                |一般故障|1小时以内|8小时以内|
                """);

        assertThat(read).extracting(r -> r.clause().type().word() + " " + r.clause().terms().severity().word() + " "
                + r.clause().terms().limit().value()).containsExactly("response_time critical 15",
                "arrival_time critical 1", "response_time minor 1", "arrival_time minor 8");
    }

    @Test
    void takesTheKindFromASecondRowOfHeads() {
        assertThat(times("""
                级别\t时限\t时限
                级别\t响应\t到场
                紧急故障\t15分钟\t1小时
                一般故障\t1小时\t8小时
                """)).containsExactly("response_time critical 15 MINUTES", "arrival_time critical 1 HOURS",
                "response_time minor 1 HOURS", "arrival_time minor 8 HOURS");
    }

    @Test
    void takesTheUnitFromTheUpperOfTwoHeads() {
        assertThat(times("级别\t时限（小时）\t时限（小时）\n\t响应\t到场\n紧急故障\t1\t2\n一般故障\t4\t8\n"))
                .containsExactly("response_time critical 1 HOURS", "arrival_time critical 2 HOURS",
                        "response_time minor 4 HOURS", "arrival_time minor 8 HOURS");
    }

    @Test
    void readsOnBehindARowThatIsShorterOrRunsOverAllColumns() {
        assertThat(times("""
                级别\t响应\t到场
                紧急故障\t15分钟
                一般故障\t1小时\t8小时
                硬件设备
                严重故障\t30分钟\t4小时
                """)).containsExactly("response_time critical 15 MINUTES", "response_time minor 1 HOURS", "arrival_time minor 8 HOURS",
                "response_time major 30 MINUTES", "arrival_time major 4 HOURS");
    }

    private static List<String> times(String letter) {
        return LetterReader.read(letter).stream().map(ReadClause::clause).map(clause -> clause.type().word() + " "
                + clause.terms().severity().word() + " " + clause.terms().limit().value() + " " + clause.terms().limit().unit()).toList();
    }

    @Test
    void mendsLinesBrokenByThePage() {
        Clause visit = only("""
                对于需要到现场解决的问题,我公司将在收到贵方书面或者电话通知之后的4小时内派工程师赶
                到现场。
                """);

        assertThat(visit.terms().span()).isNotNull();
        assertThat(visit.terms().span().text()).contains("赶\n到现场");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "对于需要到现场解决的问题,我公司将在收到贵方书面或者电话通知之后的4\n小时内派工程师赶到现场。",
        "对于需要到现场解决的问题,我公司将在收到贵方书面或者电话通知之后4小时内派工\n程师赶到现场",
        "设备在质保期内出现故障,我公司接到用\n户的电话通知之后4小时内派工程师赶到\n现场,并承担由此发生的一切费用。",
        "In the case of faults that cannot be solved by telephone our engineers will arrive on\nsite within 4 hours after the customer's call has been received."})
    void mendsLinesBrokenAtTheLettersOwnWidth(String letter) {
        Clause visit = only(letter);

        assertThat(visit).isInstanceOf(ArrivalTime.class);
        assertThat(visit.terms().limit().value()).isEqualByComparingTo("4");
        Span span = visit.terms().span();
        assertThat(span).isNotNull();
        assertThat(span.text()).isEqualTo(letter.substring(span.startInclusive(), span.endExclusive())).contains("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "接到用户报修电话后30分钟内响应\n接到用户报修电话后4小时内到场\n接到用户报修电话后8小时内修复",
        "紧急故障,接到报修电话后30分钟内响应\n一般故障,接到报修电话后60分钟内响应\n轻微故障,接到报修电话后90分钟内响应",
        "响应时间\n接到报修电话后30分钟内响应\n到场时间\n市区4小时内到达现场",
        "- respond to any call within 30 minutes\n- be on site within 4 hours after the call\n- repair the fault within 8 hours"})
    void leavesItemsAndHeadingsOnTheirLines(String letter) {
        assertThat(LetterReader.read(letter)).hasSize(letter.contains("市区") ? 2 : 3)
                .allSatisfy(read -> assertThat(read.clause().terms().span()).isNotNull().extracting(Span::text).asString().doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "30分钟内响应（节假日除外）。|7x24 excl. statutory holidays",
        "30分钟内响应，不含节假日。|7x24 excl. statutory holidays",
        "4小时内到达现场，法定节假日顺延。|7x24 excl. statutory holidays",
        "4小时内到达现场（周末除外）。|Mon-Fri 00:00-24:00",
        "4小时内到达现场（周末及法定节假日除外）。|Mon-Fri 00:00-24:00 excl. statutory holidays",
        "2个工作日内修复（节假日除外）。|business-days"})
    void stopsTheClockOnDaysThatAreTakenOut(String letter, String calendar) {
        String read = only(letter).terms().calendar();

        assertThat(read).isEqualTo(calendar);
        assertThat(CalendarText.parse(calendar, ZoneId.of("Asia/Shanghai"))).isNotNull();
    }

    @Test
    void marksAPromiseMadeBefore() {
        List<ReadClause> read = LetterReader.read("2小时内到达现场。\n再次承诺:2小时内到达现场。");

        assertThat(read).extracting(r -> r.clause().terms().is(Mark.DUPLICATE)).containsExactly(false, true);
    }

    @Test
    void namesTheEarlierPromiseALaterOneContradicts() {
        List<ReadClause> read = LetterReader.read("报修后30分钟内响应。\n" + "设备由专人安装调试。".repeat(7)
                + "\n故障发生后2小时内响应。\n严重故障1小时内响应。");

        assertThat(read).extracting(r -> r.clause().terms().conflict()).containsExactly(null, "报修后30分钟内响应", null);
    }

    @Test
    void saysWhichRuleFoundAClause() {
        List<ReadClause> read = LetterReader.read("2小时内到达现场。");

        assertThat(read).singleElement().extracting(ReadClause::rules).isEqualTo(List.of("arrival-time"));
    }

    @Test
    void findsNothingInATableOfContents() {
        assertThat(LetterReader.read("本合同目录1. 概述1.1 双方1.2 范围2. 保密条款2.1 保密义务2.2 责任")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "|", "||\n|", "。", "1.", "____", "第", "%", "\uD800", "🙂小时内"})
    void readsScrapsWithoutComplaint(String scrap) {
        assertThat(LetterReader.read(scrap)).isEmpty();
    }

    @Test
    void placesEveryClauseExactlyWhateverTheText() {
        Random random = new Random(7);
        String signs = "0123456789一二三半年月日小时内响应质保,。;:()|-~ \n每次保修派现场7x24免费培训_👍退货";
        int[] points = signs.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        random.ints(20_000, 0, points.length).forEach(at -> text.appendCodePoint(points[at]));

        List<ReadClause> read = LetterReader.read(text.toString());

        int[] letter = text.toString().codePoints().toArray();
        assertThat(read).isNotEmpty().allSatisfy(one -> {
            Span span = one.clause().terms().span();
            assertThat(span).isNotNull();
            assertThat(span.text()).isEqualTo(new String(letter, span.startInclusive(),
                    span.endExclusive() - span.startInclusive()));
        });
    }

    private static Clause only(String text) {
        List<ReadClause> read = LetterReader.read(text);
        assertThat(read).hasSize(1);
        return read.getFirst().clause();
    }
}
