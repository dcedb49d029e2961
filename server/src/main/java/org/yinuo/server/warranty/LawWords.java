package org.yinuo.server.warranty;

import java.util.List;
import java.util.Locale;
import org.yinuo.core.sanbao.Entitlement;
import org.yinuo.core.sanbao.Note;
import org.yinuo.core.sanbao.Reason;
import org.yinuo.core.sanbao.Remedy;

/** What the law gives, in the reader's language. */
record LawWords(boolean english) {

    LawWords(Locale language) {
        this(language.getLanguage().equals(Locale.ENGLISH.getLanguage()));
    }

    String of(Remedy remedy) {
        return english ? remedy.en() : remedy.zh();
    }

    List<String> reasons(Entitlement entitlement) {
        return entitlement.reasons().stream().map(this::of).toList();
    }

    List<String> notes(Entitlement entitlement) {
        return entitlement.notes().stream().map(this::of).toList();
    }

    private String of(Reason reason) {
        return english ? reason.english() : reason.chinese();
    }

    private String of(Note note) {
        return english ? note.en() : note.zh();
    }
}
