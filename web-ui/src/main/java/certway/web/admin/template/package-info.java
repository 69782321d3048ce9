/** What certificates say around their facts, for those who decide it. */
@NullMarked
package certway.web.admin.template;

import org.jspecify.annotations.NullMarked;
