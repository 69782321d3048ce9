@NullMarked
package certway.credential.external.model;

import org.jspecify.annotations.NullMarked;
