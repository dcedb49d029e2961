package org.yinuo.server.demo;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.complaint.Complaint;
import org.yinuo.server.complaint.HandleComplaint;

/** What becomes of a complaint until it is answered, one word a step. */
@Component
@Lazy
class ComplaintHandling {
    private static final Set<String> VERBS = Set.of("acknowledge", "investigate", "found");
    private final HandleComplaint handle;
    private final Staff staff;

    ComplaintHandling(HandleComplaint handle, Staff staff) {
        this.handle = handle;
        this.staff = staff;
    }

    /** Whether the word is one of complaints. */
    boolean take(long request, String verb, List<String> words) {
        if (!VERBS.contains(verb)) {
            return false;
        }
        String[] parts = words.getFirst().split("\\s+", 2);
        switch (verb) {
            case "acknowledge" -> staff.as("desk", () -> handle.acknowledge(request, parts[1], parts[0]));
            case "investigate" -> staff.as("desk", () -> handle.investigate(request, staff.id(parts[0]), parts[1]));
            default -> staff.as("manager", () -> handle.find(request, Complaint.Verdict.valueOf(parts[0]), parts[1]));
        }
        return true;
    }
}
