package org.yinuo.server.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.dispatch.Board;
import org.yinuo.server.dispatch.DayOnBoard;
import org.yinuo.server.dispatch.PlanTheDay;
import org.yinuo.server.dispatch.SuggestVisitor;
import org.yinuo.server.dispatch.VisitNeed;
import org.yinuo.server.dispatch.VisitNeeds;
import org.yinuo.server.dispatch.VisitPool;

/** The board, suggestions, plans and the pool. */
@RestController
@RequestMapping("/api/dispatch")
class BoardDoor {
    private final Board board;
    private final SuggestVisitor suggest;
    private final PlanTheDay plan;
    private final VisitNeeds needs;
    private final VisitPool pool;

    BoardDoor(Board board, SuggestVisitor suggest, PlanTheDay plan, VisitNeeds needs, VisitPool pool) {
        this.board = board;
        this.suggest = suggest;
        this.plan = plan;
        this.needs = needs;
        this.pool = pool;
    }

    record NeedBody(@NotNull Integer minutes, @Nullable Map<String, Integer> skills, @Nullable List<@NotNull String> certificates,
            @Nullable Boolean agreed, @Nullable Boolean pooled) {
    }

    record DayBody(@NotNull LocalDate date) {
    }

    record StepBody(@NotNull Long visitId, @NotNull Integer version, @NotNull Long engineerId, @NotNull Instant from, @NotNull Instant to) {
    }

    record StepsBody(@NotNull @Size(min = 1, max = 1000) List<@Valid @NotNull StepBody> steps) {
    }

    @GetMapping("/board")
    @PreAuthorize("hasAuthority('workorders.dispatch')")
    DayOnBoard board(@RequestParam(required = false) @Nullable LocalDate date, @RequestParam(defaultValue = "1") int days) {
        return board.show(date == null ? board.today() : date, days);
    }

    @GetMapping("/visits/{id}/candidates")
    @PreAuthorize("hasAuthority('workorders.dispatch')")
    List<SuggestVisitor.Suggestion> candidates(@PathVariable long id, @RequestParam(required = false) @Nullable LocalDate date) {
        return suggest.candidates(id, date == null ? board.today() : date);
    }

    @PutMapping("/visits/{id}/need")
    @PreAuthorize("hasAuthority('workorders.dispatch')")
    VisitNeed need(@PathVariable long id, @Valid @RequestBody NeedBody body) {
        return needs.say(id, VisitNeed.of(body.minutes(), body.skills(), body.certificates(), Boolean.TRUE.equals(body.agreed()),
                Boolean.TRUE.equals(body.pooled())));
    }

    @PostMapping("/plan")
    @PreAuthorize("hasAuthority('workorders.dispatch')")
    PlanTheDay.Preview preview(@Valid @RequestBody DayBody body) {
        return plan.preview(body.date());
    }

    @PostMapping("/plan/apply")
    @PreAuthorize("hasAuthority('workorders.dispatch')")
    void apply(@Valid @RequestBody StepsBody body) {
        plan.apply(body.steps().stream().map(step -> new PlanTheDay.Step(step.visitId(), step.version(), step.engineerId(), step.from(), step.to()))
                .toList());
    }

    @GetMapping("/pool")
    @PreAuthorize("hasAnyAuthority('workorders.execute', 'workorders.dispatch')")
    List<VisitPool.Offer> pool() {
        return pool.open();
    }

    @PostMapping("/pool/{id}/grab")
    @PreAuthorize("hasAuthority('workorders.execute')")
    void grab(@PathVariable long id) {
        pool.grab(id);
    }
}
