package certway.catalog.pathway;

import certway.catalog.register.Act;
import certway.catalog.register.Editing;
import certway.catalog.register.Editing.Edited;
import certway.catalog.register.Entries;
import certway.catalog.register.Json;
import certway.catalog.register.Json.Reading;
import certway.catalog.register.Key;
import certway.catalog.register.Paging;
import certway.catalog.register.Proposal;
import certway.catalog.register.Texts;
import certway.catalog.revision.Revisions;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import certway.platform.web.Problems.FieldFault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Pathways as their editors see and change them. */
@Tag(name = "Pathways (admin)")
@RestController
@RequestMapping(path = "/api/admin/pathways", produces = MediaType.APPLICATION_JSON_VALUE)
class PathwayAdminController {

    private static final String VALUE = "/value";
    private static final int LONGEST_REASON = 1_000;

    /** What a thing shall become, and why. */
    record PutRequest(String reason, JsonNode value) {
        PutRequest {
            reason = Texts.of(reason);
            Objects.requireNonNull(value, "value");
        }
    }

    /** Everything, by kind, each with its revision. */
    record Whole(long revision, Map<String, List<Edited>> things) {}

    private final Pathways pathways;
    private final EditPathways edit;
    private final InstantSource clock;

    PathwayAdminController(Pathways pathways, EditPathways edit, InstantSource clock) {
        this.pathways = pathways;
        this.edit = edit;
        this.clock = clock;
    }

    @Operation(operationId = "getAdminPathways", summary = "Everything that pathways are made of, with revisions")
    @GetMapping
    ResponseEntity<Object> whole() {
        Entries entries = pathways.register().entries();
        Map<String, List<Edited>> things = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            things.put(
                    kind.text(),
                    entries.of(kind.text()).stream().map(Edited::of).toList());
        }
        return ResponseEntity.ok()
                .eTag(Revisions.tag(entries.sequence()))
                .cacheControl(CacheControl.noStore())
                .body(new Whole(entries.sequence(), things));
    }

    @Operation(operationId = "getAdminPathwayThing", summary = "One role, step, certification … with its revision")
    @GetMapping("/{kind}/{id}")
    ResponseEntity<Object> get(@PathVariable String kind, @PathVariable String id) {
        return Editing.answer(
                Kind.of(kind).flatMap(known -> pathways.register().entries().find(known.key(id))));
    }

    @Operation(operationId = "getPathwayThingHistory", summary = "Who changed it, when and why, the latest first")
    @GetMapping("/{kind}/{id}/history")
    ResponseEntity<Object> history(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Kind.of(kind)
                .map(known -> Editing.history(pathways.register().log(), known.key(id), Paging.of(limit, cursor)))
                .orElseGet(Editing::notFound);
    }

    @Operation(operationId = "putPathwayThing", summary = "Change it, or make it with If-None-Match: *")
    @PutMapping("/{kind}/{id}")
    ResponseEntity<Object> put(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestBody PutRequest body,
            @RequestHeader HttpHeaders headers,
            @AuthenticationPrincipal Jwt token) {
        long revision = Revisions.seenOrNothing(headers);
        Act act = act(revision == Proposal.NOTHING ? "created" : "changed", token, body.reason());
        return Kind.of(kind)
                .map(known -> put(known.key(id), revision, act, Json.read(body.value(), known.type())))
                .orElseGet(Editing::notFound);
    }

    private ResponseEntity<Object> put(Key key, long revision, Act act, Reading<? extends Thing> reading) {
        return switch (reading) {
            case Reading.Faulty<? extends Thing> faulty ->
                Editing.refused(faulty.faults().stream()
                        .map(fault -> new FieldFault(VALUE + fault.pointer(), fault.message()))
                        .toList());
            case Reading.Value<? extends Thing>(Thing thing) ->
                thing.id().equals(key.id())
                        ? write(new Proposal(key, revision, Json.write(thing), act))
                        : Editing.refused(List.of(new FieldFault(VALUE + "/id", "must be " + key.id())));
        };
    }

    @Operation(operationId = "deletePathwayThing", summary = "Take it out, if nothing else names it")
    @DeleteMapping("/{kind}/{id}")
    ResponseEntity<Object> delete(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader HttpHeaders headers,
            @AuthenticationPrincipal Jwt token) {
        long revision = Revisions.seenOrNothing(headers);
        Act act = act("removed", token, Texts.of(reason));
        return Kind.of(kind)
                .filter(_ -> revision != Proposal.NOTHING)
                .map(known -> write(new Proposal(known.key(id), revision, null, act)))
                .orElseGet(Editing::notFound);
    }

    private ResponseEntity<Object> write(Proposal proposal) {
        return Editing.answer(pathways.register(), proposal, edit.write(proposal), VALUE);
    }

    private Act act(String name, Jwt token, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problems.invalid("/reason", "must say in 1 to %d characters why".formatted(LONGEST_REASON));
        }
        return new Act(name, CurrentUser.of(token).id(), clock.instant().truncatedTo(ChronoUnit.MILLIS), reason);
    }
}
