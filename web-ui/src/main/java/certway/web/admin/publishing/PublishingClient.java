package certway.web.admin.publishing;

import certway.web.admin.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The way from a draft to the catalog and back. */
@HttpExchange("/api/admin/programs/{program}")
interface PublishingClient {

    record Reason(String reason) {}

    /** Exactly one of both. */
    record Earlier(@Nullable Integer revision, @Nullable Integer version) {}

    @GetExchange
    PublishedProgram published(@PathVariable String program);

    @GetExchange("/draft/checks")
    Report report(@PathVariable String program);

    /** Submits, approves or gives back the draft. */
    @PostExchange("/draft/{act}")
    void say(
            @PathVariable String program,
            @PathVariable String act,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody Reason reason);

    /** Publishes the draft, or retires and un-retires the program. */
    @PostExchange("/{act}")
    void act(
            @PathVariable String program,
            @PathVariable String act,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody Reason reason);

    @GetExchange("/draft/history")
    History history(@PathVariable String program, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/draft/diff")
    Difference.Differences differences(
            @PathVariable String program, @RequestParam String from, @RequestParam String to);

    @PostExchange("/draft/restore")
    void restore(
            @PathVariable String program, @RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody Earlier state);

    @GetExchange("/audit")
    ProgramLog log(@PathVariable String program, @RequestParam(required = false) @Nullable String cursor);
}
