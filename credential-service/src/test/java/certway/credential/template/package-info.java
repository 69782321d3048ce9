@NullMarked
package certway.credential.template;

import org.jspecify.annotations.NullMarked;
