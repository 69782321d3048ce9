/** How far consumers are behind: of all services and all other subscribers, as the broker sees it. Not: what they do. */
@NullMarked
package certway.progress.lag;

import org.jspecify.annotations.NullMarked;
