package org.yinuo.server.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinuo.server.shared.Refusal;

/** Which addresses lie inside a house. */
class TargetAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
            "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "::ffff:127.0.0.1", "::10.0.0.1",
            "64:ff9b::a00:1", "2002:a00:1::"})
    void isInside(String address) throws Exception {
        assertThat(TargetAddress.isInside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2400:3200::1"})
    void isOutside(String address) throws Exception {
        assertThat(TargetAddress.isInside(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://example.com", "file:///etc/passwd", "https://user:word@example.com", "https://", "//example.com", "http://a b"})
    void isNoAddressToCall(String target) {
        assertThatThrownBy(() -> TargetAddress.parse(target)).isInstanceOf(Refusal.class).hasMessage("target-invalid");
    }
}
