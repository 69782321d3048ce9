@NullMarked
package certway.credential.revision;

import org.jspecify.annotations.NullMarked;
