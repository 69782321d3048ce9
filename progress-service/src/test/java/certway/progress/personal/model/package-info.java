@NullMarked
package certway.progress.personal.model;

import org.jspecify.annotations.NullMarked;
