/** Who was erased, for whoever hears of them late. */
@NullMarked
package certway.enrollment.personal.model;

import org.jspecify.annotations.NullMarked;
