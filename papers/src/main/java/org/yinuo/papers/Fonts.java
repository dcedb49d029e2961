package org.yinuo.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A regular and a bold Noto Sans SC, parsed. Parsed fonts are read by one document at a time, so a pair is lent
 * and comes back on {@link #close}; a second pair is parsed only when two documents are made at once.
 */
final class Fonts implements AutoCloseable {

    private static final ConcurrentLinkedQueue<Fonts> SHELF = new ConcurrentLinkedQueue<>();

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

    private Fonts() {
        regular = parse("NotoSansSC_400Regular.ttf");
        bold = parse("NotoSansSC_700Bold.ttf");
    }

    static Fonts lend() {
        Fonts fonts = SHELF.poll();
        return fonts == null ? new Fonts() : fonts;
    }

    TrueTypeFont regular() {
        return regular;
    }

    TrueTypeFont bold() {
        return bold;
    }

    @Override
    public void close() {
        SHELF.add(this);
    }

    private static TrueTypeFont parse(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream("fonts/" + name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(CharacterMap.withoutRadicals(file.readAllBytes())));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
