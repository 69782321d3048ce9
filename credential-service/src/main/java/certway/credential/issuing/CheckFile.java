package certway.credential.issuing;

import certway.credential.issuing.Credentials.Signed;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Fact;
import certway.credential.issuing.model.Handed;
import certway.credential.issuing.model.HandedPapers;
import certway.credential.issuing.model.Likeness;
import certway.credential.issuing.model.SignedIds;
import certway.platform.DependencyUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Finds out what a file that somebody was handed is worth. A few at a time: reading foreign files is the dearest that anybody may ask for. */
@Component
final class CheckFile {

    private static final int AT_ONCE = 4;

    private final Credentials credentials;
    private final SignedIds signedIds;
    private final HandedPapers papers;
    private final Semaphore desks = new Semaphore(AT_ONCE);

    /** What it is. */
    sealed interface Outcome {

        /**
         * It leads to a credential.
         *
         * @param signed whether by our signature; else only by an id that anybody can print
         */
        record Found(Handed.Kind kind, boolean signed, Likeness likeness, Signed credential) implements Outcome {}

        /** It has a signed form, and it is not ours. */
        record Forged() implements Outcome {}

        /** It leads to no certificate of ours. */
        record Nothing() implements Outcome {}

        record Unreadable(Handed.Fault fault) implements Outcome {}
    }

    CheckFile(Credentials credentials, SignedIds signedIds, HandedPapers papers) {
        this.credentials = credentials;
        this.signedIds = signedIds;
        this.papers = papers;
    }

    Outcome check(byte[] file) {
        if (!desks.tryAcquire()) {
            throw new DependencyUnavailable("The check of files, which is busy,", null);
        }
        try {
            return switch (papers.read(file)) {
                case Handed.Unreadable(Handed.Fault fault) -> new Outcome.Unreadable(fault);
                case Handed.Paper paper -> outcome(file, paper);
            };
        } finally {
            desks.release();
        }
    }

    private Outcome outcome(byte[] file, Handed.Paper paper) {
        Optional<Signed> signed = paper.tokens().stream()
                .flatMap(token -> signedIds.of(token).stream())
                .flatMap(id -> credentials.find(id).stream())
                .findFirst();
        if (signed.isPresent()) {
            return found(file, paper, signed.get(), true);
        }
        Optional<Signed> named = paper.ids().stream()
                .flatMap(id -> credentials.find(id).stream())
                .findFirst();
        if (named.isPresent()) {
            return found(file, paper, named.get(), false);
        }
        return paper.tokens().isEmpty() ? new Outcome.Nothing() : new Outcome.Forged();
    }

    private Outcome found(byte[] file, Handed.Paper paper, Signed found, boolean signed) {
        Likeness likeness = papers.likeness(file, found.credential(), found.token());
        return new Outcome.Found(
                paper.kind(), signed, signed ? likeness : discreet(likeness, found.credential()), found);
    }

    /**
     * Who has the signed form has every fact. Who only knows the id must not find out by trying, file after file, what its holder
     * chose not to show.
     */
    private static Likeness discreet(Likeness likeness, Credential credential) {
        Set<Fact> hidden = credential.visibility().hidden();
        if (hidden.isEmpty() || likeness.verdict() == Likeness.Verdict.UNREADABLE) {
            return likeness;
        }
        List<String> silent = hidden.stream().map(Fact::field).toList();
        return Likeness.different(likeness.missing().stream()
                .filter(fact -> !silent.contains(fact))
                .toList());
    }
}
