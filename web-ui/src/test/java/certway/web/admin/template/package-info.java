@NullMarked
package certway.web.admin.template;

import org.jspecify.annotations.NullMarked;
