/** Acts of the certificate desk on many certificates at once. */
@NullMarked
package certway.credential.bulk;

import org.jspecify.annotations.NullMarked;
