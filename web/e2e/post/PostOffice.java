import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;

/**
 * A post office for browser stories: the mailboxes of the house and of a customer, on free ports of 127.0.0.1.
 * Prints {@code ready SMTP IMAP}. It is asked by lines: {@code deliver BASE64} puts a message into the house's mailbox and answers
 * {@code done}; {@code sent} answers {@code mail BASE64} for each message in the customer's, then {@code done}. Other lines are its log.
 */
class PostOffice {
    private static final String HOUSE = "service@example.com";
    private static final String CUSTOMER = "hemin@water.example";

    public static void main(String[] arguments) throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
        mail.start();
        GreenMailUser house = mail.setUser(HOUSE, HOUSE, arguments[0]);
        GreenMailUser customer = mail.setUser(CUSTOMER, CUSTOMER, arguments[0]);
        System.out.println("ready " + mail.getSmtp().getPort() + " " + mail.getImap().getPort());
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            if (line.startsWith("deliver ")) {
                byte[] raw = Base64.getDecoder().decode(line.substring("deliver ".length()));
                house.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
            } else {
                for (StoredMessage stored : mail.getManagers().getImapHostManager().getInbox(customer).getMessages()) {
                    ByteArrayOutputStream raw = new ByteArrayOutputStream();
                    stored.getMimeMessage().writeTo(raw);
                    System.out.println("mail " + Base64.getEncoder().encodeToString(raw.toByteArray()));
                }
            }
            System.out.println("done");
        }
        mail.stop();
    }
}
