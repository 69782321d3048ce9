@NullMarked
package certway.progress.roster;

import org.jspecify.annotations.NullMarked;
