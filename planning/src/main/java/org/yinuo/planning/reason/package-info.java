/** Why a plan is as it is, as codes and figures; whoever shows them words them. */
@NullMarked
package org.yinuo.planning.reason;

import org.jspecify.annotations.NullMarked;
