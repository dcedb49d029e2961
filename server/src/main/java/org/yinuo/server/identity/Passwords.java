package org.yinuo.server.identity;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Refusal;

/** Passwords are kept as Argon2id hashes only. */
@Component
class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private String decoy = "";

    /** @throws Refusal {@code password-length} unless it has 8 to 128 characters */
    String hash(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refusal.invalid("password-length", SHORTEST, LONGEST).at("password");
        }
        if (!isText(password)) {
            throw Refusal.invalid("text-unusable").at("password");
        }
        return String.valueOf(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST * 2 && isText(password) && encoder.matches(password, hash);
    }

    /** Half a surrogate pair has no bytes to be hashed. */
    private static boolean isText(String password) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }

    /** Spends the time of a comparison, so that an unknown username takes as long as a wrong password. */
    synchronized void pretend(String password) {
        if (decoy.isEmpty()) {
            decoy = hash("no such password");
        }
        matches(password, decoy);
    }
}
