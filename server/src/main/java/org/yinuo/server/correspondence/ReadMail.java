package org.yinuo.server.correspondence;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Sha256;

/** Reads the bytes of a mail. */
final class ReadMail {
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,300}>");
    private static final int MOST_PARTS = 100;
    private static final int DEEPEST = 10;
    private static final int LONGEST_TEXT = 2 * 1024 * 1024;
    /** Smaller pictures inside a page are signatures and counters, not photos of a fault. */
    private static final int SMALLEST_PICTURE = 6 * 1024;
    private final List<String> plain = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final List<IncomingMail.Enclosed> enclosed = new ArrayList<>();
    private int parts;

    private ReadMail() {
    }

    /** @throws MessagingException when the bytes are no mail */
    static IncomingMail of(byte[] raw, Set<String> ownAddresses) throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "false");
        properties.setProperty("mail.mime.ignoreunknownencoding", "true");
        MimeMessage mail = new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(raw));
        ReadMail reader = new ReadMail();
        reader.read(mail, 0, false);
        InternetAddress sender = sender(mail);
        String from = sender == null || sender.getAddress() == null ? "" : sender.getAddress().strip().toLowerCase(Locale.ROOT);
        String named = header(first(mail.getHeader("From"), false)).replaceAll("<[^<>]*>.*$", "").replace("\"", "").strip();
        QuotedText text = QuotedText.of(reader.text());
        String id = first(mail.getHeader("Message-ID"));
        return new IncomingMail(id.isEmpty() ? "<" + Sha256.hex(raw) + "@no-message-id>" : id, limited(from, 200), limited(named.contains("@") ? "" : named, 100),
                limited(header(first(mail.getHeader("Subject"), false)), 300), references(mail), text.said(), text.quoted(), reader.enclosed,
                Machines.of(mail, from, ownAddresses));
    }

    private String text() {
        String text = !plain.isEmpty() ? String.join("\n", plain) : String.join("\n", pages.stream().map(MailText::ofPage).toList());
        return text.isBlank() && !pages.isEmpty() ? MailText.ofPage(String.join("\n", pages)) : text;
    }

    private void read(Part part, int depth, boolean alternative) throws MessagingException, IOException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                BodyPart each = many.getBodyPart(i);
                read(each, depth + 1, part.isMimeType("multipart/alternative"));
            }
            return;
        }
        String name = fileName(part);
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || !name.isEmpty() || part.isMimeType("message/rfc822");
        if (!attached && part.isMimeType("text/html")) {
            pages.add(decoded(part));
        } else if (!attached && (part.isMimeType("text/plain") || part.getContentType() == null)) {
            plain.add(decoded(part));
        } else if (!alternative || attached) {
            enclose(part, name);
        }
    }

    private void enclose(Part part, String name) throws MessagingException, IOException {
        byte[] bytes = bytes(part, Integer.MAX_VALUE - 8);
        boolean inside = part.getHeader("Content-ID") != null && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (part.isMimeType("image/*") && inside && bytes.length < SMALLEST_PICTURE) {
            return;
        }
        enclosed.add(new IncomingMail.Enclosed(name.isEmpty() ? fallback(part) : name, bytes, part.isMimeType("text/*")));
    }

    private static String fallback(Part part) throws MessagingException {
        return part.isMimeType("message/rfc822") ? "mail.eml" : part.isMimeType("image/*") ? "picture" : "file";
    }

    private static String decoded(Part part) throws MessagingException, IOException {
        return MailText.decode(bytes(part, LONGEST_TEXT), charset(part));
    }

    private static @Nullable String charset(Part part) {
        try {
            return part.getContentType() == null ? null : new ContentType(part.getContentType()).getParameter("charset");
        } catch (ParseException | RuntimeException e) {
            return null;
        } catch (MessagingException e) {
            return null;
        }
    }

    private static byte[] bytes(Part part, int most) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(most);
        }
    }

    private static String fileName(Part part) {
        try {
            String name = part.getFileName();
            return name == null ? "" : limited(header(name), 120);
        } catch (MessagingException e) {
            return "";
        }
    }

    private static @Nullable InternetAddress sender(MimeMessage mail) {
        for (String name : List.of("From", "Sender")) {
            try {
                String value = first(mail.getHeader(name), false);
                InternetAddress[] addresses = InternetAddress.parseHeader(value, false);
                if (addresses.length > 0 && addresses[0].getAddress() != null) {
                    return addresses[0];
                }
            } catch (MessagingException unreadable) {
                // The next header may do.
            }
        }
        return null;
    }

    private static List<String> references(MimeMessage mail) throws MessagingException {
        List<String> found = new ArrayList<>();
        for (String name : List.of("References", "In-Reply-To")) {
            Matcher matcher = ID.matcher(first(mail.getHeader(name), false));
            while (matcher.find()) {
                found.remove(matcher.group());
                found.add(matcher.group());
            }
        }
        return found.size() <= 50 ? found : found.subList(found.size() - 50, found.size());
    }

    /** Encoded words, or bare bytes, which mail programs may not send and do. */
    static String header(String raw) {
        String text = MimeUtility.unfold(raw);
        if (text.chars().anyMatch(c -> c > 0x7f) && text.chars().allMatch(c -> c <= 0xff)) {
            text = MailText.decode(text.getBytes(StandardCharsets.ISO_8859_1), null);
        }
        return MailText.clean(EncodedWords.decode(text)).replaceAll("\\s+", " ").strip();
    }

    private static String first(String @Nullable [] values) {
        return first(values, true).strip();
    }

    private static String first(String @Nullable [] values, boolean idOnly) {
        if (values == null || values.length == 0 || values[0] == null) {
            return "";
        }
        if (!idOnly) {
            return values[0];
        }
        Matcher matcher = ID.matcher(values[0]);
        return matcher.find() ? matcher.group() : "";
    }

    private static String limited(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
