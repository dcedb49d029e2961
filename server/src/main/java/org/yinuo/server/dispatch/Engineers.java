package org.yinuo.server.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;

/** The profiles of all who can be sent out. Who has none yet has an empty one. */
@Component
public class Engineers {
    private static final String INSERT = """
            insert into engineer_profile (user_id, territories, home_address, home_latitude, home_longitude, note, version)
            values (:id, :territories, :address, :latitude, :longitude, :note, 1)
            """;
    private static final String UPDATE = """
            update engineer_profile set territories = :territories, home_address = :address, home_latitude = :latitude,
                home_longitude = :longitude, note = :note, version = version + 1
            where user_id = :id and version = :version
            """;
    private final JdbcClient jdbc;
    private final Users users;
    private final Certificates certificates;
    private final Audit audit;
    private final Changes changes;

    Engineers(JdbcClient jdbc, Users users, Certificates certificates, Audit audit, Changes changes) {
        this.jdbc = jdbc;
        this.users = users;
        this.certificates = certificates;
        this.audit = audit;
        this.changes = changes;
    }

    private record Said(long id, List<String> territories, EngineerProfile.Home home, String note, int version) {
    }

    private record Skill(long id, String skill, int level) {
    }

    private record Hour(long id, int weekday, int fromMinute, int toMinute) {
    }

    /** All of them, by name. */
    public List<EngineerProfile> all() {
        Map<Long, Said> said = jdbc.sql("select * from engineer_profile").query(Engineers::said).list().stream()
                .collect(Collectors.toMap(Said::id, Function.identity()));
        Map<Long, Map<String, Integer>> skills = new TreeMap<>();
        jdbc.sql("select user_id as id, skill, level from engineer_skill order by skill").query(Skill.class).list()
                .forEach(row -> skills.computeIfAbsent(row.id(), id -> new TreeMap<>()).put(row.skill(), row.level()));
        Map<Long, List<EngineerProfile.Hours>> hours = jdbc.sql("""
                select user_id as id, weekday, from_minute, to_minute from engineer_hours order by weekday, from_minute""").query(Hour.class)
                .list().stream().collect(Collectors.groupingBy(Hour::id,
                        Collectors.mapping(row -> new EngineerProfile.Hours(row.weekday(), row.fromMinute(), row.toMinute()), Collectors.toList())));
        Map<Long, List<EngineerProfile.Certificate>> papers = certificates.byEngineer();
        return users.engineers().stream().map(user -> profile(user, said.get(user.id()), skills.getOrDefault(user.id(), Map.of()),
                hours.getOrDefault(user.id(), List.of()), papers.getOrDefault(user.id(), List.of()))).toList();
    }

    private static EngineerProfile profile(User user, @Nullable Said said, Map<String, Integer> skills, List<EngineerProfile.Hours> hours,
            List<EngineerProfile.Certificate> papers) {
        return said == null
                ? new EngineerProfile(user.id(), user.displayName(), List.of(), skills, new EngineerProfile.Home("", null, null), hours, "", papers, 0)
                : new EngineerProfile(user.id(), user.displayName(), said.territories(), skills, said.home(), hours, said.note(), papers, said.version());
    }

    /** @throws Refusal {@code engineer-unknown} (404) */
    public EngineerProfile get(long id) {
        return all().stream().filter(each -> each.id() == id).findFirst().orElseThrow(() -> Refusal.notFound("engineer-unknown"));
    }

    /** Replaces what was said. */
    @Transactional
    public EngineerProfile say(long id, ProfileDraft draft, @Nullable String ifMatch) {
        EngineerProfile before = get(id);
        ETags.demand(ifMatch, before.version());
        try {
            int changed = jdbc.sql(before.version() == 0 ? INSERT : UPDATE).param("id", id).param("version", before.version())
                    .param("territories", draft.territories().toArray(String[]::new)).param("address", draft.home().address())
                    .param("latitude", draft.home().latitude()).param("longitude", draft.home().longitude()).param("note", draft.note()).update();
            if (changed == 0) {
                throw Refusal.stale();
            }
        } catch (DuplicateKeyException saidMeanwhile) {
            throw Refusal.stale();
        }
        jdbc.sql("delete from engineer_skill where user_id = :id").param("id", id).update();
        draft.skills().forEach((skill, level) -> jdbc.sql("insert into engineer_skill (user_id, skill, level) values (:id, :skill, :level)")
                .param("id", id).param("skill", skill).param("level", level).update());
        jdbc.sql("delete from engineer_hours where user_id = :id").param("id", id).update();
        draft.hours().forEach(each -> jdbc.sql("insert into engineer_hours (user_id, weekday, from_minute, to_minute) values (:id, :day, :from, :to)")
                .param("id", id).param("day", each.weekday()).param("from", each.from()).param("to", each.to()).update());
        audit.record("engineer.changed", "user:" + id, draft.skills() + " " + draft.territories());
        changes.touch("dispatch");
        return get(id);
    }

    private static Said said(ResultSet row, int n) throws SQLException {
        return new Said(row.getLong("user_id"), Arrays.asList((String[]) row.getArray("territories").getArray()),
                new EngineerProfile.Home(row.getString("home_address"), row.getObject("home_latitude", Double.class),
                        row.getObject("home_longitude", Double.class)),
                row.getString("note"), row.getInt("version"));
    }
}
