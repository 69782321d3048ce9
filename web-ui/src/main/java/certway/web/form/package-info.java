/** Forms of staff: what was typed, and what a service had against it. */
@NullMarked
package certway.web.form;

import org.jspecify.annotations.NullMarked;
