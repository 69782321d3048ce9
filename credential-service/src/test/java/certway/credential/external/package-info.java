@NullMarked
package certway.credential.external;

import org.jspecify.annotations.NullMarked;
