@NullMarked
package certway.web.account;

import org.jspecify.annotations.NullMarked;
