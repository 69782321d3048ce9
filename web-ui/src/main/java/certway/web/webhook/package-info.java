/** Where the platform tells other systems what happened: webhooks of operators and of sponsors, and what became of each message. */
@NullMarked
package certway.web.webhook;

import org.jspecify.annotations.NullMarked;
