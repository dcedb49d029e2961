package org.yinuo.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.yinuo.papers.LetterRefused;
import org.yinuo.papers.LetterText;

/// Files in and out, each fault as one clear line.
final class LetterFiles {

    private LetterFiles() {}

    /// The plain text of a letter in any format letters come in.
    static String text(String file) {
        try {
            return LetterText.of(file, bytes(file)).text();
        } catch (LetterRefused refused) {
            throw new BadInput(file + ": " + refused.sentence(Locale.getDefault()));
        }
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException | InvalidPathException absent) {
            throw new BadInput(file + ": no such file");
        } catch (IOException unreadable) {
            throw new BadInput(file + ": cannot be read");
        }
    }

    static void write(String file, byte[] bytes) {
        try {
            Files.write(Path.of(file), bytes);
        } catch (NoSuchFileException absent) {
            throw new BadInput(file + ": its folder does not exist");
        } catch (AccessDeniedException refused) {
            throw new BadInput(file + ": may not be written");
        } catch (InvalidPathException | IOException unwritable) {
            throw new BadInput(file + ": cannot be written");
        }
    }

    /// The last part of a file's name, in small letters and without the dot.
    static String ending(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
