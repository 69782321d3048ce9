package certway.credential.issuing;

import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Program;
import certway.credential.issuing.model.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is printed on a certificate, and whether it counts. */
record CredentialBody(
        String publicId,
        String standing,
        @Nullable Revocation revocation,
        @Nullable Supersession supersession,
        String holder,
        String programId,
        String slug,
        String title,
        int version,
        int cycle,
        Completion.@Nullable Score score,
        int studyMinutes,
        List<Completion.Credit> credits,
        String evidenceDigest,
        Instant startedAt,
        Instant completedAt,
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

    static CredentialBody of(Credential credential, Instant now) {
        Completion completion = credential.completion();
        Program program = completion.program();
        return new CredentialBody(
                credential.publicId().value(),
                CredentialMessages.text(credential.standing(now)),
                revocation(credential.state()),
                supersession(credential.state()),
                credential.holder().value(),
                program.programId(),
                program.slug(),
                program.title(),
                program.version(),
                completion.cycle(),
                completion.score(),
                completion.studyMinutes(),
                completion.credits(),
                completion.evidenceDigest(),
                completion.startedAt(),
                completion.completedAt(),
                credential.issuedAt(),
                credential.validUntil());
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
