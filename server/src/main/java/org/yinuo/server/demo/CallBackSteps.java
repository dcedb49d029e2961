package org.yinuo.server.demo;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.callback.PlanCallBack;

/** {@code call-back 2h | 020-8812 0001 | why}: the desk says it will call so long after now. */
@Component
@Lazy
class CallBackSteps {
    private final PlanCallBack plans;
    private final Clock clock;

    CallBackSteps(PlanCallBack plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    void plan(long request, List<String> words) {
        plans.plan(request, new PlanCallBack.Plan(clock.instant().plus(When.length(words.get(0))), null, words.get(1), null), words.get(2));
    }
}
