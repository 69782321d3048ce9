/** Entries of the audit log, for whoever writes them. */
@NullMarked
package certway.desk.audit.model;

import org.jspecify.annotations.NullMarked;
