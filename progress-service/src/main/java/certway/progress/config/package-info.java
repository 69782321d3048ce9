@NullMarked
package certway.progress.config;

import org.jspecify.annotations.NullMarked;
