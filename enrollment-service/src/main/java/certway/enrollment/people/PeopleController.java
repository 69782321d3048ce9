package certway.enrollment.people;

import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditTrail;
import certway.enrollment.people.model.People;
import certway.enrollment.people.model.Person;
import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds people by name or address, for registrars; whom they were shown is in the audit log. */
@RestController
@Tag(name = "Roster")
final class PeopleController {

    private static final int LONGEST_PAGE = 50;
    private static final int SHORTEST_WORDS = 2;
    private static final int LONGEST_WORDS = 100;

    private final People people;
    private final AuditTrail audit;
    private final InstantSource clock;

    /** The id is what the roster is asked with. */
    record PersonBody(
            String learnerId,
            String firstName,
            String lastName,
            @Nullable String email,
            boolean emailVerified,
            boolean enabled) {

        static PersonBody of(Person person) {
            return new PersonBody(
                    person.id().value(),
                    person.name().first(),
                    person.name().last(),
                    person.email(),
                    person.emailVerified(),
                    person.enabled());
        }
    }

    /** Where a page begins. */
    record Position(int first) {

        Position {
            if (first < 0) {
                throw new IllegalArgumentException("a position is not negative");
            }
        }
    }

    PeopleController(People people, AuditTrail audit, InstantSource clock) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/admin/people")
    @Operation(
            operationId = "findPeople",
            summary = "People whose names or address begin with the words",
            description = "All words have to fit, in any order. Each person that is shown is noted in the audit log,"
                    + " the words are not. With the learnerId the roster tells their enrollments.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "401", ref = "Problem")
    @ApiResponse(responseCode = "403", ref = "Problem")
    @ApiResponse(responseCode = "503", ref = "Problem")
    ResponseEntity<Page<PersonBody>> find(
            @AuthenticationPrincipal Jwt token,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Position position = Cursor.read(cursor, Position.class);
        int first = position == null ? 0 : position.first();
        List<Person> found = people.search(words(q), first, Page.limit(limit, LONGEST_PAGE) + 1);
        note(CurrentUser.of(token).id(), found.subList(0, Math.min(limit, found.size())));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, limit, PersonBody::of, _ -> new Position(first + limit)));
    }

    /** Without what the login server takes for wildcards and quotes. */
    private static String words(String q) {
        String words = q.replaceAll("[*\"%\\p{Cntrl}]", " ").strip();
        if (words.length() < SHORTEST_WORDS || words.length() > LONGEST_WORDS) {
            throw Problems.invalid("q", "has from %d to %d characters".formatted(SHORTEST_WORDS, LONGEST_WORDS));
        }
        return words;
    }

    private void note(String actor, List<Person> shown) {
        audit.note(shown.stream()
                .map(person -> new AuditEntry(
                        UUID.randomUUID().toString(),
                        clock.instant(),
                        actor,
                        "person-looked-up",
                        new AuditEntry.On(person.id().value(), person.id().value(), null),
                        null))
                .toList());
    }
}
