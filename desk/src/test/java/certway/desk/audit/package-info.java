@NullMarked
package certway.desk.audit;

import org.jspecify.annotations.NullMarked;
