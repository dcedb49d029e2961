package org.yinuo.server.settlement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.obligation.BrokenPromises;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.Penalties;
import org.yinuo.server.obligation.PenaltiesByHand;

/** Shows the breaches of a contract with everything that was said and decided about them. */
@Component
public class BreachFile {
    private final Contracts contracts;
    private final BrokenPromises promises;
    private final BreachEvents events;
    private final WaiverChain chain;
    private final PenaltiesByHand byHand;

    BreachFile(Contracts contracts, BrokenPromises promises, BreachEvents events, WaiverChain chain, PenaltiesByHand byHand) {
        this.chain = chain;
        this.contracts = contracts;
        this.promises = promises;
        this.events = events;
        this.byHand = byHand;
    }

    /**
     * One breach.
     *
     * @param disputed    a dispute is open
     * @param waiverAsked a waiver waits for a second person
     * @param inApproval  it is so large that the chain of approval decides
     * @param byHand      penalty clauses it may fall under that somebody has to reckon
     * @param reckonings  how what it costs so far comes about
     */
    public record View(ClockView clock, List<BreachEvent> events, boolean disputed, boolean waiverAsked, boolean inApproval,
                       List<PenaltiesByHand.Clause> byHand, List<Penalties.Reckoning> reckonings) {
    }

    /** The breaches of a contract, newest first; refuses an unknown contract. */
    public List<View> of(long contractId) {
        contracts.get(contractId);
        List<ClockView> broken = promises.under(contractId);
        Map<Long, List<BreachEvent>> said = events.of(broken.stream().map(BreachFile::id).toList());
        Map<Long, List<PenaltiesByHand.Clause>> open = byHand.of(broken);
        Map<Long, List<Penalties.Reckoning>> owed = promises.reckonings(broken).stream().collect(Collectors.groupingBy(Penalties.Reckoning::obligationId));
        return broken.reversed().stream().map(each -> view(each, said.getOrDefault(id(each), List.of()),
                open.getOrDefault(each.obligationId(), List.of()), owed.getOrDefault(each.obligationId(), List.of()))).toList();
    }

    private View view(ClockView clock, List<BreachEvent> said, List<PenaltiesByHand.Clause> open, List<Penalties.Reckoning> owed) {
        return new View(clock, said, BreachEvents.openDispute(said).isPresent(), BreachEvents.askedWaiver(said).isPresent(),
                BreachEvents.askedWaiver(said).isPresent() && chain.holds(id(clock)), open, owed);
    }

    private static long id(ClockView clock) {
        return Objects.requireNonNull(clock.breach()).id();
    }
}
