package certway.progress.study;

import certway.progress.practicum.model.Entries;
import certway.progress.practicum.model.Entry;
import certway.progress.practicum.model.EntryFault;
import certway.progress.practicum.model.Reference;
import certway.progress.study.model.ChangeStudy;
import certway.progress.study.model.Decision;
import certway.progress.study.model.Logbook;
import certway.progress.study.model.Outline.Place;
import certway.progress.study.model.Progress;
import certway.progress.study.model.ReadProgress;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.Unit;
import certway.progress.study.model.UnitId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writes an entry into the log of a practicum: first what it says, then that it is there. */
final class WriteEntry {

    private final ReadProgress read;
    private final ChangeStudy change;
    private final Entries entries;
    private final RandomGenerator random;

    WriteEntry(ReadProgress read, ChangeStudy change, Entries entries, RandomGenerator random) {
        this.read = read;
        this.change = change;
        this.entries = entries;
        this.random = random;
    }

    /**
     * An entry to be.
     *
     * @param key that its client gave, so that writing it twice writes it once
     */
    record Draft(
            Map<String, String> fields,
            @Nullable Integer corrects,
            @Nullable String key) {}

    /** What became of it. */
    sealed interface Outcome {

        record Written(Study study, int number, boolean isNew) implements Outcome {}

        record NoEntry(List<EntryFault> faults) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    Outcome write(StudyKey key, UnitId unit, Draft draft) {
        Optional<Progress> found = read.of(key);
        if (found.isEmpty()) {
            return new Outcome.Refused(Refusal.UNKNOWN_STUDY);
        }
        Progress progress = found.get();
        Optional<Refusal> refusal = progress.refusal(unit);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Place place = progress.outline().place(unit).orElseThrow();
        if (!(place.unit() instanceof Unit.Practicum practicum)) {
            return new Outcome.Refused(Refusal.WRONG_KIND);
        }
        LocalDate today = LocalDate.ofInstant(progress.now(), ZoneOffset.UTC);
        List<EntryFault> faults = practicum.form().faults(draft.fields(), today);
        return faults.isEmpty() ? keep(progress, unit, draft) : new Outcome.NoEntry(faults);
    }

    private Outcome keep(Progress before, UnitId unit, Draft draft) {
        Study study = before.study();
        Reference reference = draft.key() == null ? Reference.random(random) : Reference.of("key", draft.key());
        Entry entry = new Entry(reference, draft.fields(), draft.corrects(), before.now());
        if (!entries.keep(Logbook.id(study, unit), entry).saysTheSameAs(entry)) {
            return new Outcome.Refused(Refusal.KEY_USED_OTHERWISE);
        }
        ChangeStudy.Outcome outcome =
                change.run(study.key(), progress -> new Logbook(progress).add(unit, reference, draft.corrects()));
        return switch (outcome.decision()) {
            case Decision.Accepted _ -> written(outcome, unit, reference, true);
            case Decision.Unchanged _ -> written(outcome, unit, reference, false);
            case Decision.Refused(Refusal refusal) -> new Outcome.Refused(refusal);
            case Decision.Started _, Decision.Graded _, Decision.Existing _ ->
                throw new IllegalStateException("writing an entry was decided as " + outcome.decision());
        };
    }

    private static Outcome written(ChangeStudy.Outcome outcome, UnitId unit, Reference reference, boolean isNew) {
        Study study = outcome.progress().orElseThrow().study();
        int number = Logbook.log(study, unit).number(reference).orElseThrow();
        return new Outcome.Written(study, number, isNew);
    }
}
