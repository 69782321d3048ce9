package certway.web.certificate;

import certway.web.certificate.Completions.Course;
import certway.web.layout.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Certificates of whoever looks, for other pages than their own. One is made a moment after its completion. */
@Component
public class FindCertificate {

    private static final int ASKED_FOR = 100;
    private static final int MOST_PAGES = 20;

    private final OwnClient own;

    FindCertificate(OwnClient own) {
        this.own = own;
    }

    /**
     * What became of a completion.
     *
     * @param certificate null while it is being made
     */
    public record Awaited(@Nullable Certificate certificate) {}

    public Part<Awaited> of(Course course) {
        return Part.of(() -> new Awaited(find(course)));
    }

    /** What of one's certificates ends soon. */
    public Part<Reminders> endings() {
        return Part.of(own::reminders);
    }

    private @Nullable Certificate find(Course course) {
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Certificates certificates = own.own(ASKED_FOR, cursor);
            for (Certificate certificate : certificates.items()) {
                if (certificate.course().equals(course)) {
                    return certificate;
                }
            }
            cursor = certificates.next();
            if (cursor == null) {
                return null;
            }
        }
        return null;
    }
}
