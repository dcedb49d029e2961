package org.yinuo.server.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Refusal;

/**
 * How much of the house's requests and customers a colleague sees. What is assigned to him or was taken in by him he sees in any case.
 *
 * @param parts ids of departments, names of regions or ids of customers, as the kind says; none otherwise
 */
public record DataScope(Kind kind, List<String> parts) {

    /** Everything. */
    public static final DataScope ALL = new DataScope(Kind.ALL, List.of());

    /** So many parts a scope may name. */
    static final int MOST = 500;
    private static final int LONGEST = 60;

    /** What a scope is drawn by. */
    public enum Kind {
        /** Everything there is. */
        ALL,
        /** Requests assigned to him or taken in by him. */
        OWN,
        /** Requests his departments have. */
        DEPARTMENT,
        /** Customers of these regions, with all that is theirs. */
        REGION,
        /** These customers, with all that is theirs. */
        CUSTOMER
    }

    public DataScope {
        parts = List.copyOf(parts);
    }

    /** Whether it leaves anything out. */
    public boolean hasLimit() {
        return kind != Kind.ALL;
    }

    /** Whether it leaves customers out, not only requests. */
    public boolean limitsCustomers() {
        return kind == Kind.REGION || kind == Kind.CUSTOMER;
    }

    /** The parts that are ids. */
    public Long[] ids() {
        return parts.stream().map(Long::valueOf).toArray(Long[]::new);
    }

    /**
     * A scope as somebody asked for it, tidied.
     *
     * @throws Refusal {@code scope-part-missing}, {@code scope-too-many-parts} or {@code scope-part-invalid}
     */
    public static DataScope asked(Kind kind, @Nullable List<String> asked) {
        if (kind == Kind.ALL || kind == Kind.OWN) {
            return new DataScope(kind, List.of());
        }
        List<String> parts = asked == null ? List.of() : asked.stream().map(String::strip).distinct().toList();
        if (parts.isEmpty()) {
            throw Refusal.invalid("scope-part-missing").at("parts");
        }
        if (parts.size() > MOST) {
            throw Refusal.invalid("scope-too-many-parts", MOST).at("parts");
        }
        String form = kind == Kind.REGION ? "(?s).+" : "[1-9][0-9]{0,17}";
        if (parts.stream().anyMatch(part -> part.length() > LONGEST || !part.matches(form))) {
            throw Refusal.invalid("scope-part-invalid").at("parts");
        }
        return new DataScope(kind, parts);
    }
}
