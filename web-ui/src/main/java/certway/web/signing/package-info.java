/** Where a supervisor, who needs no account, signs what a learner wrote into a log. */
@NullMarked
package certway.web.signing;

import org.jspecify.annotations.NullMarked;
