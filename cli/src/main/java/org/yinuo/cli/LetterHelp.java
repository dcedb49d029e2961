package org.yinuo.cli;

/// What `yinuo letter --help` says.
final class LetterHelp {

    static final String TEXT = """
            yinuo letter read FILE… [--format json|jsonl|table]
              clauses of letters (txt, docx, pdf, html); json for one file, jsonl for several, table for people
              yinuo letter read 承诺书.docx --format table

            yinuo letter write CLAUSES.json -o OUT.(txt|docx|pdf)
              a letter to send, from clauses as read prints them
              yinuo letter write clauses.json -o 承诺书.docx

            yinuo letter compare DEMAND OFFER [--format json|table|docx]
              a tender's demands against an offer: better, equal, worse or missing, with both places
              yinuo letter compare 招标文件.pdf 承诺书.docx --format table""";

    private LetterHelp() {}
}
