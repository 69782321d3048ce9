/** The service as a whole, on real infrastructure, with stand-ins for the services it asks. */
@NullMarked
package certway.progress.journey;

import org.jspecify.annotations.NullMarked;
