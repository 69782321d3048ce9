@NullMarked
package certway.credential.transcript;

import org.jspecify.annotations.NullMarked;
