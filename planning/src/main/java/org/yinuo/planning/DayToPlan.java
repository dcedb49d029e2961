package org.yinuo.planning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known before planning a day, or several.
 *
 * @param planned   the plan so far, which is kept to as far as it is good; may name visits and shifts that are gone
 * @param homeByEnd whether a shift ends at home or with the last work
 */
public record DayToPlan(List<Engineer> engineers, List<Shift> shifts, List<Visit> visits, Travel travel, List<Planned> planned,
        Weights weights, boolean homeByEnd) {

    /** @throws IllegalArgumentException when ids repeat, or a shift's engineer or a pin's shift is missing */
    public DayToPlan {
        engineers = List.copyOf(engineers);
        shifts = List.copyOf(shifts);
        visits = List.copyOf(visits);
        planned = List.copyOf(planned);
        Set<String> people = unique(engineers.stream().map(Engineer::id).toList());
        Set<String> times = unique(shifts.stream().map(Shift::id).toList());
        unique(visits.stream().map(Visit::id).toList());
        for (Shift shift : shifts) {
            known(people, shift.engineer());
        }
        for (Visit visit : visits) {
            if (visit.pin() != null) {
                known(times, visit.pin().shift());
            }
        }
    }

    /** The engineers by id. */
    public Map<String, Engineer> engineersById() {
        Map<String, Engineer> byId = new HashMap<>();
        engineers.forEach(engineer -> byId.put(engineer.id(), engineer));
        return byId;
    }

    public DayToPlan from(List<Planned> plan) {
        return new DayToPlan(engineers, shifts, visits, travel, plan, weights, homeByEnd);
    }

    private static Set<String> unique(List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(id + " is there twice");
            }
        }
        return seen;
    }

    private static void known(Set<String> ids, String id) {
        if (!ids.contains(id)) {
            throw new IllegalArgumentException(id + " is named but missing");
        }
    }
}
