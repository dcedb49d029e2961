package org.yinuo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yinuo.server.identity.SingleSignOn.Account;
import org.yinuo.server.identity.SingleSignOn.UnknownUsers;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.testing.YinuoTest;

@YinuoTest
class SingleSignOnCreatesUsersTest {

    @Autowired
    private SingleSignOn singleSignOn;

    @Autowired
    private SignIn signIn;

    @Test
    void makesAUserWhoMayDoNothingYet() {
        User user = singleSignOn.userOf(new Account("https://id.example.com", "8f3a", "New.Comer", "新同事"), UnknownUsers.CREATE);

        assertThat(user.username()).isEqualTo("new.comer");
        assertThat(user.displayName()).isEqualTo("新同事");
        assertThat(user.roles()).isEmpty();
        assertThat(user.permissions()).isEmpty();
        assertThat(signIn.vouchedFor(user, "127.0.0.1").user()).isEqualTo(user);
    }

    @Test
    void isTheSamePersonTheNextTime() {
        Account account = new Account("https://id.example.com", "8f3a", "newcomer", "");
        User first = singleSignOn.userOf(account, UnknownUsers.CREATE);

        assertThat(singleSignOn.userOf(account, UnknownUsers.REFUSE)).isEqualTo(first);
        assertThat(first.displayName()).isEqualTo("newcomer");
    }

    @Test
    void refusesALoginThatIsNoUsername() {
        assertThatThrownBy(() -> singleSignOn.userOf(new Account("https://id.example.com", "1", "no spaces please", ""), UnknownUsers.CREATE))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("username-invalid"));
    }
}
