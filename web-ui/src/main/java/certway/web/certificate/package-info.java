/** Checking certificates, for anyone, and a learner's own ones. */
@NullMarked
package certway.web.certificate;

import org.jspecify.annotations.NullMarked;
