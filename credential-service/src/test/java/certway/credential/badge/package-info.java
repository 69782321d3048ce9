@NullMarked
package certway.credential.badge;

import org.jspecify.annotations.NullMarked;
