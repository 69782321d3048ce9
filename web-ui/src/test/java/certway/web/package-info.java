@NullMarked
package certway.web;

import org.jspecify.annotations.NullMarked;
