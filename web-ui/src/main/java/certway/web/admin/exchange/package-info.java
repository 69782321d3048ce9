@NullMarked
package certway.web.admin.exchange;

import org.jspecify.annotations.NullMarked;
