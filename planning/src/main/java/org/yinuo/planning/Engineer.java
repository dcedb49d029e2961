package org.yinuo.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who carries out visits.
 *
 * @param id           one of a kind
 * @param skills       level by code; higher is better
 * @param certificates valid or not; several of a kind may follow each other
 * @param territories  codes of the areas he serves; none: anywhere alike
 */
public record Engineer(String id, Map<String, Integer> skills, List<Certificate> certificates, Set<String> territories) {

    public Engineer {
        skills = Map.copyOf(skills);
        certificates = List.copyOf(certificates);
        territories = Set.copyOf(territories);
    }

    /** One without papers. */
    public Engineer(String id, Map<String, Integer> skills) {
        this(id, skills, List.of(), Set.of());
    }
}
