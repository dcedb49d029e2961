package org.yinuo.papers;

import com.openhtmltopdf.extend.FSUriResolver;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * Turns one html page into a pdf with Chinese fonts embedded. Pictures come by data URI only: nothing is read from
 * the network or from files, whatever the html says. The first call parses the fonts (seconds), later ones are fast.
 */
public final class HtmlToPdf {

    /** The font family the style sheets name. */
    static final String FAMILY = "Noto Sans SC";

    /** Stands for a character the font lacks; the font has this square. */
    private static final String MISSING_GLYPH = "\u25A1";

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private HtmlToPdf() {
    }

    /** The pdf of an html page; never reaches outside the page itself. */
    public static byte[] render(String html) {
        Document page = Jsoup.parse(Radicals.toIdeographs(html));
        SafePictures.keepOnly(page);
        try (Fonts fonts = Fonts.lend(); PDDocument pdf = new PDDocument()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
            builder(fonts, pdf)
                    .withW3cDocument(new W3CDom().fromJsoup(page), "")
                    .toStream(bytes)
                    .run();
            return bytes.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static PdfRendererBuilder builder(Fonts fonts, PDDocument pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePDDocument(pdf);
        builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, fonts.regular(), true)), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, fonts.bold(), true)), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useReplacementText(MISSING_GLYPH);
        FSUriResolver dataOnly = (base, uri) -> SafePictures.isData(uri) ? uri : null;
        builder.useUriResolver(dataOnly);
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> SafePictures.isData(uri), moment);
        }
        builder.withProducer("Yinuo");
        return builder;
    }
}
