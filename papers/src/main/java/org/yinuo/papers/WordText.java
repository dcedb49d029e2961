package org.yinuo.papers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.yinuo.papers.LetterRefused.Reason;

/**
 * The body text of a docx: paragraphs and tables in reading order; page headers, footers, notes and deleted
 * text are left out. The one part that holds the body is streamed, so a file that unpacks to gigabytes costs
 * no memory and stops at {@link #MAX_UNPACKED}.
 */
final class WordText {

    /** The largest body part read, in bytes of unpacked XML; a 2-million-character letter stays far below. */
    static final long MAX_UNPACKED = 100L * 1024 * 1024;

    /** Where Word, WPS and LibreOffice put the body; Word for the web writes document2.xml. */
    private static final List<String> BODY_PARTS = List.of("word/document.xml", "word/document2.xml");

    private WordText() {
    }

    static String of(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
            ZipArchiveEntry body = BODY_PARTS.stream().map(zip::getEntry).filter(part -> part != null).findFirst()
                    .orElseThrow(() -> new LetterRefused(Reason.TYPE));
            if (body.getGeneralPurposeBit().usesEncryption()) {
                throw new LetterRefused(Reason.PASSWORD);
            }
            try (InputStream unpacked = new Bounded(zip.getInputStream(body))) {
                return read(unpacked);
            }
        } catch (IOException | XMLStreamException broken) {
            throw new LetterRefused(Reason.DAMAGED, broken);
        }
    }

    private static String read(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(xml);
        WordBody body = new WordBody();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> body.open(reader.getLocalName(), isWord(reader), value(reader));
                case XMLStreamConstants.END_ELEMENT -> body.close(reader.getLocalName(), isWord(reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> body.characters(reader.getText());
                default -> { }
            }
        }
        return body.text();
    }

    private static String value(XMLStreamReader element) {
        String value = element.getAttributeValue(null, "val");
        return value == null ? "" : value;
    }

    /** Word's namespace, in its everyday and its strict spelling. */
    private static boolean isWord(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        return namespace != null && namespace.contains("/wordprocessingml/") && namespace.endsWith("/main");
    }

    /** Refuses to unpack more than {@link #MAX_UNPACKED} bytes. */
    private static final class Bounded extends FilterInputStream {

        private long left = MAX_UNPACKED;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? -1 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return count(super.read(target, offset, length));
        }

        private int count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new LetterRefused(Reason.TOO_LARGE);
            }
            return read;
        }
    }
}
