/** The doors of availability. */
@NullMarked
package org.yinuo.server.availability.web;

import org.jspecify.annotations.NullMarked;
