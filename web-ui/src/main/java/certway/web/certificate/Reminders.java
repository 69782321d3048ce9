package certway.web.certificate;

import java.time.Instant;
import java.util.List;

/** Certificates of one's own that end soon. */
public record Reminders(List<End> items) {

    public Reminders {
        items = List.copyOf(items);
    }

    public record End(String publicId, String slug, String title, Instant validUntil) {

        public String program() {
            return "/programs/" + slug;
        }
    }

    /** Where somebody wants to be reminded. */
    public record Wanted(boolean mail, boolean page) {}
}
