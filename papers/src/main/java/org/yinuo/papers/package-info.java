/**
 * Text in, paper out: plain text from the letters people send (txt, docx, pdf, html), and printable documents
 * (pdf) for the people they are meant for. Nothing here knows a database, a web request or the wall clock.
 */
@NullMarked
package org.yinuo.papers;

import org.jspecify.annotations.NullMarked;
