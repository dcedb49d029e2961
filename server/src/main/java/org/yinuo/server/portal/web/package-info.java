@NullMarked
package org.yinuo.server.portal.web;

import org.jspecify.annotations.NullMarked;
