/**
 * Ruin and recreate on arrays of numbers: strings of neighbouring visits are torn out of the routes and put back where they cost
 * least, and simulated annealing decides what is kept (Christiaens and Vanden Berghe 2020, doi:10.1287/trsc.2019.0914).
 */
@NullMarked
package org.yinuo.planning.search;

import org.jspecify.annotations.NullMarked;
