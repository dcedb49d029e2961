package org.yinuo.papers;

/** The kinds of file a letter can be read from; told by content, never by file name. */
public enum LetterFormat {
    TXT, DOCX, PDF, HTML
}
