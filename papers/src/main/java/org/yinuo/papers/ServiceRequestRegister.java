package org.yinuo.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 服务请求登记表: what the desk writes down when a customer calls.
 *
 * @param number       the request's number
 * @param registeredBy who took the call
 * @param channel      how it came in: hotline, portal, e-mail …
 * @param kind         what is asked for, and whether it is a major request
 * @param unit         model and serial number of the product
 * @param coverage     in or out of warranty, in words
 * @param severity     the word of the customer's own letter
 * @param handling     what was decided: answered, remote, on site …
 * @param people       everybody who worked on it
 * @param answers      what the customer was told, in order of time
 * @param closedAt     when the customer confirmed the end
 * @param signature    what he signed to that; null where he confirmed by word
 */
public record ServiceRequestRegister(PaperMark mark, String number, String reportedAt, String registeredBy,
        String channel, String kind, String customer, String site, String contact, String phone, String unit, String contract,
        String coverage, String severity, String description, String handling, List<Person> people,
        List<Answer> answers, String closedAt, WorkOrderPaper.@Nullable Signature signature) implements Paper {

    public ServiceRequestRegister {
        people = List.copyOf(people);
        answers = List.copyOf(answers);
    }

    /** Somebody who worked on the request, and as what. */
    public record Person(String role, String name, String phone) {
    }

    /** What the customer was told. */
    public record Answer(String at, String by, String channel, String text) {
    }
}
