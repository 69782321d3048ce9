/** Credentials as signed Open Badges, the keys they are signed with, and the lists of the revoked ones. */
@NullMarked
package certway.credential.badge;

import org.jspecify.annotations.NullMarked;
