package certway.credential.issuing;

import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Fact;
import certway.credential.issuing.model.Program;
import certway.credential.issuing.model.State;
import certway.credential.issuing.model.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is printed on a certificate, and whether it counts.
 *
 * @param hidden what its holder chose not to show to those who check it; these members are left out for them
 */
record CredentialBody(
        String publicId,
        String standing,
        @Nullable Revocation revocation,
        @Nullable Supersession supersession,
        List<String> hidden,
        @Nullable String holder,
        String programId,
        String slug,
        String title,
        int version,
        int cycle,
        Completion.@Nullable Score score,
        @Nullable Integer studyMinutes,
        @Nullable List<Completion.Credit> credits,
        String evidenceDigest,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        Instant issuedAt,
        @Nullable Instant validUntil) {

    /** Since when it counts no longer, and why, as coarse as the world may know it. */
    record Revocation(Instant at, String reason) {}

    /**
     * Since when another one counts in its place, and why.
     *
     * @param publicId of that other one
     */
    record Supersession(Instant at, String reason, String publicId) {}

    /** All of it, for its holder and for the desk. */
    static CredentialBody of(Credential credential, Instant now) {
        return of(credential, now, Visibility.ALL);
    }

    /** What its holder shows. */
    static CredentialBody shown(Credential credential, Instant now) {
        return of(credential, now, credential.visibility());
    }

    private static CredentialBody of(Credential credential, Instant now, Visibility visibility) {
        Completion completion = credential.completion();
        Program program = completion.program();
        return new CredentialBody(
                credential.publicId().value(),
                CredentialMessages.text(credential.standing(now)),
                revocation(credential.state()),
                supersession(credential.state()),
                fields(credential.visibility().hidden()),
                visibility.hides(Fact.HOLDER) ? null : credential.holder().value(),
                program.programId(),
                program.slug(),
                program.title(),
                program.version(),
                completion.cycle(),
                visibility.hides(Fact.SCORE) ? null : completion.score(),
                visibility.hides(Fact.STUDY_MINUTES) ? null : completion.studyMinutes(),
                visibility.hides(Fact.CREDITS) ? null : completion.credits(),
                completion.evidenceDigest(),
                visibility.hides(Fact.STARTED_AT) ? null : completion.startedAt(),
                visibility.hides(Fact.COMPLETED_AT) ? null : completion.completedAt(),
                credential.issuedAt(),
                credential.validUntil());
    }

    static List<String> fields(Set<Fact> facts) {
        return facts.stream().sorted().map(Fact::field).toList();
    }

    private static @Nullable Revocation revocation(State state) {
        return switch (state) {
            case State.Active _, State.Expired _, State.Superseded _ -> null;
            case State.Revoked(var at, var reason) -> new Revocation(at, CredentialMessages.text(reason));
        };
    }

    private static @Nullable Supersession supersession(State state) {
        return switch (state) {
            case State.Active _, State.Expired _, State.Revoked _ -> null;
            case State.Superseded(var at, var reason, var successor, var _) ->
                new Supersession(at, CredentialMessages.text(reason), successor.value());
        };
    }
}
