/**
 * Tells a learning record store what learners did, in the statements of xAPI: a subscriber like any other, which is there only
 * where a store is named. Not: what is decided about studies.
 */
@NullMarked
package certway.progress.xapi;

import org.jspecify.annotations.NullMarked;
