/** How good the plans of {@code org.yinuo.planning} are: against the best known ones, and on a service day. */
package org.yinuo.bench.dispatch;
