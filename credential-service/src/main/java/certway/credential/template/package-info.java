/** Templates of certificates: the platform's, the provider's own and those of programs, in versions. */
@NullMarked
package certway.credential.template;

import org.jspecify.annotations.NullMarked;
