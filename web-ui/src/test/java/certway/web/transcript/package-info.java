@NullMarked
package certway.web.transcript;

import org.jspecify.annotations.NullMarked;
