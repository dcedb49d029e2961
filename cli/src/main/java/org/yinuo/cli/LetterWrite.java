package org.yinuo.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yinuo.core.letter.write.LetterPlainText;
import org.yinuo.core.letter.write.LetterWriter;
import org.yinuo.core.letter.write.WrittenLetter;
import org.yinuo.papers.LetterPaper;

/// `yinuo letter write`: clauses in, a letter out. Sentences the reader would not take for exactly their clause are named
/// on standard error, as are those that leave words of the clause's own text out; the letter is written all the same.
///
/// @param clauses file with an array of clauses, or an object with `clauses` and the parties
/// @param out     its ending says the format: txt, docx or pdf
record LetterWrite(String clauses, String out) {

    private static final List<String> ENDINGS = List.of("txt", "docx", "pdf");

    /// Reads the command line after `letter write`.
    static LetterWrite of(List<String> args) {
        String clauses = null;
        String out = null;
        for (int at = 0; at < args.size(); at++) {
            String word = args.get(at);
            if (word.equals("-o") || word.equals("--out")) {
                out = ++at < args.size() ? args.get(at) : "";
            } else if (word.startsWith("-") && word.length() > 1) {
                throw new BadInput("letter write: unknown option " + word);
            } else if (clauses != null) {
                throw new BadInput("letter write: takes one file of clauses");
            } else {
                clauses = word;
            }
        }
        if (clauses == null) {
            throw new BadInput("letter write: name the file with the clauses");
        }
        if (out == null || !ENDINGS.contains(LetterFiles.ending(out))) {
            throw new BadInput("letter write: say where to with -o OUT.txt, OUT.docx or OUT.pdf");
        }
        return new LetterWrite(clauses, out);
    }

    int run(Command.Terminal terminal) {
        ClausesFile asked = ClausesFile.read(clauses).writable(clauses);
        WrittenLetter letter = LetterWriter.write(asked.clauses(), asked.frame());
        LetterFiles.write(out, switch (LetterFiles.ending(out)) {
            case "docx" -> LetterPaper.docx(letter);
            case "pdf" -> LetterPaper.pdf(letter);
            default -> LetterPlainText.of(letter).text().getBytes(StandardCharsets.UTF_8);
        });
        letter.unread().forEach(place -> terminal.err().println(clauses + ": clause " + (place + 1) + " ("
                + asked.clauses().get(place).type().word() + ") is written, but would be read otherwise; check its sentence"));
        letter.reworded().forEach(place -> terminal.err().println(clauses + ": clause " + (place + 1) + " ("
                + asked.clauses().get(place).type().word() + ") is written in other words than its text says; compare them"));
        return 0;
    }
}
