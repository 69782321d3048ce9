package certway.progress.study;

import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import certway.progress.practicum.model.Entries;
import certway.progress.practicum.model.EntryForm;
import certway.progress.practicum.model.LinkSecret;
import certway.progress.practicum.model.Log;
import certway.progress.practicum.model.Signature.Verdict;
import certway.progress.study.SignEntry.Opened;
import certway.progress.study.SignEntry.Outcome;
import certway.progress.study.SignEntry.Said;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.Logbook;
import certway.progress.study.model.Outline.Place;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.Unit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a supervisor sees and says, who needs no account: the link is the key. */
@RestController
@RequestMapping("/api/practicum-signatures/{token}")
@SecurityRequirements
class SignatureController {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_COMMENT = 500;

    private final SignEntry signing;
    private final Entries entries;

    SignatureController(SignEntry signing, Entries entries) {
        this.signing = signing;
        this.entries = entries;
    }

    record SignatureBody(
            @Nullable String decision,
            @Nullable String name,
            @Nullable String comment) {}

    /**
     * What is to be signed.
     *
     * @param learner as their supervisor knows them
     * @param entryMeans what one entry of this log stands for
     */
    record ToSign(
            String program,
            String unit,
            @Nullable String learner,
            String entryMeans,
            List<FieldView> fields,
            EntryView entry,
            Instant expiresAt) {}

    record FieldView(String id, String label, String kind) {}

    @GetMapping
    @Operation(operationId = "getEntryToSign", summary = "What a supervisor's link leads to")
    ResponseEntity<Object> toSign(@PathVariable String token) {
        return answer(signing.open(secret(token)));
    }

    @PostMapping
    @Operation(operationId = "signEntry", summary = "Confirm or refuse an entry, once; refusing needs a comment")
    ResponseEntity<Object> sign(
            @PathVariable String token,
            @RequestBody SignatureBody body,
            @AuthenticationPrincipal @Nullable Jwt signedIn) {
        LearnerId person =
                signedIn == null ? null : new LearnerId(CurrentUser.of(signedIn).id());
        return answer(signing.sign(secret(token), said(body), person));
    }

    private static LinkSecret secret(String token) {
        return LinkSecret.parse(token).orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_LINK));
    }

    private ResponseEntity<Object> answer(Outcome outcome) {
        return outcome instanceof Outcome.Found(Opened opened)
                ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(opened))
                : refused(outcome);
    }

    static ResponseEntity<Object> refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found _ -> throw new IllegalArgumentException("this is no refusal");
            case Outcome.Expired _ ->
                Problems.answer(Problems.problem(
                        HttpStatus.GONE, "link-expired", "The time of this link is over; ask the learner for another"));
            case Outcome.Refused(Refusal refusal) -> Problems.answer(Refusals.problem(refusal));
        };
    }

    private ToSign view(Opened opened) {
        Place place = opened.progress().outline().place(opened.unit()).orElseThrow();
        if (!(place.unit() instanceof Unit.Practicum practicum)) {
            throw Refusals.failure(Refusal.UNKNOWN_LINK);
        }
        EntryForm form = practicum.form();
        Log log = Logbook.log(opened.progress().study(), opened.unit());
        int number = log.number(opened.link().entry()).orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_LINK));
        return new ToSign(
                opened.progress().outline().description().title(),
                practicum.title(),
                opened.link().learnerName(),
                form.entry(),
                fields(form),
                EntryView.of(entries, opened.link().log(), log, List.of(number)).getFirst(),
                opened.link().expiresAt());
    }

    static List<FieldView> fields(EntryForm form) {
        return form.fields().stream()
                .map(field -> new FieldView(field.id(), field.label(), StudyView.word(field.kind())))
                .toList();
    }

    static Said said(SignatureBody body) {
        Verdict verdict = verdict(body.decision());
        String name = line("/name", body.name());
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
            throw Problems.invalid("/name", "is your name: %d to %d characters".formatted(SHORTEST_NAME, LONGEST_NAME));
        }
        String comment = line("/comment", body.comment());
        if (comment.length() > LONGEST_COMMENT) {
            throw Problems.invalid("/comment", "has more than %d characters".formatted(LONGEST_COMMENT));
        }
        if (verdict == Verdict.REFUSED && comment.isEmpty()) {
            throw Problems.invalid("/comment", "says why the entry is refused");
        }
        return new Said(verdict, name, comment.isEmpty() ? null : comment);
    }

    private static Verdict verdict(@Nullable String decision) {
        return switch (decision) {
            case "confirmed" -> Verdict.CONFIRMED;
            case "refused" -> Verdict.REFUSED;
            case null, default -> throw Problems.invalid("/decision", "is confirmed or refused");
        };
    }

    private static String line(String pointer, @Nullable String given) {
        String text = given == null ? "" : given.strip();
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw Problems.invalid(pointer, "has control characters");
        }
        return text;
    }
}
