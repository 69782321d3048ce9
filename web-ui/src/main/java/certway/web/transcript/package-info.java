/** Everything that a learner reached: the transcript, what was granted elsewhere, and the ledger of continuing education. */
@NullMarked
package certway.web.transcript;

import org.jspecify.annotations.NullMarked;
