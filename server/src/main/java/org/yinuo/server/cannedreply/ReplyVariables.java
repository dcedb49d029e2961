package org.yinuo.server.cannedreply;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** What a reply may say of a request: {@code {{customer}}}, {@code {{contact}}}, … */
final class ReplyVariables {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]*+)}}");
    private static final List<String> KNOWN = List.of("customer", "contact", "number", "title", "due", "assignee", "engineer", "unit", "contract");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HouseZone.ZONE);
    private final RequestView request;

    ReplyVariables(RequestView request) {
        this.request = request;
    }

    /** Refuses words with a variable nobody can fill. */
    static void requireKnown(String text) {
        VARIABLE.matcher(text).results().map(found -> found.group(1).strip()).filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
            throw Refusal.invalid("canned-variable-unknown", name, String.join(", ", KNOWN)).at("text");
        });
    }

    /** The text for this request; a variable without a value stays as it is, so that nobody overlooks it. */
    String fill(String text) {
        return VARIABLE.matcher(text).replaceAll((MatchResult found) -> Matcher.quoteReplacement(value(found.group(1).strip()).orElse(found.group())));
    }

    private Optional<String> value(String name) {
        return switch (name) {
            case "customer" -> Optional.ofNullable(request.customer()).map(RequestView.Named::name);
            case "contact" -> Optional.ofNullable(request.contact()).map(RequestView.Contact::name).or(() -> Optional.ofNullable(request.callerName()));
            case "number" -> Optional.of(request.number());
            case "title" -> Optional.of(request.title());
            case "due" -> nextDue().map(TIME::format);
            case "assignee" -> Optional.ofNullable(request.assignee()).map(RequestView.Person::displayName);
            case "engineer" -> request.workOrders().stream().map(RequestView.VisitRef::engineer).filter(Objects::nonNull)
                    .map(RequestView.Person::displayName).reduce((earlier, later) -> later);
            case "unit" -> Optional.ofNullable(request.unit()).map(unit -> unit.model() + " " + unit.serial());
            case "contract" -> Optional.ofNullable(request.contract()).map(RequestView.ContractRef::number);
            default -> Optional.empty();
        };
    }

    private Optional<Instant> nextDue() {
        return request.clocks().stream().filter(clock -> clock.state().isOpen()).map(ClockView::dueAt).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }
}
