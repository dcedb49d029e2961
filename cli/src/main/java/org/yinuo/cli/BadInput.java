package org.yinuo.cli;

/// Input a command cannot use. The message is the one line the user sees: `file:line: what is wrong`.
final class BadInput extends RuntimeException {

    BadInput(String message) {
        super(message);
    }
}
