/** What learners hold from elsewhere: certifications, licences, degrees, practical hours, continuing education. */
@NullMarked
package certway.credential.external;

import org.jspecify.annotations.NullMarked;
