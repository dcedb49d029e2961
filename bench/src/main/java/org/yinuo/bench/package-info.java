/**
 * Benchmarks that drive the real server as its users do: each starts it in a process of its own on an empty database,
 * bounds its load in count and time, and prints one table.
 */
@NullMarked
package org.yinuo.bench;

import org.jspecify.annotations.NullMarked;
