@NullMarked
package certway.progress.report;

import org.jspecify.annotations.NullMarked;
