package certway.credential.issuing;

import certway.credential.issuing.Credentials.Act;
import certway.credential.issuing.Credentials.Owed;
import certway.credential.issuing.Credentials.Signed;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.Fresh;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.Reissue;
import certway.credential.issuing.model.State;
import certway.credential.issuing.model.Succession;
import certway.platform.DependencyUnavailable;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a new credential in the place of another, with the holder's name as the account says now. */
final class ReissueCredential {

    private static final Logger log = LoggerFactory.getLogger(ReissueCredential.class);
    private static final int TRIES = 3;

    private final Credentials credentials;
    private final IssueCredential.Sources sources;
    private final IssueSuccessors successors;

    /** Who asks for what. */
    record Request(Reissue wish, Act act) {

        /** The same when it is asked again. */
        String id() {
            return act.request();
        }
    }

    /** What became of it. */
    sealed interface Outcome {

        record Reissued(Credential successor) implements Outcome {}

        /** Refused; {@code successor} is the one that was issued before, if there is one. */
        record Refused(Succession.Why why, @Nullable PublicId successor) implements Outcome {}

        /** The account has no name, or is gone. */
        record Nameless() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    ReissueCredential(Credentials credentials, IssueCredential.Sources sources, IssueSuccessors successors) {
        this.credentials = credentials;
        this.sources = sources;
        this.successors = successors;
    }

    Outcome reissue(String publicId, Request request) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Credential> found =
                    CredentialPaths.find(credentials, publicId).map(Signed::credential);
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            Optional<Outcome> outcome = attempt(found.get(), request);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new DependencyUnavailable("The credential, which others change,", null);
    }

    /** What would become of it now: the one that would be replaced, or why not. */
    Outcome preview(Credential credential, Request request) {
        Optional<HolderName> holder = holder(credential.completion().learner());
        if (holder.isEmpty()) {
            return new Outcome.Nameless();
        }
        return switch (credential.supersede(request.wish(), fresh(credential, holder.get(), request))) {
            case Succession.Refused(Succession.Why why) -> new Outcome.Refused(why, null);
            case Succession.Accepted _ -> new Outcome.Reissued(credential);
        };
    }

    /** Empty if somebody else changed it meanwhile. */
    private Optional<Outcome> attempt(Credential credential, Request request) {
        if (credential.state() instanceof State.Superseded(var _, var _, PublicId successor, String asked)) {
            return Optional.of(
                    asked.equals(request.id())
                            ? new Outcome.Reissued(issued(successor))
                            : new Outcome.Refused(Succession.Why.SUPERSEDED, successor));
        }
        Optional<HolderName> holder = holder(credential.completion().learner());
        if (holder.isEmpty()) {
            return Optional.of(new Outcome.Nameless());
        }
        return switch (credential.supersede(request.wish(), fresh(credential, holder.get(), request))) {
            case Succession.Refused(Succession.Why why) -> Optional.of(new Outcome.Refused(why, null));
            case Succession.Accepted(CredentialEvent.Superseded event)
            when credentials.save(event, request.act()) ->
                Optional.of(new Outcome.Reissued(issued(event, request.act())));
            case Succession.Accepted _ -> Optional.empty();
        };
    }

    private Optional<HolderName> holder(LearnerId learner) {
        return sources.erased().contains(learner.value())
                ? Optional.empty()
                : sources.names().of(learner);
    }

    private Fresh fresh(Credential credential, HolderName holder, Request request) {
        return new Fresh(
                CredentialIds.after(credential.id()),
                PublicId.fresh(sources.random()),
                holder,
                request.id(),
                sources.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                sources.templates().of(credential.completion().program()));
    }

    private Credential issued(CredentialEvent.Superseded event, Act act) {
        log.atInfo()
                .addKeyValue("credentialId", event.credential().id().value())
                .addKeyValue("successorId", event.successor().id().value())
                .addKeyValue("actor", act.actor())
                .addKeyValue("reason", event.reason())
                .log("A credential was superseded");
        successors.issue(new Owed(event.credential(), event.successor()));
        return issued(event.successor().publicId());
    }

    /** A crash may have come between the decision and this; then it is issued within seconds. */
    private Credential issued(PublicId successor) {
        return credentials
                .find(successor)
                .map(Signed::credential)
                .orElseThrow(() -> new DependencyUnavailable("The new certificate, which is being issued,", null));
    }
}
