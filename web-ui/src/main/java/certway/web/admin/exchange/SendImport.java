package certway.web.admin.exchange;

import java.net.URI;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Hands a zip of programs to the catalog. */
final class SendImport {

    private final RestClient catalog;

    SendImport(RestClient catalog) {
        this.catalog = catalog;
    }

    /** What is to become of the programs in the zip. */
    enum Wish {
        CHECK,
        PUBLISH
    }

    /**
     * The id of the import.
     *
     * @param key the same key is the same import, however often it is sent
     */
    String send(Resource zip, Wish wish, String key) {
        URI address = catalog.post()
                .uri("/api/admin/imports?dryRun={check}", wish == Wish.CHECK)
                .contentType(MediaType.valueOf("application/zip"))
                .header("Idempotency-Key", key)
                .body(zip)
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getLocation();
        String path = Objects.requireNonNull(address, "the catalog says where the import is")
                .getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
