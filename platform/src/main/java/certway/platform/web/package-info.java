@NullMarked
package certway.platform.web;

import org.jspecify.annotations.NullMarked;
