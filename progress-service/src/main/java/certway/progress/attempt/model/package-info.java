@NullMarked
package certway.progress.attempt.model;

import org.jspecify.annotations.NullMarked;
