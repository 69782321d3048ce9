/** Who was erased, for whoever hears of them late. */
@NullMarked
package certway.credential.personal.model;

import org.jspecify.annotations.NullMarked;
