/** Who is behind the pages, how people with disabilities can use them, and what becomes of personal data. */
@NullMarked
package certway.web.about;

import org.jspecify.annotations.NullMarked;
