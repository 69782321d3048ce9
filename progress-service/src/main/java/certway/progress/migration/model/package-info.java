@NullMarked
package certway.progress.migration.model;

import org.jspecify.annotations.NullMarked;
