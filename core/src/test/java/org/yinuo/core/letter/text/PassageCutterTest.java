package org.yinuo.core.letter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageCutterTest {
    @Test
    void keepsTheHeadingsOverASentence() {
        Letter letter = Letter.of("""
                六、响应时间
                1、远程服务
                12小时内解决。
                2、电话服务
                1小时内回复。
                """);

        List<Passage> sentences = letter.passages().stream().filter(passage -> !passage.heading()).toList();

        assertThat(sentences).extracting(Passage::headings)
                .containsExactly(List.of("响应时间", "远程服务"), List.of("响应时间", "电话服务"));
    }

    @Test
    void evensOutSignsAndRemembersWhereTheyStood() {
        Letter letter = Letter.of("服务：７×２４ 小时，“热线”。");

        Passage passage = letter.passages().getFirst();

        assertThat(passage.text()).isEqualTo("服务:7x24小时,\"热线\"");
        assertThat(letter.span(passage, 3, 9).text()).isEqualTo("７×２４ 小时");
    }

    @Test
    void givesTheCellsOfATableTheirHeads() {
        Letter letter = Letter.of("|项目|响应|\n|---|---|\n|高级|1小时\n2小时|\n");

        assertThat(letter.passages()).extracting(Passage::text).containsExactly("高级", "1小时", "2小时");
        assertThat(letter.passages().getLast().headings()).containsExactly("高级", "响应");
    }
}
