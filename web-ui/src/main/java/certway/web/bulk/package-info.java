/** Enrolling everybody on a list. */
@NullMarked
package certway.web.bulk;

import org.jspecify.annotations.NullMarked;
