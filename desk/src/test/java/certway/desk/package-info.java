@NullMarked
package certway.desk;

import org.jspecify.annotations.NullMarked;
