package certway.credential.bulk;

import certway.credential.issuing.model.Desk.Wish;
import certway.credential.issuing.model.Reissue;
import certway.credential.issuing.model.RevocationReason;
import certway.credential.issuing.model.ValidityBody;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done to many certificates, as the API calls it. */
final class Wishes {

    private static final Map<String, Wish> ALL = Map.of(
            "revoke issued-in-error", new Wish.Revoke(RevocationReason.ISSUED_IN_ERROR),
            "revoke misconduct", new Wish.Revoke(RevocationReason.MISCONDUCT),
            "revoke holder-request", new Wish.Revoke(RevocationReason.HOLDER_REQUEST),
            "reissue name-changed", new Wish.Replace(new Reissue.NewName()),
            "reissue signed-anew", new Wish.Replace(new Reissue.NewSignature()));

    private Wishes() {}

    /**
     * The wish; empty if there is none of that name.
     *
     * @param policy for extending, and for nothing else
     */
    static Optional<Wish> of(String act, String reason, @Nullable ValidityBody policy) {
        if (policy != null) {
            return isExtending(act) && reason.equals("validity-extended")
                    ? Optional.of(new Wish.Extend(policy.validity()))
                    : Optional.empty();
        }
        return Optional.ofNullable(ALL.get(act + " " + reason));
    }

    static boolean isExtending(String act) {
        return act.equals("extend");
    }
}
