package org.yinuo.server.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yinuo.server.testing.TestDatabase;

class ForeignDatabaseTest {

    private final EmbeddedPostgres running = TestDatabase.postgres();

    @Test
    void acceptsADatabaseThatAnswers() {
        String right = url(running.secret());

        assertThatCode(() -> ForeignDatabase.check(right)).doesNotThrowAnyException();
    }

    @Test
    void saysThatThePasswordIsWrongAndDoesNotRepeatIt() {
        String wrong = url("not-the-secret");

        assertThatThrownBy(() -> ForeignDatabase.check(wrong)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("refuses this user or password").hasMessageNotContaining("not-the-secret");
    }

    @Test
    void saysThatTheDatabaseDoesNotExist() {
        String elsewhere = url(running.secret()).replace("/postgres?", "/no_such_database?");

        assertThatThrownBy(() -> ForeignDatabase.check(elsewhere)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void saysThatNothingAnswers() {
        String nobody = "jdbc:postgresql://127.0.0.1:1/postgres?user=a&password=b";

        assertThatThrownBy(() -> ForeignDatabase.check(nobody)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not answer");
    }

    private String url(String password) {
        return running.url() + "&user=" + running.user() + "&password=" + password;
    }
}
