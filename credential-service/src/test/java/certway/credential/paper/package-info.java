@NullMarked
package certway.credential.paper;

import org.jspecify.annotations.NullMarked;
