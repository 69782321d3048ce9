@NullMarked
package certway.credential;

import org.jspecify.annotations.NullMarked;
