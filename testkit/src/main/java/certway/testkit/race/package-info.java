/** Several who do the same thing at the same moment. */
@NullMarked
package certway.testkit.race;

import org.jspecify.annotations.NullMarked;
