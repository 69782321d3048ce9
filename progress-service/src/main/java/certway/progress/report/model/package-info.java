@NullMarked
package certway.progress.report.model;

import org.jspecify.annotations.NullMarked;
