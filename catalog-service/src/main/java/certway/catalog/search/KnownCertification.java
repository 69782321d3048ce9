package certway.catalog.search;

import java.util.List;

/**
 * A certification that somebody else grants.
 *
 * @param body the id of who grants it
 */
public record KnownCertification(String id, String title, String body, Route route) {

    /** How one gets and keeps it, in this order. */
    public record Route(
            List<String> education, List<String> experience, List<String> examination, List<String> maintenance) {
        public Route {
            education = List.copyOf(education);
            experience = List.copyOf(experience);
            examination = List.copyOf(examination);
            maintenance = List.copyOf(maintenance);
        }
    }
}
