/** What staff did to others, and why: only ever added to, and sealed. */
@NullMarked
package certway.desk.audit;

import org.jspecify.annotations.NullMarked;
