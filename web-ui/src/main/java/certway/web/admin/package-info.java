@NullMarked
package certway.web.admin;

import org.jspecify.annotations.NullMarked;
