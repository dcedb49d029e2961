package org.yinuo.server.identity;

import java.util.List;

/** Which doors of the API do not open at all to whoever's data scope is limited. A module above, which knows what each shows, answers. */
public interface ClosedDoors {

    /** Each as {@code GET /api/quotes}, in the order of their names; none for whoever sees all. */
    List<String> to(DataScope scope);
}
