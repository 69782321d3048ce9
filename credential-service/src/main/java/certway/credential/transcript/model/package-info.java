/** A transcript, in plain Java: no clock, no store, no framework. */
@NullMarked
package certway.credential.transcript.model;

import org.jspecify.annotations.NullMarked;
