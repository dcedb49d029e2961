package org.yinuo.papers;

import java.util.Locale;

/** A file that cannot be read as a letter, with a stable code and a sentence saying what to do about it. */
public final class LetterRefused extends RuntimeException {

    /** Why a file was refused. */
    public enum Reason {
        EMPTY("letter-empty",
                "The file holds no text. Choose the file that holds the letter.",
                "文件中没有文字。请选择包含承诺书正文的文件。"),
        TOO_LARGE("letter-too-large",
                "The letter is too large. Send at most 20 MB and 300,000 characters; split it if need be.",
                "文件过大。上限为 20 MB、30 万字，请拆分后再上传。"),
        BINARY("letter-binary",
                "The file is not a text. Send the letter as txt, docx, pdf or html.",
                "该文件不是文本。请上传 txt、docx、pdf 或 html 格式的承诺书。"),
        ENCODING("letter-encoding",
                "The characters of the text cannot be told for certain. Save it as UTF-8 and send it again.",
                "无法确定文本的字符编码。请另存为 UTF-8 后重新上传。"),
        PASSWORD("letter-password",
                "The file is protected by a password. Remove the password and send it again.",
                "文件受密码保护。请去除密码后重新上传。"),
        SCAN("letter-scan",
                "The pdf holds pictures of pages and no text, or only page numbers and the like. Send the original, or a pdf after text recognition.",
                "该 PDF 只有页面图像，没有文字，或仅有页码、水印等零星文字。请上传原文件，或先做文字识别。"),
        DAMAGED("letter-damaged",
                "The file is damaged and cannot be read. Save it anew from its program and send it again.",
                "文件已损坏，无法读取。请用原程序重新保存后再上传。"),
        TYPE("letter-type",
                "This kind of file cannot be read. Save the letter as docx, pdf, txt or html and send it again.",
                "不支持该文件类型。请将承诺书另存为 docx、pdf、txt 或 html 后重新上传。");

        private final String code;
        private final String english;
        private final String chinese;

        Reason(String code, String english, String chinese) {
            this.code = code;
            this.english = english;
            this.chinese = chinese;
        }
    }

    private final Reason reason;

    LetterRefused(Reason reason) {
        super(reason.english);
        this.reason = reason;
    }

    LetterRefused(Reason reason, Throwable cause) {
        super(reason.english, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The stable code, for example {@code letter-password}. */
    public String code() {
        return reason.code;
    }

    /** The sentence in the reader's language: Chinese for a Chinese locale, English for every other. */
    public String sentence(Locale locale) {
        return locale.getLanguage().equals("zh") ? reason.chinese : reason.english;
    }
}
