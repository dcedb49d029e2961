package org.yinuo.server.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real ids for the variables of addresses, as {@code ids.txt} says how to find them; those that belong to a customer, of others than customer A. */
final class RealIds {
    private static final Pattern VARIABLE = Pattern.compile("([a-z-]+)/(\\{[a-zA-Z]+})(?:/(\\{[a-zA-Z]+}))?");
    private final Map<String, String> queries = new LinkedHashMap<>();
    private final Map<String, String> found = new LinkedHashMap<>();

    RealIds(JdbcClient jdbc, long customerA) throws IOException {
        try (InputStream in = RealIds.class.getResourceAsStream("ids.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
                String[] sides = line.split(" = ", 2);
                queries.put(sides[0].strip(), sides[1].strip());
            });
        }
        queries.forEach((variable, query) -> jdbc.sql("select * from (" + query + ") q limit 1").param("a", customerA).query(String.class).optional()
                .ifPresent(id -> found.put(variable, id)));
    }

    /** The variables of an address, each with the segment before it. */
    static List<String> variables(String path) {
        List<String> variables = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(path);
        while (matcher.find()) {
            variables.add(matcher.group(1) + "/" + matcher.group(2));
            if (matcher.group(3) != null) {
                variables.add(matcher.group(1) + "/" + matcher.group(2) + "/" + matcher.group(3));
            }
        }
        return variables;
    }

    /** Whether every variable has a line. */
    boolean know(String path) {
        return queries.keySet().containsAll(variables(path));
    }

    /** Whether the record an address begins with belongs to another customer than A. */
    boolean belongsToOthers(Door door) {
        List<String> variables = variables(door.path());
        return !variables.isEmpty() && queries.getOrDefault(variables.getFirst(), "").contains(":a");
    }

    /** Kinds of records of other customers of which there is none, so that their doors were not tried. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>(queries.keySet());
        missing.removeIf(variable -> !queries.get(variable).contains(":a") || found.containsKey(variable));
        return missing;
    }

    /** The address with real ids; 999999 where there is none. */
    String to(Door door) {
        String path = door.path();
        for (String variable : variables(path).reversed()) {
            String id = found.getOrDefault(variable, "999999");
            String last = variable.substring(variable.lastIndexOf('/') + 1);
            int at = path.lastIndexOf(variable) + variable.length() - last.length();
            path = path.substring(0, at) + id + path.substring(at + last.length());
        }
        return path;
    }
}
