package org.yinuo.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts made to take long. What is counted is memory, not time on the clock: a text twice as long may take little more than
 * twice the memory, as whatever costs by the square mostly cuts its pieces by the square.
 */
class HostileLettersTest {
    private static final int LENGTH = 6_000;
    /** Twice, and room for growing lists and for what is set up once. */
    private static final double MOST_GROWTH = 2.9;
    private static final Duration LONGEST = Duration.ofSeconds(120);

    static Stream<String> units() {
        return Stream.of("2小时响应,", "合格率不低于99%", "目录", "1", "一二三", "百", "每月", "每月一次", "培训3人", "派驻2名", "逾期1%违约金", "质保3年", "备件3%,",
                "____小时", "quarterly ", "respond within 2 hours, ", "(", ")", "|", "|2小时", "a|b\n", "\t", "1\t", "a\tb\n", " ", "\n", "a:\n", "如下:\n", "一、响应\n",
                "1.1 2小时响应。\n", "第1条", "第一章 a\n一、b\n1、c\n", "第1页\n\n页眉\n", "响应时间,\n\n", "２４小时内，到场；", "a\u0301", "\u200b2\u200d小\u00ad时",
                "\ud800", "\udc00\u200b\ud800", "不能解决,", "24小时", "周一至周五9:00-18:00", "严重故障30分钟响应,", "只收成本费", "7天无理由退货", "甲方应", "X2", "...1\n");
    }

    @ParameterizedTest
    @MethodSource("units")
    void costsTwiceAsMuchForTwiceAsLongAText(String unit) {
        Assertions.assertTimeoutPreemptively(LONGEST, () -> {
            allocated(unit, LENGTH);
            long once = allocated(unit, LENGTH);
            long twice = allocated(unit, 2 * LENGTH);

            assertThat((double) twice / once).as("%s: %d bytes, then %d", unit, once, twice).isLessThan(MOST_GROWTH);
        });
    }

    /** Scanning back and forth allocates nothing; by the square these would take many minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"\t", " ", "\n", "|", "(", "a:\n", "x ", "1\n\n"})
    void readsTheLongestTextOfNothingButSigns(String unit) {
        String text = unit.repeat(300_000 / unit.length());

        Assertions.assertTimeoutPreemptively(LONGEST, () -> LetterReader.read(text));
    }

    /** Of all promises these cost the most at full length. */
    @ParameterizedTest
    @ValueSource(strings = {"质保3年", "每月一次"})
    void readsTheLongestTextOfOnePromiseAfterAnother(String unit) {
        String text = unit.repeat(300_000 / unit.length());

        Assertions.assertTimeoutPreemptively(LONGEST, () -> LetterReader.read(text));
    }

    private static long allocated(String unit, int length) {
        String text = unit.repeat(length / unit.length());
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getTotalThreadAllocatedBytes();
        LetterReader.read(text);
        return threads.getTotalThreadAllocatedBytes() - before;
    }
}
