@NullMarked
package certway.progress.study.model;

import org.jspecify.annotations.NullMarked;
