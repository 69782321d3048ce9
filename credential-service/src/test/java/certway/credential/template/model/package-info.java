@NullMarked
package certway.credential.template.model;

import org.jspecify.annotations.NullMarked;
