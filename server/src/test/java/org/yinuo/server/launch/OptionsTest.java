package org.yinuo.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void listensOnThisMachineOnlyUnlessToldOtherwise() {
        Options options = Options.parse(List.of());

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.demo()).isFalse();
        assertThat(options.data()).isEqualTo(Path.of(System.getProperty("user.home"), ".yinuo"));
    }

    @Test
    void takesEveryOption() {
        Options options = Options.parse(List.of("--port", "0", "--host", "0.0.0.0", "--data", "/srv/一诺 data", "--demo",
                "--clock", "2026-04-03T10:00:00Z", "--database-url", "jdbc:postgresql://db/yinuo"));

        assertThat(options).isEqualTo(new Options(0, "0.0.0.0", Path.of("/srv/一诺 data"), "jdbc:postgresql://db/yinuo",
                true, Instant.parse("2026-04-03T10:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --port 70000          | --port takes a number from 0 to 65535, not 70000.
            --port eighty         | --port takes a number from 0 to 65535, not eighty.
            --port                | --port needs a value.
            --data --demo         | --data needs a value.
            --clock tomorrow      | --clock takes an instant such as 2026-04-03T10:00:00Z, not tomorrow.
            --database-url mysql: | --database-url takes jdbc:postgresql://HOST/DATABASE?user=…&password=…, not mysql:.
            --prot 80             | Unknown option --prot; ./yinuo --help lists them.
            extra                 | Unknown option extra; ./yinuo --help lists them.
            """)
    void refusesNonsenseInOneLine(String arguments, String message) {
        assertThatThrownBy(() -> Options.parse(List.of(arguments.split(" ")))).isInstanceOf(CannotStart.class)
                .hasMessage(message);
    }
}
