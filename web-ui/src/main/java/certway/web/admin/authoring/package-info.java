@NullMarked
package certway.web.admin.authoring;

import org.jspecify.annotations.NullMarked;
