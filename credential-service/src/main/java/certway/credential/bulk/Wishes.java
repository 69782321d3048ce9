package certway.credential.bulk;

import certway.credential.issuing.model.Desk.Wish;
import certway.credential.issuing.model.Reissue;
import certway.credential.issuing.model.RevocationReason;
import java.util.Map;
import java.util.Optional;

/** What can be done to many certificates, as the API calls it. */
final class Wishes {

    private static final Map<String, Wish> ALL = Map.of(
            "revoke issued-in-error", new Wish.Revoke(RevocationReason.ISSUED_IN_ERROR),
            "revoke misconduct", new Wish.Revoke(RevocationReason.MISCONDUCT),
            "revoke holder-request", new Wish.Revoke(RevocationReason.HOLDER_REQUEST),
            "reissue name-changed", new Wish.Replace(new Reissue.NewName()),
            "reissue signed-anew", new Wish.Replace(new Reissue.NewSignature()));

    private Wishes() {}

    static Optional<Wish> of(String act, String reason) {
        return Optional.ofNullable(ALL.get(act + " " + reason));
    }
}
