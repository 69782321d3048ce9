@NullMarked
package certway.credential.bulk;

import org.jspecify.annotations.NullMarked;
