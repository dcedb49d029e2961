package org.yinuo.server.related;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yinuo.server.servicerequest.AnswerRequest;
import org.yinuo.server.servicerequest.FinishRequest;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Refusal;

/**
 * Passes on to the children of a mass outage what was said and done about their parent, to those named. Each child is a request of its
 * own: where one refuses, the others go on, and the answer says which and why.
 */
@Service
public class MassOutage {
    private final ServiceRequests requests;
    private final Links links;
    private final AnswerRequest answers;
    private final FinishRequest finish;
    private final RequestAccess access;

    MassOutage(ServiceRequests requests, Links links, AnswerRequest answers, FinishRequest finish, RequestAccess access) {
        this.requests = requests;
        this.links = links;
        this.answers = answers;
        this.finish = finish;
        this.access = access;
    }

    /**
     * What came of it for one child.
     *
     * @param refusal the code of the refusal; null when it was done
     */
    public record Passed(long id, String number, @Nullable String refusal) {
    }

    /** Answers the customers of the children, as they were told in the parent. */
    public List<Passed> reply(long parent, List<Long> children, String text, String channel) {
        return each(parent, children, child -> answers.reply(child, null, text, channel, null));
    }

    /** The service of the children runs again too. */
    public List<Passed> restore(long parent, List<Long> children, boolean workaround, String note) {
        return each(parent, children, child -> finish.restore(child, null, workaround, note, null));
    }

    /** The fault of the children is gone too. */
    public List<Passed> resolve(long parent, List<Long> children, String cause, String solution) {
        return each(parent, children, child -> finish.resolve(child, null, cause, solution, null));
    }

    /** The customers of the children confirmed too. */
    public List<Passed> close(long parent, List<Long> children, String confirmedBy, String note) {
        return each(parent, children, child -> finish.close(child, null, confirmedBy, note));
    }

    private List<Passed> each(long parent, List<Long> children, LongConsumer act) {
        requests.get(parent);
        List<Long> own = links.children(parent);
        if (children.isEmpty() || !own.containsAll(children) || !access.inScope(children).containsAll(children)) {
            throw Refusal.invalid("not-its-children").at("children");
        }
        List<Passed> passed = new ArrayList<>();
        for (long child : children.stream().distinct().toList()) {
            passed.add(new Passed(child, requests.get(child).number(), refusal(child, act)));
        }
        return passed;
    }

    private static @Nullable String refusal(long child, LongConsumer act) {
        try {
            act.accept(child);
            return null;
        } catch (Refusal refused) {
            return refused.code();
        }
    }
}
