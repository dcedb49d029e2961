/** The server: one module per business area, wired together by {@link org.yinuo.server.Yinuo}. */
@NullMarked
package org.yinuo.server;

import org.jspecify.annotations.NullMarked;
