package certway.catalog;

import static certway.testkit.identity.People.GRACE;

import certway.testkit.identity.Person;
import certway.testkit.identity.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The content of the repository in one catalog for all these tests, and who asks it. */
abstract class ReferenceFixture {

    static final String FACTS = "/api/admin/facts/";
    static final String PATHWAYS = "/api/admin/pathways/";
    static final Person AUTHOR =
            new Person("5b1b2d30-7a44-4a0e-9a2e-0f6d1c2b7e05", "alan", Set.of("student", "author"));
    static final Person REVIEWER =
            new Person("5b1b2d30-7a44-4a0e-9a2e-0f6d1c2b7e06", "rita", Set.of("student", "reviewer"));

    final RunningReference catalog = RunningReference.shared();
    final Tokens tokens = catalog.issuer().tokens();
    final String grace = tokens.of(GRACE);
    final String author = tokens.of(AUTHOR);

    /** The tokens of nobody and of these people. */
    List<@Nullable String> callers(Person... people) {
        List<@Nullable String> callers = new ArrayList<>();
        callers.add(null);
        for (Person person : people) {
            callers.add(tokens.of(person));
        }
        return callers;
    }
}
