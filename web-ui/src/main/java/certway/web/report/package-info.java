/** How far learners come, and what questions tell: reports with charts that are drawn here. */
@NullMarked
package certway.web.report;

import org.jspecify.annotations.NullMarked;
