/** What stands on certificates around their facts, in plain Java: no clock, no store, no framework. */
@NullMarked
package certway.credential.template.model;

import org.jspecify.annotations.NullMarked;
