package org.yinuo.server.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.related.RelatedRequests;
import org.yinuo.server.servicerequest.FinishRequest;
import org.yinuo.server.servicerequest.RepeatedFault;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;

/** What a customer does about a request of his: replies, confirms, has it taken up again, rates. */
@Service
@Transactional
public class CustomerActs {
    private final FinishRequest finish;
    private final RepeatedFault repeated;
    private final RelatedRequests related;
    private final PortalRatings ratings;
    private final Written written;

    CustomerActs(FinishRequest finish, RepeatedFault repeated, RelatedRequests related, PortalRatings ratings, Written written) {
        this.finish = finish;
        this.repeated = repeated;
        this.related = related;
        this.ratings = ratings;
        this.written = written;
    }

    /** Where it is read and written down. */
    @Component
    record Written(RequestFile file, Timeline timeline, Audit audit, Changes changes, Clock clock) {
        void down(ServiceRequest request, Timeline.Entry entry) {
            timeline.add(entry);
            audit.record("request." + entry.kind().toLowerCase(Locale.ROOT).replace('_', '-'), "request:" + request.id(), request.number());
            changes.touch("request:" + request.id(), "queue");
        }
    }

    /** Keeps the customer's words. They answer nothing for the house, so no clock is met by them. */
    public void reply(ServiceRequest request, String text, String channel) {
        if (!request.isOpen()) {
            throw Refusal.conflict("request-ended");
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Refusal.invalid("reply-says-nothing").at("text");
        }
        Instant now = written.clock().instant();
        written.down(request, Timeline.Entry.of(request.id(), now, "CUSTOMER_REPLY", text, Map.of("channel", channel)));
    }

    /** The customer confirms that it is solved. */
    public void solved(ServiceRequest request, String words) {
        finish.close(request.id(), null, Actor.current().displayName(), words);
    }

    /** The customer says it is not solved: the request is taken up again, or one that follows it is opened when that is too late. */
    public ServiceRequest notSolved(ServiceRequest request, String words) {
        related.survivorOf(request.id()).ifPresent(survivor -> {
            throw Refusal.conflict("request-goes-on-as", survivor.number());
        });
        if (written.file().view(request).reopenable() || request.isOpen()) {
            return finish.reopen(request.id(), null, words);
        }
        return repeated.open(request.id(), ServiceRequest.Channel.PORTAL, words);
    }

    /** One to five stars for what is done; once. */
    public void rate(ServiceRequest request, int stars, String words) {
        boolean done = request.status() == ServiceRequest.Status.RESOLVED || request.status() == ServiceRequest.Status.CLOSED;
        if (!done) {
            throw Refusal.conflict("not-resolved-yet");
        }
        PortalRatings.Rating rating = ratings.add(request.id(), stars, words);
        written.down(request, Timeline.Entry.of(request.id(), rating.at(), "RATED", words, Map.of("stars", stars)));
    }
}
