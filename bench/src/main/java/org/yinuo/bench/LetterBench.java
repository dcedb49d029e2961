package org.yinuo.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.yinuo.core.letter.LetterReader;

/** Reads letters of one page to two hundred, made up from sentences of many trades, and tells how long that takes. */
final class LetterBench {
    private static final int CHARACTERS_A_PAGE = 1000;
    private static final int[] PAGES = {1, 10, 50, 200};
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 3;
    private static final String[] TRADES = {"电梯", "水泵", "交换机", "投影机", "空调机组", "摄像机", "打印机", "逆变器", "收费系统", "实验台"};
    private static final String[] SENTENCES = {
        "%1$s发生故障后，值班人员在%2$d分钟内电话响应，%3$d小时内派人到场，%4$d小时内排除。",
        "影响全局的重大故障%3$d小时内恢复运行，一般故障%4$d小时内修复。",
        "%1$s整机质保%5$d年，易损件质保%2$d个月，自验收合格之日起算。",
        "每%6$s对%1$s巡检一次，并提交巡检报告。",
        "按%1$s在用数量的%5$d%%储备备件，常用备件%4$d小时内送达。",
        "逾期到场的，每次支付合同价款%5$d%%的违约金，累计不超过20%%。",
        "修复后%4$d小时内电话回访，每%6$s走访用户一次，听取意见。",
        "为用户免费培训操作人员%2$d名，每年再组织%5$d次复训。",
        "派驻%5$d名工程师，从业%5$d年以上，热线7×24小时有人接听。",
        "%3$d小时内无法解决的，升级至原厂专家；%4$d小时仍未恢复的，提供备用机。",
        "质保期满后只收材料成本费，%5$d年内保证供应配件。",
        "用户应保持机房清洁，地址与电话见附件，合同总价%2$d万元，验收后付清。",
        "对用户的投诉%4$d小时内答复，乙方对接触到的资料保密。",
    };
    private static final String[] PERIODS = {"月", "季度", "半年", "年", "三个月"};

    private LetterBench() {
    }

    static void run() throws IOException {
        System.out.println("Reading letters, from plain text to clauses. " + Machine.described());
        Table table = new Table("pages", "characters", "clauses", "ms median", "ms worst", "CPU ms median", "of it reading", "MB allocated");
        read(letter(PAGES[PAGES.length - 1]), WARM_UP);
        for (int pages : PAGES) {
            String letter = letter(pages);
            Times times = read(letter, ROUNDS);
            table.add(String.valueOf(pages), String.valueOf(letter.length()), String.valueOf(LetterReader.read(letter).size()),
                    text(times.elapsed()[ROUNDS / 2]), text(times.elapsed()[ROUNDS - 1]), text(times.processor()[ROUNDS / 2]),
                    text(times.reading()[ROUNDS / 2]), String.valueOf(megabytes(letter)));
        }
        System.out.print(table);
    }

    /** Always the same letter for so many pages. */
    private static String letter(int pages) {
        Random chance = new Random(pages);
        StringBuilder letter = new StringBuilder("售后服务承诺书\n");
        int section = 0;
        while (letter.length() < pages * CHARACTERS_A_PAGE) {
            letter.append("第").append(++section).append("条 服务内容\n");
            for (int item = 1; item <= 8; item++) {
                letter.append(item).append('、').append(SENTENCES[chance.nextInt(SENTENCES.length)].formatted(
                        TRADES[chance.nextInt(TRADES.length)], 5 + chance.nextInt(50), 1 + chance.nextInt(8), 6 + chance.nextInt(60),
                        1 + chance.nextInt(5), PERIODS[chance.nextInt(PERIODS.length)])).append('\n');
            }
        }
        return letter.toString();
    }

    /** Milliseconds of the clock on the wall, of all processors, and of the threads that read, without the compiler's; sorted. */
    private record Times(double[] elapsed, double[] processor, double[] reading) {
    }

    private static Times read(String letter, int rounds) {
        var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var times = new Times(new double[rounds], new double[rounds], new double[rounds]);
        for (int round = 0; round < rounds; round++) {
            long processor = process.getProcessCpuTime();
            long reading = ofThreads();
            long before = System.nanoTime();
            LetterReader.read(letter);
            times.elapsed()[round] = (System.nanoTime() - before) / 1e6;
            times.processor()[round] = (process.getProcessCpuTime() - processor) / 1e6;
            times.reading()[round] = (ofThreads() - reading) / 1e6;
        }
        Arrays.sort(times.elapsed());
        Arrays.sort(times.processor());
        Arrays.sort(times.reading());
        return times;
    }

    /** Nanoseconds of processor time of all threads of Java; the compiler's are none. */
    private static long ofThreads() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds()).map(threads::getThreadCpuTime).filter(time -> time > 0).sum();
    }

    /** By all threads, as a long letter is read on all processors. */
    private static long megabytes(String letter) {
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getTotalThreadAllocatedBytes();
        LetterReader.read(letter);
        return (threads.getTotalThreadAllocatedBytes() - before) >> 20;
    }

    private static String text(double milliseconds) {
        return String.format(Locale.ROOT, "%.1f", milliseconds);
    }
}
