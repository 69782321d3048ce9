package certway.web.transcript;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody holds from elsewhere; a transcript says nothing of revisions, and only registrars see learners and acts. */
public record ExternalRecord(
        String recordId,
        @Nullable String learnerId,
        String kind,
        String title,
        String issuer,
        @Nullable String number,
        @Nullable String certification,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer minutes,
        List<Credit> credits,
        String state,
        @Nullable Instant verifiedAt,
        @Nullable List<EvidenceFile> files,
        @Nullable Long revision,
        @Nullable List<Act> acts) {

    private static final int MOST_FILES = 3;

    public record Credit(String body, String category, int tenths) {}

    /** A file that proves it. */
    public record EvidenceFile(
            String fileId, String name, String mediaType, long bytes, String sha256, boolean removable) {

        /** As a person calls it. */
        public String kind() {
            return mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        }

        public long kibibytes() {
            return (bytes + 1023) / 1024;
        }
    }

    /** What staff did. */
    public record Act(Instant at, String actor, String act, String reason) {}

    public boolean isVerified() {
        return state.equals("verified");
    }

    public List<Act> allActs() {
        return acts == null ? List.of() : acts;
    }

    public List<EvidenceFile> allFiles() {
        return files == null ? List.of() : files;
    }

    /** Whether one more may be added. */
    public boolean takesFiles() {
        return !isVerified() && allFiles().size() < MOST_FILES;
    }

    public String address() {
        return "/records/" + recordId;
    }

    /** As a precondition of a change. */
    public String tag() {
        return "\"%d\"".formatted(revision == null ? 0 : revision);
    }

    /** What stands in a field of the form before anybody types. */
    public String stored(String field) {
        Credit credit = credits.isEmpty() ? null : credits.getFirst();
        return switch (field) {
            case "kind" -> kind;
            case "title" -> title;
            case "issuer" -> issuer;
            case "number" -> text(number);
            case "certification" -> text(certification);
            case "from" -> from.toString();
            case "until" -> text(until);
            case "hours" -> minutes == null ? "" : Decimals.hours(minutes);
            case "body" -> credit == null ? "" : credit.body();
            case "category" -> credit == null ? "" : credit.category();
            case "credits" -> credit == null ? "" : Decimals.tenths(credit.tenths());
            default -> "";
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
