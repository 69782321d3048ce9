package certway.enrollment.personal;

import certway.enrollment.personal.PersonalWiring.Keepers;
import certway.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything about me, in one file. All parts are there before its first byte leaves: a part that is missing is a 503. */
@RestController
@Tag(name = "Personal data")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class ExportController {

    private static final String ZIP = "application/zip";

    private final Keepers keepers;
    private final Accounts accounts;

    ExportController(Keepers keepers, Accounts accounts) {
        this.keepers = keepers;
        this.accounts = accounts;
    }

    @GetMapping("/api/me/export")
    @Operation(
            operationId = "exportMe",
            summary = "Everything about oneself as one zip, a JSON file for each part",
            description = "503 names the part that cannot be had now; no part is ever left out.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> export(@AuthenticationPrincipal Jwt token) throws IOException {
        String learner = CurrentUser.of(token).id();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("account", accounts.export(learner).orElse("null"));
        keepers.all().forEach(keeper -> parts.put(keeper.name(), keeper.export(learner)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"everything-about-me.zip\"")
                .body(zip(parts));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey() + ".json"));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
