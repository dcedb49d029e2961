package org.yinuo.core.letter.write;

/** The languages letters are written in. */
public enum LetterLanguage {
    /** Simplified Chinese. */
    ZH,
    /** English. */
    EN
}
