package org.yinuo.core.sanbao;

import java.util.ArrayList;
import java.util.List;

/// What the customer may choose, and why.
///
/// @param remedies in the order the law names them; empty when the law gives nothing
/// @param reasons at least one
/// @param notes what a person should know
public record Entitlement(List<Remedy> remedies, List<Reason> reasons, List<Note> notes) {

    public Entitlement {
        remedies = remedies.stream().distinct().toList();
        reasons = List.copyOf(reasons);
        notes = notes.stream().distinct().toList();
    }

    static Entitlement of(Reason reason, Remedy... remedies) {
        return new Entitlement(List.of(remedies), List.of(reason), List.of());
    }

    /// The same with one more note.
    public Entitlement with(Note note) {
        List<Note> all = new ArrayList<>(notes);
        all.add(note);
        return new Entitlement(remedies, reasons, all);
    }

    Entitlement and(Reason reason, Remedy... more) {
        List<Remedy> allRemedies = new ArrayList<>(remedies);
        allRemedies.addAll(List.of(more));
        List<Reason> allReasons = new ArrayList<>(reasons);
        allReasons.add(reason);
        return new Entitlement(allRemedies, allReasons, notes);
    }
}
