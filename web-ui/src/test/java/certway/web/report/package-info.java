@NullMarked
package certway.web.report;

import org.jspecify.annotations.NullMarked;
