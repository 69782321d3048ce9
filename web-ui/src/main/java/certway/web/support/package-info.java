/** One learner's study for those who help them; looking is an act that is kept. */
@NullMarked
package certway.web.support;

import org.jspecify.annotations.NullMarked;
