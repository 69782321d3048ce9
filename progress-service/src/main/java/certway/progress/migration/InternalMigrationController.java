package certway.progress.migration;

import certway.platform.web.Problems;
import certway.progress.migration.model.Preview;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.ProgramVersion;
import certway.progress.study.model.Progress;
import certway.progress.study.model.ReadProgress;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.UnitId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What enrollment-service asks before it moves learners or takes a move back. */
@RestController
class InternalMigrationController {

    private static final int MOST = 100;

    private final ReadProgress read;
    private final Outlines outlines;
    private final PutBack putBack;

    InternalMigrationController(ReadProgress read, Outlines outlines, PutBack putBack) {
        this.read = read;
        this.outlines = outlines;
        this.putBack = putBack;
    }

    record PreviewRequest(
            @Nullable Integer toVersion, @Nullable List<@Nullable StudyName> studies) {}

    record StudyName(
            @Nullable String enrollmentId, @Nullable String learnerId) {}

    /** In the order of the request; whom this service does not know is left out. */
    record Previews(List<PreviewView> items) {}

    record PreviewView(
            String enrollmentId,
            int fromVersion,
            int percentBefore,
            int percentAfter,
            List<String> gains,
            List<String> keeps,
            List<String> loses,
            @Nullable String openAttempt,
            boolean completes,
            boolean mayGoBack) {}

    record Reversal(@Nullable String learnerId, @Nullable Integer toVersion) {}

    @PostMapping("/internal/migration-previews")
    @Operation(
            operationId = "previewMigration",
            summary = "What studies would gain, keep and lose in another version; nothing is written")
    ResponseEntity<Previews> preview(@RequestBody PreviewRequest request) {
        int version = version(request.toVersion());
        List<@Nullable StudyName> names = request.studies();
        if (names == null || names.size() > MOST) {
            throw Problems.invalid("/studies", "is a list of at most %d studies".formatted(MOST));
        }
        List<PreviewView> items = new ArrayList<>();
        for (StudyName name : names) {
            if (name != null) {
                key(name.enrollmentId(), name.learnerId())
                        .flatMap(read::of)
                        .map(progress -> view(progress, version))
                        .ifPresent(items::add);
            }
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Previews(items));
    }

    private PreviewView view(Progress progress, int version) {
        ProgramVersion from = progress.study().enrollment().program();
        Outline to = outlines.of(new ProgramVersion(from.programId(), version));
        Preview preview = Preview.of(progress, to);
        UnitId open = preview.openAttempt();
        return new PreviewView(
                progress.study().enrollment().id().value(),
                from.version(),
                preview.percentBefore(),
                preview.percentAfter(),
                texts(preview.gains()),
                texts(preview.keeps()),
                texts(preview.loses()),
                open == null ? null : open.value(),
                preview.completes(),
                progress.study().mayGoBackTo(version));
    }

    @PostMapping("/internal/studies/{enrollmentId}/reversal")
    @Operation(
            operationId = "putStudyBack",
            summary = "Put a study back into the version it was moved from; 409 once its learner has gone on")
    ResponseEntity<Object> reverse(@PathVariable String enrollmentId, @RequestBody Reversal reversal) {
        int version = version(reversal.toVersion());
        PutBack.Outcome outcome = key(enrollmentId, reversal.learnerId())
                .map(key -> putBack.run(key, version))
                .orElse(PutBack.Outcome.UNKNOWN);
        return switch (outcome) {
            case DONE -> ResponseEntity.noContent().build();
            case WENT_ON ->
                Problems.answer(Problems.problem(
                        HttpStatus.CONFLICT, "learner-went-on", "The learner has gone on in the new version"));
            case UNKNOWN ->
                Problems.answer(Problems.problem(HttpStatus.NOT_FOUND, "unknown-study", "There is no such study"));
        };
    }

    private static Optional<StudyKey> key(@Nullable String enrollment, @Nullable String learner) {
        return enrollment == null || learner == null || learner.isBlank()
                ? Optional.empty()
                : StudyKey.parse(enrollment, learner);
    }

    private static int version(@Nullable Integer version) {
        if (version == null || version < 1) {
            throw Problems.invalid("/toVersion", "is the number of a program version");
        }
        return version;
    }

    private static List<String> texts(List<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }
}
