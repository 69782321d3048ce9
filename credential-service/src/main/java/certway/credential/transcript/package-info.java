/** Everything that a learner reached, in one document. */
@NullMarked
package certway.credential.transcript;

import org.jspecify.annotations.NullMarked;
