package certway.credential.personal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.bson.json.JsonWriterSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** This service's part in handing people what is kept of them, and in erasing it. */
@RestController
@RequestMapping("/internal/subjects/{learnerId}")
@Tag(name = "Internal", description = "For other services; not routed by the gateway")
final class InternalSubjectController {

    private static final JsonWriterSettings PLAIN = JsonWriterSettings.builder()
            .indent(true)
            .dateTimeConverter((millis, writer) ->
                    writer.writeString(Instant.ofEpochMilli(millis).toString()))
            .build();

    private final PersonalData data;

    /** How many documents said something of the learner until now. */
    record Receipt(long erased) {}

    InternalSubjectController(PersonalData data) {
        this.data = data;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "exportSubject", summary = "Everything that is kept here of a learner")
    ResponseEntity<String> export(@PathVariable String learnerId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(data.export(learnerId).toJson(PLAIN));
    }

    @GetMapping("/files/{fileId}")
    @Operation(operationId = "exportSubjectFile", summary = "One of the files that the export names")
    ResponseEntity<byte[]> file(@PathVariable String learnerId, @PathVariable String fileId) {
        return data.file(learnerId, fileId)
                .map(bytes -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @DeleteMapping
    @Operation(operationId = "eraseSubject", summary = "Erase a learner here; again, to find what came meanwhile")
    ResponseEntity<Receipt> erase(@PathVariable String learnerId) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Receipt(data.erase(learnerId)));
    }
}
