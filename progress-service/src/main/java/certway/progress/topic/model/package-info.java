@NullMarked
package certway.progress.topic.model;

import org.jspecify.annotations.NullMarked;
