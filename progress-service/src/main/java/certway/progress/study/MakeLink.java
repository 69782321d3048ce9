package certway.progress.study;

import certway.progress.practicum.model.LinkSecret;
import certway.progress.practicum.model.Reference;
import certway.progress.practicum.model.SignatureLink;
import certway.progress.practicum.model.SignatureLinks;
import certway.progress.study.model.Logbook;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.UnitId;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes the link by which a supervisor signs an entry. */
final class MakeLink {

    private final SignatureLinks links;
    private final PracticumSettings settings;
    private final RandomGenerator random;

    MakeLink(SignatureLinks links, PracticumSettings settings, RandomGenerator random) {
        this.links = links;
        this.settings = settings;
        this.random = random;
    }

    /** What became of it. */
    sealed interface Outcome {

        record Made(LinkSecret secret, SignatureLink link) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    Outcome make(Progress progress, UnitId unit, Reference entry, @Nullable String learnerName) {
        Optional<Refusal> refusal =
                progress.accessRefusal().or(() -> new Logbook(progress).signingRefusal(unit, entry));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        LinkSecret secret = LinkSecret.random(random);
        SignatureLink link = new SignatureLink(
                Logbook.id(progress.study(), unit),
                entry,
                progress.study().enrollment().learner().value(),
                learnerName,
                progress.now().plus(settings.linkLifetime()));
        links.keep(secret, link);
        return new Outcome.Made(secret, link);
    }
}
