/** What a credential is and when it counts, in plain Java: no clock, no store, no framework. */
@NullMarked
package certway.credential.issuing.model;

import org.jspecify.annotations.NullMarked;
