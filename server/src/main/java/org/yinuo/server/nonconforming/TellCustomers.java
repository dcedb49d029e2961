package org.yinuo.server.nonconforming;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.notice.Outbox;
import org.yinuo.server.party.Contact;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.Refusal;

/** Tells customers who have nonconforming goods; each telling is kept and never taken back. */
@Service
public class TellCustomers {
    private final NonconformityRows rows;
    private final NonconformityFile file;
    private final Customers customers;
    private final Outbox outbox;
    private final Paper paper;

    TellCustomers(NonconformityRows rows, NonconformityFile file, Customers customers, Outbox outbox, Paper paper) {
        this.rows = rows;
        this.file = file;
        this.customers = customers;
        this.outbox = outbox;
        this.paper = paper;
    }

    /** The log and the time. */
    @org.springframework.stereotype.Component
    record Paper(HoldGoods.Log log, Clock clock) {}

    /** How somebody was told. */
    public enum Way { MAIL, CALL, VISIT, LETTER }

    /**
     * That somebody was told.
     *
     * @param told who, with the address where it was a mail
     */
    public record Telling(long customerId, Instant at, Way way, String told, String text, String actor) {}

    /**
     * Tells each of the customers; a mail leaves with the commit.
     *
     * @param whom who was spoken to; for mails it is found among the contacts
     * @throws Refusal {@code nonconformity-not-affected}, {@code nonconformity-no-mail} naming the customer
     */
    @Transactional
    public void tell(long id, List<Long> customerIds, Way way, String whom, String text) {
        Nonconformity goods = file.get(id);
        if (goods.stage() == Nonconformity.Stage.CLOSED) {
            throw Refusal.conflict("nonconformity-closed");
        }
        Map<Long, NonconformityFile.Affected> affected = file.affectedNow(goods);
        for (long customer : customerIds) {
            NonconformityFile.Affected each = affected.get(customer);
            if (each == null) {
                throw Refusal.invalid("nonconformity-not-affected").at("customerIds");
            }
            tell(goods, each, way, whom, text);
        }
    }

    private void tell(Nonconformity goods, NonconformityFile.Affected customer, Way way, String whom, String text) {
        String told = whom;
        UUID message = null;
        if (way == Way.MAIL) {
            Contact contact = reachable(customer);
            told = contact.name() + " <" + contact.email() + ">";
            message = outbox.mail(Outbox.Mail.first(contact.email(), "NONCONFORMING", "nonconformity:" + goods.id(), words(goods, customer, contact, text)));
        } else if (whom.isEmpty()) {
            throw Refusal.invalid("nonconformity-told-whom").at("whom");
        }
        Instant now = paper.clock().instant();
        rows.told(goods.id(), customer.customerId(), now, way, told, text, message);
        paper.log().step(goods.id(), now, "TOLD", customer.name() + " · " + told, List.of());
    }

    private static Map<String, String> words(Nonconformity goods, NonconformityFile.Affected customer, Contact contact, String text) {
        String serials = customer.units().stream().map(NonconformityFile.AffectedUnit::serial).limit(50).collect(Collectors.joining("、"));
        return Map.of("number", goods.number(), "name", contact.name(), "model", goods.lot().model(), "serials", serials, "text", text, "link", "");
    }

    private Contact reachable(NonconformityFile.Affected customer) {
        @Nullable Contact found = customers.contacts(customer.customerId()).stream().filter(contact -> !contact.email().isBlank()).findFirst().orElse(null);
        if (found == null) {
            throw Refusal.conflict("nonconformity-no-mail", customer.name()).at("customerIds");
        }
        return found;
    }
}
