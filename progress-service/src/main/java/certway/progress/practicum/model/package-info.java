@NullMarked
package certway.progress.practicum.model;

import org.jspecify.annotations.NullMarked;
