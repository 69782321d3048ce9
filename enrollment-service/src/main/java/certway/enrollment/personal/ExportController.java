package certway.enrollment.personal;

import certway.enrollment.account.model.Accounts;
import certway.enrollment.personal.PersonalWiring.Keepers;
import certway.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everything about me, in one file, which is on no disk under a name. All parts are in it before its first byte leaves: a part that
 * is missing is a 503.
 */
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
            summary = "Everything about oneself as one zip, a JSON file for each part and the files it names",
            description = "503 names the part that cannot be had now; no part is ever left out.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    void export(@AuthenticationPrincipal Jwt token, HttpServletResponse response) throws IOException {
        String learner = CurrentUser.of(token).id();
        try (FileChannel file = FileChannel.open(
                Files.createTempFile("export", ".zip"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(file));
            put(zip, learner);
            zip.finish();
            file.position(0);
            response.setContentType(ZIP);
            response.setContentLengthLong(file.size());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"everything-about-me.zip\"");
            Channels.newInputStream(file).transferTo(response.getOutputStream());
        }
    }

    private void put(ZipOutputStream zip, String learner) throws IOException {
        put(zip, "account.json", accounts.export(learner).orElse("null").getBytes(StandardCharsets.UTF_8));
        for (Keeper keeper : keepers.all()) {
            Keeper.Part part = keeper.export(learner);
            put(zip, keeper.name() + ".json", part.json().getBytes(StandardCharsets.UTF_8));
            for (Keeper.Attached file : part.files()) {
                put(
                        zip,
                        "%s/%s".formatted(keeper.name(), file.name()),
                        file.bytes().get());
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
