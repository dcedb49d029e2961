package org.yinuo.server.escalation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.obligation.StepTime;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.shared.Refusal;

/**
 * Steps, and the hours in which they wait.
 *
 * @param quietFrom beginning of the quiet hours; null for none
 * @param quietTo   their end; promises kept day and night know no quiet hours
 */
public record Ladder(List<Step> steps, @Nullable @JsonFormat(pattern = "HH:mm") LocalTime quietFrom,
                     @Nullable @JsonFormat(pattern = "HH:mm") LocalTime quietTo) {
    private static final int MOST_STEPS = 20;
    private static final int MOST_USERS = 50;
    private static final int EARLIEST_PERCENT = 10;
    private static final int MOST_MINUTES = 366 * 24 * 60;

    /** What the house does where nobody has said otherwise. */
    static final Ladder HOUSE_DEFAULT = new Ladder(List.of(
            step(50, null, Recipient.ASSIGNEE),
            step(75, null, Recipient.ASSIGNEE, Recipient.DISPATCHERS),
            step(90, null, Recipient.ASSIGNEE, Recipient.ENGINEERS, Recipient.DISPATCHERS, Recipient.SERVICE_MANAGERS),
            step(100, null, Recipient.ASSIGNEE, Recipient.ENGINEERS, Recipient.SERVICE_MANAGERS),
            step(null, 120, Recipient.SERVICE_MANAGERS)), LocalTime.of(22, 0), LocalTime.of(7, 0));

    /** Refuses ladders with too many steps, two at the same time, or half of the quiet hours. */
    public Ladder {
        steps = steps == null ? List.of() : List.copyOf(steps);
        if (steps.size() > MOST_STEPS) {
            throw Refusal.invalid("ladder-too-long", MOST_STEPS).at("steps");
        }
        Set<String> keys = new HashSet<>();
        if (!steps.stream().allMatch(step -> keys.add(step.key()))) {
            throw Refusal.invalid("ladder-step-twice").at("steps");
        }
        if ((quietFrom == null) != (quietTo == null)) {
            throw Refusal.invalid("quiet-hours-half").at("quietTo");
        }
    }

    /**
     * One step.
     *
     * @param percent     share of the time used, 10 to 100; null for a step after the due instant
     * @param minutesLate minutes after the due instant; null for a share
     * @param users       people told by name, besides the recipients
     * @param channels    how they are told; in the app always
     * @param assignTo    who takes over, for {@link Act#REASSIGN}
     */
    public record Step(@Nullable Integer percent, @Nullable Integer minutesLate, List<Recipient> tell, List<Long> users,
                       Set<Channel> channels, Act act, @Nullable Long assignTo) {

        /** Refuses a step without one time, without anything to do, or one that hands over to nobody. */
        public Step {
            tell = tell == null ? List.of() : List.copyOf(tell);
            users = users == null ? List.of() : List.copyOf(users);
            if (users.size() > MOST_USERS) {
                throw Refusal.invalid("ladder-step-users", MOST_USERS).at("steps");
            }
            channels = channels == null ? Set.of() : Set.copyOf(channels);
            act = act == null ? Act.NONE : act;
            boolean share = percent != null && minutesLate == null && percent >= EARLIEST_PERCENT && percent <= 100;
            boolean late = percent == null && minutesLate != null && minutesLate > 0 && minutesLate <= MOST_MINUTES;
            if (!share && !late) {
                throw Refusal.invalid("ladder-step-time").at("steps");
            }
            if (tell.isEmpty() && users.isEmpty() && act == Act.NONE) {
                throw Refusal.invalid("ladder-step-empty").at("steps");
            }
            if ((act == Act.REASSIGN) != (assignTo != null)) {
                throw Refusal.invalid("ladder-step-assignee").at("steps");
            }
        }

        /** Names the step among those of its ladder: {@code 75%}, {@code +120}. */
        String key() {
            return percent != null ? percent + "%" : "+" + minutesLate;
        }

        StepTime time() {
            return percent != null ? new StepTime.Used(percent) : new StepTime.Overdue(Duration.ofMinutes(minutesLate == null ? 0 : minutesLate));
        }
    }

    private static Step step(@Nullable Integer percent, @Nullable Integer minutesLate, Recipient... tell) {
        return new Step(percent, minutesLate, List.of(tell), List.of(), Set.of(Channel.IN_APP), Act.NONE, null);
    }

    /** The smallest share any step waits for; 100 when all come after. */
    @JsonIgnore
    int earliestPercent() {
        return steps.stream().filter(step -> step.percent() != null).mapToInt(Step::percent).min().orElse(100);
    }
}
