package certway.web.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** People of the login server whose names or addresses fit. */
public record People(List<Person> items, @Nullable String next) {

    static final People NONE = new People(List.of(), null);

    /**
     * One of them.
     *
     * @param learnerId what the enrollments are known by
     */
    public record Person(
            String learnerId,
            String firstName,
            String lastName,
            @Nullable String email,
            boolean emailVerified,
            boolean enabled) {

        public String name() {
            return (firstName + " " + lastName).strip();
        }
    }
}
