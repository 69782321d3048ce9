package certway.web.pathway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a body grants, and how one gets it. */
public record Certification(
        String id,
        String title,
        @Nullable String formerly,
        String body,
        String role,
        String summary,
        Route route,
        int cycleYears,
        @Nullable Integer points,
        List<Source> sources,
        List<String> facts) {

    /** In this order. */
    public record Route(
            List<String> education, List<String> experience, List<String> examination, List<String> maintenance) {}

    public record Source(String title, String publisher, int year) {}
}
