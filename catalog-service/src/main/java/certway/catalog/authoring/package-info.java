/** Drafts of programs: editing, history, review, publication. */
@NullMarked
package certway.catalog.authoring;

import org.jspecify.annotations.NullMarked;
