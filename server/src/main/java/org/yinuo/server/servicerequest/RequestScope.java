package org.yinuo.server.servicerequest;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.yinuo.server.identity.DataScope;

/** Which requests a colleague's data scope covers. A module above, which reads across, answers. */
public interface RequestScope {

    /** Those of the requests that the colleague's scope covers or that he visits for, asked for at once; all of them without a limit. */
    Set<Long> reached(long userId, DataScope scope, Collection<Long> requestIds);

    /** How a list is cut for whoever acts. */
    Cut current();

    /**
     * A data scope in SQL, for lists of whichever module: conditions that begin with {@code and}, and nothing at all where nothing is left
     * out, so that the statements of whoever has no limit stay the very same text. A list shows what its doors of one record would open.
     */
    interface Cut {

        /** On a column with the id of a request. */
        String ofRequest(String request);

        /** On a record of a request or, where that column is null, of a customer; scopes drawn by requests leave the latter out. */
        String ofRequestOrCustomer(String request, String customer);

        /** On a column with the id of a customer, for records that belong to no request; scopes drawn by requests leave all of them out. */
        String ofCustomer(String customer);

        /** What the conditions name. */
        Map<String, Object> parameters();
    }
}
