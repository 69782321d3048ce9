/** Records of what somebody else granted, in plain Java: no clock, no store, no framework. */
@NullMarked
package certway.credential.external.model;

import org.jspecify.annotations.NullMarked;
