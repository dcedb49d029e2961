package org.yinuo.server.demo;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.approval.DecideApproval;
import org.yinuo.server.servicerequest.ClassifyRequest;
import org.yinuo.server.servicerequest.MajorRequest;
import org.yinuo.server.servicerequest.RequestClass;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.ServiceRequest;

/** How a request becomes a major one and who agrees to it, one word a step. */
@Component
@Lazy
class MajorSteps {
    private static final Set<String> VERBS = Set.of("major", "report", "approve");
    private final ClassifyRequest classify;
    private final MajorRequest majors;
    private final Approvals approvals;
    private final DecideApproval decide;
    private final Staff staff;

    MajorSteps(ClassifyRequest classify, MajorRequest majors, Approvals approvals, DecideApproval decide, Staff staff) {
        this.classify = classify;
        this.majors = majors;
        this.approvals = approvals;
        this.decide = decide;
        this.staff = staff;
    }

    /** Whether the word is one of major requests. */
    boolean take(long request, String verb, List<String> words) {
        if (!VERBS.contains(verb)) {
            return false;
        }
        String[] parts = words.getFirst().split("\\s+", 2);
        switch (verb) {
            case "major" -> staff.as("desk", () -> classify.classify(request, null,
                    new ServiceRequest.Nature(RequestKind.valueOf(parts[0]), RequestClass.MAJOR), parts[1]));
            case "report" -> staff.as("desk", () -> majors.report(request, null,
                    new MajorRequest.Report(words.get(0), words.get(1), words.get(2), words.get(3), null)));
            default -> staff.as(parts[0], () -> approve(request, parts[1]));
        }
        return true;
    }

    private void approve(long request, String reason) {
        approvals.of(About.request(request)).stream().flatMap(approval -> approval.steps().stream())
                .filter(step -> step.state() == ApprovalView.StepState.OPEN).findFirst()
                .ifPresent(step -> decide.decide(step.id(), ApprovalView.Verdict.APPROVED, reason));
    }
}
