package org.yinuo.core.letter.write.chinese;

import java.util.ArrayList;
import java.util.List;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.letter.write.LetterFrame;
import org.yinuo.core.letter.write.Phrasebook.FrameWords;

/** Title, address, preamble, closing and signature of the Chinese letter. */
final class ChineseFrame {
    private static final String HAN = "零一二三四五六七八九十";

    private ChineseFrame() {
    }

    static FrameWords words(LetterFrame frame) {
        String title = frame.title() == null ? "售后服务承诺书" : frame.title();
        String project = frame.project() == null ? "本项目" : "“" + frame.project() + "”项目";
        String customer = frame.customer() == null ? "贵单位" : frame.customer();
        List<String> opening = List.of("致：" + customer,
                "我公司就" + project + "的售后服务郑重作出如下承诺，本承诺书与合同具有同等效力。");
        List<String> closing = List.of("以上承诺自双方盖章之日开始生效，由我公司严格履行。", "特此承诺。");
        String header = (frame.vendor() == null ? "" : frame.vendor() + "　") + title;
        return new FrameWords(title, header, opening, closing, signature(frame));
    }

    private static List<String> signature(LetterFrame frame) {
        List<String> lines = new ArrayList<>();
        lines.add("承诺单位（盖章）：" + (frame.vendor() == null ? "" : frame.vendor()));
        lines.add("授权代表（签字）：");
        lines.add("日期：" + day(frame.date()));
        return lines;
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "　　　　年　　月　　日"
                : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 1 to 99 in Chinese figures. */
    static String han(int number) {
        if (number <= 10) {
            return HAN.substring(number, number + 1);
        }
        String tens = number < 20 ? "十" : HAN.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : HAN.substring(number % 10, number % 10 + 1));
    }
}
