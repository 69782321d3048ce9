package certway.progress.study;

import certway.progress.practicum.model.Entries;
import certway.progress.practicum.model.LinkSecret;
import certway.progress.practicum.model.Log;
import certway.progress.practicum.model.LogId;
import certway.progress.practicum.model.Reference;
import certway.progress.practicum.model.Signature;
import certway.progress.practicum.model.Signature.Verdict;
import certway.progress.practicum.model.SignatureLink;
import certway.progress.practicum.model.SignatureLinks;
import certway.progress.practicum.model.Supervision;
import certway.progress.study.model.ChangeStudy;
import certway.progress.study.model.Decision;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.Logbook;
import certway.progress.study.model.Progress;
import certway.progress.study.model.ReadProgress;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.UnitId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a supervisor sign one entry by a link: first what was said, then that it was. */
final class SignEntry {

    private final SignatureLinks links;
    private final ReadProgress read;
    private final ChangeStudy change;
    private final Entries entries;

    SignEntry(SignatureLinks links, ReadProgress read, ChangeStudy change, Entries entries) {
        this.links = links;
        this.read = read;
        this.change = change;
        this.entries = entries;
    }

    /** What a supervisor says. */
    record Said(Verdict verdict, String name, @Nullable String comment) {

        /** The same words in the same way are the same signature, so that saying it twice is once. */
        Reference reference(String way) {
            return Reference.of("signature", way, verdict.name(), name, comment == null ? "" : comment);
        }
    }

    /** What a link leads to, as it is now. */
    record Opened(SignatureLink link, Progress progress) {
        UnitId unit() {
            return new UnitId(link.log().unit());
        }

        boolean isOf(@Nullable LearnerId person) {
            return progress.study().enrollment().learner().equals(person);
        }
    }

    /** What became of it. */
    sealed interface Outcome {

        record Found(Opened opened) implements Outcome {}

        record Expired() implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    Outcome open(LinkSecret secret) {
        Optional<SignatureLink> found = links.find(secret);
        if (found.isEmpty()) {
            return new Outcome.Refused(Refusal.UNKNOWN_LINK);
        }
        // Whoever withdrew shows nobody anything any more; should they come back, their links do too.
        Optional<Progress> progress =
                read.of(key(found.get())).filter(opened -> opened.study().status() != Study.Status.CLOSED);
        if (progress.isEmpty()) {
            return new Outcome.Refused(Refusal.UNKNOWN_LINK);
        }
        return found.get().isExpired(progress.get().now())
                ? new Outcome.Expired()
                : new Outcome.Found(new Opened(found.get(), progress.get()));
    }

    /**
     * Signs what the link leads to.
     *
     * @param person whoever is signed in; null for nobody, which is usual
     */
    Outcome sign(LinkSecret secret, Said said, @Nullable LearnerId person) {
        Outcome outcome = open(secret);
        if (!(outcome instanceof Outcome.Found(Opened opened))) {
            return outcome;
        }
        return opened.isOf(person)
                ? new Outcome.Refused(Refusal.OWN_ENTRY)
                : sign(signature(said, said.reference(secret.digest()), null, opened), opened);
    }

    /** What a supervisor with an account looks after, as it is now; empty once the learner withdrew. */
    Optional<Progress> progress(Supervision supervision) {
        return read.of(key(supervision.log(), supervision.learner()))
                .filter(progress -> progress.study().status() != Study.Status.CLOSED);
    }

    /** Signs an entry of a log that this supervisor looks after, under the name of the account. */
    Outcome sign(Supervision supervision, int number, Said said) {
        Optional<Progress> progress = progress(supervision);
        if (progress.isEmpty()) {
            return new Outcome.Refused(Refusal.UNKNOWN_SUPERVISION);
        }
        Log log =
                Logbook.log(progress.get().study(), new UnitId(supervision.log().unit()));
        Optional<Reference> entry = log.line(number).map(Log.Line::entry);
        if (entry.isEmpty()) {
            return new Outcome.Refused(Refusal.UNKNOWN_ENTRY);
        }
        Opened opened = new Opened(supervision.linkTo(entry.get()), progress.get());
        String way = supervision.id() + "/" + entry.get().value();
        return sign(
                signature(said, said.reference(way), supervision.supervisor().id(), opened), opened);
    }

    private static Signature signature(Said said, Reference id, @Nullable String account, Opened opened) {
        return new Signature(
                id,
                said.verdict(),
                said.name(),
                account,
                said.comment(),
                opened.progress().now());
    }

    private Outcome sign(Signature signature, Opened opened) {
        ChangeStudy.Deciding deciding = progress ->
                new Logbook(progress).sign(opened.unit(), opened.link().entry(), signature.id(), signature.verdict());
        return switch (deciding.decide(opened.progress())) {
            case Decision.Refused(Refusal refusal) -> new Outcome.Refused(refusal);
            case Decision.Unchanged _ -> new Outcome.Found(opened);
            case Decision.Accepted _ -> {
                entries.keep(opened.link().log(), signature);
                yield after(opened.link(), change.run(key(opened.link()), deciding));
            }
            case Decision.Started _, Decision.Graded _, Decision.Existing _ ->
                throw new IllegalStateException("signing starts no attempt");
        };
    }

    private static Outcome after(SignatureLink link, ChangeStudy.Outcome outcome) {
        return outcome.decision() instanceof Decision.Refused(Refusal refusal)
                ? new Outcome.Refused(refusal)
                : new Outcome.Found(new Opened(link, outcome.progress().orElseThrow()));
    }

    private static StudyKey key(SignatureLink link) {
        return key(link.log(), link.learner());
    }

    private static StudyKey key(LogId log, String learner) {
        return new StudyKey(new EnrollmentId(log.enrollment()), new LearnerId(learner));
    }
}
