@NullMarked
package certway.web.admin.form;

import org.jspecify.annotations.NullMarked;
