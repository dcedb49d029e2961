/** How fast business time is computed: deadlines and working time between, on one thread. */
package org.yinuo.bench.time;
