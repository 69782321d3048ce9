/** What moving learners to another program version means for their studies, for enrollment-service, which moves them. */
@NullMarked
package certway.progress.migration;

import org.jspecify.annotations.NullMarked;
