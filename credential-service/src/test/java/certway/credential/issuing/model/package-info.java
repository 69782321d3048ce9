@NullMarked
package certway.credential.issuing.model;

import org.jspecify.annotations.NullMarked;
