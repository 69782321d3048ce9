package certway.catalog.program;

import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the other services read of programs. It has the answer keys and is not for the public. */
@RestController
@RequestMapping(path = "/internal", produces = MediaType.APPLICATION_JSON_VALUE)
class ProgramController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    /** What enrolling needs to know. */
    record Offer(
            ProgramId programId,
            Slug slug,
            String title,
            int version,
            long revision,
            Program.Status status,
            String language,
            Instant publishedAt,
            @Nullable Integer accessDays,
            Price price,
            List<CheckedPrerequisite> prerequisites,
            List<StatedPrerequisite> statedPrerequisites) {}

    private final Programs programs;

    ProgramController(Programs programs) {
        this.programs = programs;
    }

    @Operation(operationId = "getWholeProgramVersion", summary = "A version of a program with its answer keys")
    @GetMapping("/program-versions/{programId}/{version}")
    ResponseEntity<Object> version(
            @PathVariable String programId,
            @PathVariable int version,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        Optional<Program> program = ProgramId.parse(programId).flatMap(programs::find);
        if (program.isEmpty()) {
            return programNotFound();
        }
        Optional<Program.Version> found = program.get().version(version);
        if (found.isEmpty()) {
            return Problems.answer(Problems.problem(
                    HttpStatus.NOT_FOUND, "program-version-not-found", "The program has no such version"));
        }
        String tag = "\"%s-%d-%d\"".formatted(found.get().digest(), version, WholeVersion.REPRESENTATION);
        if (tag.equals(known)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(FOR_EVER)
                    .build();
        }
        ProgramContent content =
                programs.content(program.get().id(), found.get().digest());
        return ResponseEntity.ok().eTag(tag).cacheControl(FOR_EVER).body(WholeVersion.of(content, found.get()));
    }

    @Operation(operationId = "getProgramOffer", summary = "What enrolling needs of a program's latest version")
    @GetMapping("/programs/{programId}/offer")
    ResponseEntity<Object> offer(@PathVariable String programId) {
        return ProgramId.parse(programId)
                .flatMap(programs::find)
                .<ResponseEntity<Object>>map(program ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(offer(program)))
                .orElseGet(ProgramController::programNotFound);
    }

    private Offer offer(Program program) {
        Program.Version latest = program.latest();
        ProgramContent content = programs.content(program.id(), latest.digest());
        return new Offer(
                program.id(),
                program.slug(),
                program.title(),
                latest.number(),
                program.revision(),
                program.status(),
                content.about().language(),
                latest.publishedAt(),
                content.terms().accessDays(),
                content.terms().price(),
                content.terms().checkedPrerequisites(),
                content.terms().statedPrerequisites());
    }

    private static ResponseEntity<Object> programNotFound() {
        return Problems.answer(Problems.problem(HttpStatus.NOT_FOUND, "program-not-found", "There is no such program"));
    }
}
