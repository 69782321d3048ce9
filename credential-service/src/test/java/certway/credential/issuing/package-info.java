@NullMarked
package certway.credential.issuing;

import org.jspecify.annotations.NullMarked;
