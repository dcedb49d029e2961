package org.yinuo.server.notice;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.stereotype.Component;

/** Sends by SMTP. */
@Component
class SendMail {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int FIRST_FINAL_REPLY = 500;
    private final Clock clock;
    private final Enclosures enclosures;

    SendMail(Clock clock, Enclosures enclosures) {
        this.clock = clock;
        this.enclosures = enclosures;
    }

    void send(NoticeChannel channel, Written message) throws Undeliverable {
        ChannelSettings settings = channel.settings();
        List<Enclosure> enclosed = enclosures.of(message.enclosed());
        Session session = Session.getInstance(MailSession.smtp(settings));
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage mail = mail(session, settings, message, enclosed);
            boolean signsIn = settings.username() != null && !settings.username().isBlank();
            transport.connect(settings.host(), signsIn ? settings.username() : null, signsIn ? channel.secret() : null);
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (AuthenticationFailedException e) {
            throw Undeliverable.forNow("sign-in-refused", String.valueOf(e.getMessage()));
        } catch (SendFailedException e) {
            throw refused(e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw Undeliverable.forNow("mail-not-sent", String.valueOf(e.getMessage()));
        }
    }

    private static Undeliverable refused(SendFailedException e) {
        int code = e instanceof SMTPSendFailedException sent ? sent.getReturnCode() : 0;
        if (e.getNextException() instanceof SMTPAddressFailedException address) {
            code = address.getReturnCode();
        }
        String said = String.valueOf(e.getNextException() == null ? e.getMessage() : e.getNextException().getMessage());
        return code >= FIRST_FINAL_REPLY ? Undeliverable.forGood("mail-refused", said) : Undeliverable.forNow("mail-refused", said);
    }

    private MimeMessage mail(Session session, ChannelSettings settings, Written message, List<Enclosure> enclosed) throws MessagingException, UnsupportedEncodingException {
        String from = Objects.requireNonNull(settings.from());
        String id = "<" + Outbox.ownId(message.messageId()) + "@" + from.substring(from.indexOf('@') + 1) + ">";
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        mail.setFrom(new InternetAddress(from, settings.fromName(), UTF_8));
        if (settings.replyTo() != null && !settings.replyTo().isBlank()) {
            mail.setReplyTo(new Address[] {new InternetAddress(settings.replyTo())});
        }
        mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.to()));
        mail.setSubject(message.subject(), UTF_8);
        write(mail, message.body(), enclosed);
        mail.setSentDate(Date.from(clock.instant()));
        thread(mail, message);
        mail.setHeader("X-Loop", from);
        mail.setHeader("X-Yinuo-Kind", message.kind());
        switch (message.manner()) {
            case PERSON -> { }
            case AUTO_GENERATED -> auto(mail, "auto-generated");
            case AUTO_REPLIED -> auto(mail, "auto-replied");
        }
        mail.saveChanges();
        return mail;
    }

    private static void write(MimeMessage mail, String body, List<Enclosure> enclosed) throws MessagingException {
        if (enclosed.isEmpty()) {
            mail.setText(body, UTF_8);
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(body, UTF_8);
        MimeMultipart all = new MimeMultipart(text);
        for (Enclosure file : enclosed) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
            // The library writes names that are not ASCII by RFC 2231; encoded beforehand they would be cut apart in the middle.
            part.setFileName(file.fileName());
            all.addBodyPart(part);
        }
        mail.setContent(all);
    }

    private static void thread(MimeMessage mail, Written message) throws MessagingException {
        if (!message.answers().isEmpty()) {
            mail.setHeader("In-Reply-To", message.answers());
        }
        if (!message.thread().isEmpty()) {
            mail.setHeader("References", String.join("\r\n ", message.thread()));
        }
    }

    /** RFC 3834; the second header is what Exchange listens to. */
    private static void auto(MimeMessage mail, String how) throws MessagingException {
        mail.setHeader("Auto-Submitted", how);
        mail.setHeader("X-Auto-Response-Suppress", "All");
    }
}
