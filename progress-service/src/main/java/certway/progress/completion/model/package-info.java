@NullMarked
package certway.progress.completion.model;

import org.jspecify.annotations.NullMarked;
