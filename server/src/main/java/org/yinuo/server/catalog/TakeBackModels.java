package org.yinuo.server.catalog;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;

/** Takes models back that were entered by mistake and nobody changed since. Units name models by their code and lose nothing. */
@Component
public class TakeBackModels {
    private final JdbcClient jdbc;
    private final Audit audit;

    TakeBackModels(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Gives how many are gone; the others stay. */
    @Transactional
    public int takeBack(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        List<String> gone = jdbc.sql("delete from product_model where id in (:ids) and version = 0 returning code").param("ids", ids).query(String.class).list();
        gone.forEach(code -> audit.record("model.taken-back", "models", code));
        return gone.size();
    }
}
