/** Operators have reports added up anew from the events, and see what was wrong. Not: the reports. */
@NullMarked
package certway.web.recount;

import org.jspecify.annotations.NullMarked;
