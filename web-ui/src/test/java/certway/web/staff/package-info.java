@NullMarked
package certway.web.staff;

import org.jspecify.annotations.NullMarked;
