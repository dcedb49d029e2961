package org.yinuo.server.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            028-6685 1234         | 2866851234
            02866851234           | 2866851234
            +86 28 6685 1234      | 2866851234
            0086 28 66851234      | 2866851234
            (028) 6685-1234       | 2866851234
            028-66851234-802      | 2866851234
            028-66851234转802     | 2866851234
            138 0013 8000         | 13800138000
            +86 138-0013-8000     | 13800138000
            8613800138000         | 13800138000
            66851234              | 66851234
            400-810-8888          | 4008108888
            +49 30 901820         | 4930901820
            8612345               | 8612345
            """)
    void isTheSameHoweverItWasTyped(String typed, String key) {
        assertThat(PhoneNumber.of(typed).key()).isEqualTo(key);
    }
}
