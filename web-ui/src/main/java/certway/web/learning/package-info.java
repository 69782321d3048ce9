@NullMarked
package certway.web.learning;

import org.jspecify.annotations.NullMarked;
