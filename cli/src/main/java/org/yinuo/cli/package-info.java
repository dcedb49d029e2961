/// The command line. One class a sub-command, registered by one line in [Yinuo].
///
/// Every command here runs without a server and without a database: UTF-8 in, results on stdout, everything else on
/// stderr, exit 0, or 2 with one clear line on bad input.
package org.yinuo.cli;
