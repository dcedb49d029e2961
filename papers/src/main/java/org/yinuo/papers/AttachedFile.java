package org.yinuo.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts a file inside a pdf, so that both are handed out together and neither gets lost (ISO 32000-1, 7.11.4). */
public final class AttachedFile {

    private AttachedFile() {
    }

    /** The pdf with one attachment, byte for byte as given; readers show it in their list of attachments. */
    public static byte[] to(byte[] pdf, String fileName, String mediaType, byte[] content) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(content));
            embedded.setSubtype(mediaType);
            embedded.setSize(content.length);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(fileName);
            specification.setFileUnicode(fileName);
            specification.setEmbeddedFile(embedded);
            specification.setEmbeddedFileUnicode(embedded);
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(fileName, specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(pdf.length + content.length);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }
}
