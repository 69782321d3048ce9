/** What waits for staff, wherever they look after it. */
@NullMarked
package certway.web.work;

import org.jspecify.annotations.NullMarked;
