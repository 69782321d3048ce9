package certway.progress.study;

import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import certway.progress.practicum.model.Entries;
import certway.progress.practicum.model.EntryForm;
import certway.progress.practicum.model.LinkSecret;
import certway.progress.practicum.model.Log;
import certway.progress.practicum.model.Supervision;
import certway.progress.practicum.model.Supervision.Account;
import certway.progress.practicum.model.Supervisions;
import certway.progress.study.SignEntry.Opened;
import certway.progress.study.SignEntry.Outcome;
import certway.progress.study.SignatureController.SignatureBody;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.Logbook;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.Unit;
import certway.progress.study.model.UnitId;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A supervisor who has an account sees the logs they look after, and signs without a link for each entry. */
@RestController
@RequestMapping("/api/supervisions")
class SupervisionController {

    private static final int MOST = 50;

    private final Supervisions supervisions;
    private final SignEntry signing;
    private final Entries entries;
    private final InstantSource clock;

    SupervisionController(Supervisions supervisions, SignEntry signing, Entries entries, InstantSource clock) {
        this.supervisions = supervisions;
        this.signing = signing;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * What it begins with.
     *
     * @param token the secret of a link that the learner handed out
     */
    record LinkBody(@Nullable String token) {}

    record VerdictBody(@Nullable String decision, @Nullable String comment) {}

    /**
     * A log that somebody looks after.
     *
     * @param learner as their supervisor knows them
     * @param entryMeans what one entry stands for
     * @param waiting entries that are to be signed
     */
    record SupervisionView(
            String id,
            String program,
            String unit,
            @Nullable String learner,
            String entryMeans,
            List<SignatureController.FieldView> fields,
            int waiting,
            Instant since) {}

    /** The list goes by id. */
    record After(String id) {}

    @PostMapping
    @Operation(
            operationId = "beginSupervision",
            summary = "Look after the log that a link leads to: from now on its entries need no link")
    ResponseEntity<Object> begin(@RequestBody LinkBody body, @AuthenticationPrincipal Jwt token) {
        LinkSecret secret = LinkSecret.parse(body.token() == null ? "" : body.token())
                .orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_LINK));
        Outcome outcome = signing.open(secret);
        if (!(outcome instanceof Outcome.Found(Opened opened))) {
            return SignatureController.refused(outcome);
        }
        Account supervisor = account(token);
        if (opened.isOf(new LearnerId(supervisor.id()))) {
            return Problems.answer(Refusals.problem(Refusal.OWN_ENTRY));
        }
        Supervision supervision = Supervision.begin(supervisor, opened.link(), clock.instant());
        boolean isNew = supervisions.keep(supervision);
        SupervisionView view = view(supervision, opened.progress());
        return isNew
                ? ResponseEntity.created(URI.create("/api/supervisions/" + supervision.id()))
                        .body(view)
                : ResponseEntity.ok(view);
    }

    @GetMapping
    @Operation(operationId = "listSupervisions", summary = "The logs that I look after, with what waits to be signed")
    ResponseEntity<Page<SupervisionView>> list(
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Jwt token) {
        After after = Cursor.read(cursor, After.class);
        List<Supervision> found = supervisions.ofSupervisor(
                account(token).id(), after == null ? "" : after.id(), Page.limit(limit, MOST) + 1);
        List<Supervision> page = found.subList(0, Math.min(limit, found.size()));
        // Whoever withdrew shows nobody anything any more; should they come back, their log does too.
        List<SupervisionView> items = page.stream()
                .flatMap(one -> signing.progress(one).map(progress -> view(one, progress)).stream())
                .toList();
        return own(new Page<>(
                items, found.size() > limit ? Cursor.of(new After(page.getLast().id())) : null));
    }

    @GetMapping("/{supervisionId}")
    @Operation(operationId = "getSupervision", summary = "A log that I look after")
    ResponseEntity<SupervisionView> supervision(
            @PathVariable String supervisionId, @AuthenticationPrincipal Jwt token) {
        Supervision supervision = mine(supervisionId, token);
        return own(view(supervision, progress(supervision)));
    }

    @GetMapping("/{supervisionId}/entries")
    @Operation(operationId = "listSupervisedEntries", summary = "Its entries, from the last to the first")
    ResponseEntity<Page<EntryView>> entries(
            @PathVariable String supervisionId,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Jwt token) {
        Supervision supervision = mine(supervisionId, token);
        Log log = Logbook.log(progress(supervision).study(), unit(supervision));
        return own(EntryView.page(entries, supervision.log(), log, new EntryView.Slice(limit, cursor)));
    }

    @PostMapping("/{supervisionId}/entries/{number}/signature")
    @Operation(
            operationId = "signSupervisedEntry",
            summary = "Confirm or refuse an entry, once, under the name of my account; refusing needs a comment")
    ResponseEntity<Object> sign(
            @PathVariable String supervisionId,
            @PathVariable int number,
            @RequestBody VerdictBody body,
            @AuthenticationPrincipal Jwt token) {
        Supervision supervision = mine(supervisionId, token);
        SignEntry.Said said = SignatureController.said(
                new SignatureBody(body.decision(), account(token).name(), body.comment()));
        Outcome outcome = signing.sign(supervision, number, said);
        if (!(outcome instanceof Outcome.Found(Opened opened))) {
            return SignatureController.refused(outcome);
        }
        Log log = Logbook.log(opened.progress().study(), opened.unit());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(EntryView.of(entries, supervision.log(), log, List.of(number))
                        .getFirst());
    }

    @DeleteMapping("/{supervisionId}")
    @Operation(operationId = "endSupervision", summary = "Look after a log no more; what was signed stays signed")
    ResponseEntity<Void> end(@PathVariable String supervisionId, @AuthenticationPrincipal Jwt token) {
        supervisions.end(mine(supervisionId, token).id());
        return ResponseEntity.noContent().build();
    }

    private Supervision mine(String id, Jwt token) {
        Optional<Supervision> found = supervisions.find(id);
        return found.filter(one -> one.supervisor().id().equals(account(token).id()))
                .orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_SUPERVISION));
    }

    private Progress progress(Supervision supervision) {
        return signing.progress(supervision).orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_SUPERVISION));
    }

    private static SupervisionView view(Supervision supervision, Progress progress) {
        Unit unit = progress.outline().place(unit(supervision)).orElseThrow().unit();
        if (!(unit instanceof Unit.Practicum practicum)) {
            throw Refusals.failure(Refusal.UNKNOWN_SUPERVISION);
        }
        EntryForm form = practicum.form();
        return new SupervisionView(
                supervision.id(),
                progress.outline().description().title(),
                practicum.title(),
                supervision.learnerName(),
                form.entry(),
                SignatureController.fields(form),
                Logbook.log(progress.study(), unit(supervision)).count(Log.State.WAITING),
                supervision.since());
    }

    private static UnitId unit(Supervision supervision) {
        return new UnitId(supervision.log().unit());
    }

    private static Account account(Jwt token) {
        String name = PracticumController.name(token);
        return new Account(CurrentUser.of(token).id(), name == null ? "" : name);
    }

    private static <T> ResponseEntity<T> own(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
