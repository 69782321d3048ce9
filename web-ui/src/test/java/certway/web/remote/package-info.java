@NullMarked
package certway.web.remote;

import org.jspecify.annotations.NullMarked;
