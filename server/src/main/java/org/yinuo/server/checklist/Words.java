package org.yinuo.server.checklist;

import java.util.Locale;

/** A text in both languages of the house; one that is empty is read in the other. */
public record Words(String zh, String en) {

    /** The text for a reader. */
    public String in(Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        String asked = chinese ? zh : en;
        return asked.isBlank() ? chinese ? en : zh : asked;
    }

    boolean isBlank() {
        return zh.isBlank() && en.isBlank();
    }
}
