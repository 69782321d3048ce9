@NullMarked
package certway.enrollment;

import org.jspecify.annotations.NullMarked;
