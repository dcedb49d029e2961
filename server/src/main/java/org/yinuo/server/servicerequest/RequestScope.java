package org.yinuo.server.servicerequest;

import org.yinuo.server.identity.DataScope;

/** Which requests a colleague's data scope covers. A module above, which reads across, answers. */
public interface RequestScope {

    /** Whether that colleague's scope covers the request; one without limits covers any. */
    boolean covers(long userId, DataScope scope, long requestId);
}
