/** Certificates for people: the PDF with the signed credential inside, and the badge image. */
@NullMarked
package certway.credential.paper;

import org.jspecify.annotations.NullMarked;
