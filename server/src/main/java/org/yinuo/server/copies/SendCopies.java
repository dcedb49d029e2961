package org.yinuo.server.copies;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.notice.Outbox;
import org.yinuo.server.notice.OutboxTrail;
import org.yinuo.server.notice.Reach;
import org.yinuo.server.party.Contact;
import org.yinuo.server.party.Customers;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.VisitEnded;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrderFile;
import org.yinuo.server.workorder.WorkOrders;

/** Sends copies of the signed work order: by itself when the visit is signed, once to each, and again when a person asks. */
@Service
@Transactional
public class SendCopies {
    private static final String KIND = "PAPER_COPY";
    private final PaperCopies copies;
    private final CopyWishes wishes;
    private final People people;
    private final Telling telling;
    private final WorkOrderFile file;

    SendCopies(PaperCopies copies, CopyWishes wishes, People people, Telling telling, WorkOrderFile file) {
        this.copies = copies;
        this.wishes = wishes;
        this.people = people;
        this.telling = telling;
        this.file = file;
    }

    /** Who may get one: nobody who has left, the customer or the house. */
    @Component
    record People(ServiceRequests requests, WorkOrders visits, Customers customers, Users users, Reach reach) {
        Optional<PaperCopies.Recipient> contact(ServiceRequest request) {
            ServiceRequest.Caller caller = request.caller();
            return caller == null ? Optional.empty() : contact(request, caller.contactId());
        }

        private Optional<PaperCopies.Recipient> contact(ServiceRequest request, @Nullable Long contact) {
            Long customer = request.caller() == null ? null : request.caller().customerId();
            return customer == null ? Optional.empty()
                    : customers.contacts(customer).stream().filter(each -> Objects.equals(each.id(), contact)).findFirst().map(People::recipient);
        }

        /** The same person with the address known now. */
        Optional<PaperCopies.Recipient> again(PaperCopies.Row copy, ServiceRequest request) {
            return switch (copy.kind()) {
                case CONTACT -> contact(request, copy.recipientId());
                case SALES -> sales(copy.recipientId());
            };
        }

        private static PaperCopies.Recipient recipient(Contact contact) {
            return new PaperCopies.Recipient(PaperCopies.Kind.CONTACT, contact.id(), contact.name(), contact.email());
        }

        Optional<PaperCopies.Recipient> sales(long user) {
            return users.colleague(user).filter(User::enabled).map(each -> new PaperCopies.Recipient(PaperCopies.Kind.SALES, user, each.displayName(), reach.email(each)));
        }
    }

    /** How it leaves and who hears of it. */
    @Component
    record Telling(Outbox outbox, Audit audit, Changes changes) {
    }

    /**
     * Copies of a visit, and who would get those of the next.
     *
     * @param contact null where the request names none
     * @param wanted  whether that contact gets them by itself
     * @param salesId who sold the contract; null where nobody has said so
     */
    public record OfVisit(List<PaperCopies.View> copies, PaperCopies.@Nullable Recipient contact, boolean wanted, @Nullable Long salesId) {
    }

    /** The copies of a visit the present actor may see. */
    public OfVisit of(long workOrderId) {
        ServiceRequest request = people.requests().get(file.view(workOrderId).request().id());
        PaperCopies.Recipient contact = people.contact(request).orElse(null);
        return new OfVisit(copies.of(workOrderId), contact, contact != null && wishes.wants(contact.id()),
                Optional.ofNullable(request.contractId()).flatMap(wishes::sales).orElse(null));
    }

    /**
     * Sends copies to those who have none yet, whatever they wish by themselves.
     *
     * @throws Refusal {@code not-signed-yet}, {@code copy-no-recipient}
     */
    public OfVisit send(long workOrderId) {
        WorkOrder visit = signed(workOrderId);
        ServiceRequest request = people.requests().get(visit.requestId());
        List<PaperCopies.Recipient> all = Stream.concat(people.contact(request).stream(), sales(request)).toList();
        if (all.stream().allMatch(to -> to.address().isBlank())) {
            throw Refusal.conflict("copy-no-recipient");
        }
        boolean sent = false;
        for (PaperCopies.Recipient to : all) {
            sent |= sendFirst(visit, to);
        }
        if (sent) {
            told(visit, "");
        }
        return of(workOrderId);
    }

    /**
     * Sends one copy once more, to the address that is known now.
     *
     * @throws Refusal {@code copy-unknown}, {@code copy-no-recipient}, {@code copy-under-way}
     */
    public OfVisit again(long workOrderId, long copyId) {
        WorkOrder visit = signed(workOrderId);
        PaperCopies.Row row = copies.find(workOrderId, copyId).orElseThrow(() -> Refusal.notFound("copy-unknown"));
        if (copies.of(workOrderId).stream().anyMatch(each -> each.id() == copyId && each.state() == OutboxTrail.State.PENDING)) {
            throw Refusal.conflict("copy-under-way");
        }
        ServiceRequest request = people.requests().get(visit.requestId());
        PaperCopies.Recipient to = people.again(row, request).filter(each -> !each.address().isBlank()).orElseThrow(() -> Refusal.conflict("copy-no-recipient"));
        mail(visit, copyId, to);
        told(visit, to.address());
        return of(workOrderId);
    }

    private WorkOrder signed(long workOrderId) {
        WorkOrder visit = people.visits().get(file.view(workOrderId).id());
        if (visit.status() != WorkOrder.Status.COMPLETED) {
            throw Refusal.conflict("not-signed-yet");
        }
        return visit;
    }

    private void told(WorkOrder visit, String address) {
        telling.audit().record("copies.sent", "work-order:" + visit.id(), address);
        telling.changes().touch("work-order:" + visit.id());
    }

    private Stream<PaperCopies.Recipient> sales(ServiceRequest request) {
        return Optional.ofNullable(request.contractId()).flatMap(wishes::sales).flatMap(people::sales).stream();
    }

    @EventListener
    void on(VisitEnded ended) {
        if (ended.visit().status() == WorkOrder.Status.COMPLETED && telling.outbox().canMail() && wishes.house().onSigning()) {
            ServiceRequest request = people.requests().get(ended.visit().requestId());
            recipients(request).forEach(to -> sendFirst(ended.visit(), to));
        }
    }

    /** Sends a copy to who has none yet; whether there was one to send. */
    private boolean sendFirst(WorkOrder visit, PaperCopies.Recipient to) {
        Optional<Long> copy = copies.add(visit.savedId(), to);
        copy.ifPresent(id -> mail(visit, id, to));
        return copy.isPresent();
    }

    private List<PaperCopies.Recipient> recipients(ServiceRequest request) {
        return Stream.concat(people.contact(request).filter(contact -> wishes.wants(contact.id())).stream(), sales(request)).toList();
    }

    private void mail(WorkOrder visit, long copy, PaperCopies.Recipient to) {
        if (!to.address().isBlank()) {
            ServiceRequest request = people.requests().get(visit.requestId());
            String signedAt = visit.signature() == null ? "" : String.valueOf(visit.signature().signedAt());
            Map<String, String> data = Map.of("name", to.name(), "number", visit.number(), "title", request.title(), "signedAt", signedAt, "link", "");
            copies.sent(copy, to.address(), telling.outbox().mail(Outbox.Mail.first(to.address(), KIND, "work-order:" + visit.id(), data),
                    List.of(SignedPaper.of(visit.savedId()))));
        }
    }
}
