@NullMarked
package certway.web.form;

import org.jspecify.annotations.NullMarked;
