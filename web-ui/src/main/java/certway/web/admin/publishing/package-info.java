@NullMarked
package certway.web.admin.publishing;

import org.jspecify.annotations.NullMarked;
