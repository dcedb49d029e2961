package org.yinuo.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinuo.core.commitment.Span;

class UnreadSentencesTest {
    @Test
    void pointsAtASentenceThatSpeaksOfServiceAndANumberAndBecameNoClause() {
        String letter = "接到报修后2小时内响应。坏了的滤芯三日之内由我方师傅带新的来换上。";

        List<String> unread = unread(letter, List.of(span(letter, "接到报修后2小时内响应")));

        assertThat(unread).containsExactly("坏了的滤芯三日之内由我方师傅带新的来换上");
    }

    @Test
    void pointsAtThePartOfASentenceThatIsLeftBesideItsClauses() {
        String letter = "2小时内响应,夜里由专人守着电话的日子每年不少于300天并提供服务。";

        List<String> unread = unread(letter, List.of(span(letter, "2小时内响应")));

        assertThat(unread).containsExactly("夜里由专人守着电话的日子每年不少于300天并提供服务");
    }

    @Test
    void leavesHeadingsAddressesAndWhatAClauseStandsOn() {
        String letter = "一、服务承诺\n地址:滨河路12号3栋\n质保三年。\n";

        assertThat(unread(letter, List.of(span(letter, "质保三年")))).isEmpty();
        assertThat(unread("", List.of())).isEmpty();
    }

    private static List<String> unread(String letter, List<Span> read) {
        return UnreadSentences.of(letter, read).stream().map(Span::text).toList();
    }

    private static Span span(String letter, String words) {
        int start = letter.indexOf(words);
        return new Span(start, start + words.length(), words);
    }
}
