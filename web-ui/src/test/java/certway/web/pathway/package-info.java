@NullMarked
package certway.web.pathway;

import org.jspecify.annotations.NullMarked;
