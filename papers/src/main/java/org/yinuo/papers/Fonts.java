package org.yinuo.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A regular and a bold Noto Sans SC, parsed. Parsed fonts are read by one document at a time, so a pair is lent
 * and comes back on {@link #close}; a second pair is parsed only when two documents are made at once. There are no more pairs
 * than processors: who comes then waits for one, which is sooner than parsing 20 MB while all processors are at work. Who has waited
 * too long parses one all the same.
 * Ligatures are left out: they were a third of the time, change nothing in Chinese, and hinder searching in the pdf.
 */
final class Fonts implements AutoCloseable {

    private static final ConcurrentLinkedQueue<Fonts> SHELF = new ConcurrentLinkedQueue<>();
    private static final Semaphore TURNS = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;
    private boolean turn;

    private Fonts() {
        regular = parse("NotoSansSC_400Regular.ttf");
        bold = parse("NotoSansSC_700Bold.ttf");
    }

    static Fonts lend() {
        boolean turn = itsTurn();
        try {
            Fonts fonts = SHELF.poll();
            Fonts lent = fonts == null ? new Fonts() : fonts;
            lent.turn = turn;
            return lent;
        } catch (RuntimeException | Error unreadable) {
            if (turn) {
                TURNS.release();
            }
            throw unreadable;
        }
    }

    private static boolean itsTurn() {
        try {
            return TURNS.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    TrueTypeFont regular() {
        return regular;
    }

    TrueTypeFont bold() {
        return bold;
    }

    @Override
    public void close() {
        boolean had = turn;
        SHELF.add(this);
        if (had) {
            TURNS.release();
        }
    }

    private static TrueTypeFont parse(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream("fonts/" + name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(CharacterMap.withoutRadicals(file.readAllBytes())));
            font.setEnableGsub(false);
            return font;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
