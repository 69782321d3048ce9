package certway.web.admin.exchange;

import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Hands a course of another system to the catalog, which makes the draft of a new program of it. */
final class SendCartridge {

    private final RestClient catalog;

    SendCartridge(RestClient catalog) {
        this.catalog = catalog;
    }

    CartridgeReport send(CartridgeForm form, Resource zip) {
        CartridgeReport report = catalog.post()
                .uri("/api/admin/cartridge-imports?programId={programId}&slug={slug}", form.programId(), form.slug())
                .contentType(MediaType.valueOf("application/zip"))
                .body(zip)
                .retrieve()
                .body(CartridgeReport.class);
        return Objects.requireNonNull(report, "the catalog reports on every import");
    }
}
