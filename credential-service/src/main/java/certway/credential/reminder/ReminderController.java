package certway.credential.reminder;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Endings;
import certway.credential.issuing.model.LearnerId;
import certway.credential.reminder.model.Preferences;
import certway.credential.reminder.model.Schedule;
import certway.credential.revision.Revisions;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a learner is reminded of, and where they want it. */
@RestController
@RequestMapping("/api/reminders")
@Tag(name = "Reminders", description = "Certificates that end soon")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class ReminderController {

    private final Endings endings;
    private final MongoReminders reminders;
    private final Schedule schedule;
    private final InstantSource clock;

    /** Certificates of one's own that end before they are renewed, the earliest first. */
    record Upcoming(List<End> items) {}

    record End(
            String publicId,
            String slug,
            String title,
            @Nullable Instant validUntil) {

        static End of(Credential credential) {
            return new End(
                    credential.publicId().value(),
                    credential.completion().program().slug(),
                    credential.completion().program().title(),
                    credential.validUntil());
        }
    }

    /**
     * Where reminders are wanted.
     *
     * @param mail by e-mail
     * @param page on the pages
     */
    record Wanted(
            @NotNull(message = "is missing") Boolean mail,
            @NotNull(message = "is missing") Boolean page) {}

    ReminderController(Endings endings, MongoReminders reminders, Schedule schedule, InstantSource clock) {
        this.endings = endings;
        this.reminders = reminders;
        this.schedule = schedule;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listReminders",
            summary = "One's own certificates that end soon and were not renewed",
            description = "None for whoever wants no reminders on the pages.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    ResponseEntity<Upcoming> list(@AuthenticationPrincipal Jwt token) {
        LearnerId learner = learner(token);
        Instant now = clock.instant();
        List<End> items = reminders.preferences(learner).page()
                ? endings.of(learner, now, now.plus(schedule.begin())).stream()
                        .filter(credential -> !endings.isFollowed(credential))
                        .map(End::of)
                        .toList()
                : List.of();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Upcoming(items));
    }

    @GetMapping("/preferences")
    @Operation(operationId = "getReminderPreferences", summary = "Where one wants to be reminded")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    ResponseEntity<Wanted> get(@AuthenticationPrincipal Jwt token) {
        return answer(reminders.preferences(learner(token)));
    }

    @PutMapping("/preferences")
    @Operation(operationId = "chooseReminders", summary = "Choose where one wants to be reminded")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "412", ref = "Problem")
    @ApiResponse(responseCode = "428", ref = "Problem")
    ResponseEntity<Wanted> choose(
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Wanted wanted) {
        long known = Revisions.seen(ifMatch);
        LearnerId learner = learner(token);
        Preferences seen = reminders.preferences(learner);
        Preferences next = seen.next(wanted.mail(), wanted.page());
        if (known != seen.revision() || !reminders.save(learner, next)) {
            throw Problems.failure(Problems.problem(
                    HttpStatus.PRECONDITION_FAILED, "choice-stale", "Another choice was made meanwhile"));
        }
        return answer(next);
    }

    private static LearnerId learner(Jwt token) {
        return new LearnerId(CurrentUser.of(token).id());
    }

    private static ResponseEntity<Wanted> answer(Preferences preferences) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(Revisions.tag(preferences.revision()))
                .body(new Wanted(preferences.mail(), preferences.page()));
    }
}
