/** Which topics of the same name there were one after the other, and where a record stands in all of them. Not: what is in them. */
@NullMarked
package certway.progress.topic;

import org.jspecify.annotations.NullMarked;
