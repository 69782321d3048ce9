package certway.web.admin.authoring;

import certway.web.admin.Difference;
import certway.web.admin.form.Warning;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/** The drafts of the catalog. Every change names the revision that was seen, as an entity tag. */
@HttpExchange("/api/admin/programs/{program}/draft")
interface DraftClient {

    record Warnings(List<Warning> warnings) {}

    record Written(String place, String markdown) {}

    record Texts(List<Written> texts) {}

    record Rendered(String html, List<Warning> warnings) {}

    record RenderedTexts(List<Rendered> texts) {}

    @GetExchange
    Draft draft(@PathVariable String program);

    @GetExchange("/diff")
    Difference.Differences differences(
            @PathVariable String program, @RequestParam String from, @RequestParam String to);

    @GetExchange("/checks")
    Checks checks(@PathVariable String program);

    @GetExchange("/lint")
    Warnings warnings(@PathVariable String program);

    @GetExchange("/preview")
    Preview preview(@PathVariable String program);

    @PostExchange("/render")
    RenderedTexts render(@PathVariable String program, @RequestBody Texts texts);

    @PutExchange("/{section}")
    void put(
            @PathVariable String program,
            @PathVariable String section,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody JsonNode value);

    @PostExchange("/modules")
    void addModule(
            @PathVariable String program,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody JsonNode module);

    @PutExchange("/modules/{module}")
    void renameModule(
            @PathVariable String program,
            @PathVariable String module,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody JsonNode title);

    @DeleteExchange("/modules/{module}")
    void removeModule(
            @PathVariable String program,
            @PathVariable String module,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen);

    @PostExchange("/modules/{module}/move")
    void moveModule(
            @PathVariable String program,
            @PathVariable String module,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody JsonNode place);

    @PostExchange("/modules/{module}/units")
    void addUnit(
            @PathVariable String program,
            @PathVariable String module,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody JsonNode unit);

    @PutExchange("/units/{unit}")
    void putUnit(
            @PathVariable String program,
            @PathVariable String unit,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody JsonNode value);

    @DeleteExchange("/units/{unit}")
    void removeUnit(
            @PathVariable String program, @PathVariable String unit, @RequestHeader(HttpHeaders.IF_MATCH) String seen);

    @PostExchange("/units/{unit}/move")
    void moveUnit(
            @PathVariable String program,
            @PathVariable String unit,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody JsonNode place);
}
