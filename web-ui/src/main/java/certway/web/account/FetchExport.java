package certway.web.account;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.springframework.web.client.RestClient;

/** Fetches everything about whoever looks, as one zip. */
final class FetchExport {

    private final RestClient enrollments;

    FetchExport(RestClient enrollments) {
        this.enrollments = enrollments;
    }

    /** The zip from its beginning, on the disk as long as it is open: a slow reader keeps no service waiting. */
    FileChannel zip() throws IOException {
        FileChannel file = FileChannel.open(
                Files.createTempFile("export", ".zip"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        boolean fetched = false;
        try {
            fetched = fetch(file) > 0;
        } finally {
            if (!fetched) {
                file.close();
            }
        }
        if (!fetched) {
            throw new IllegalStateException("the service exported nothing and said nothing of it");
        }
        return file.position(0);
    }

    private long fetch(FileChannel file) {
        return enrollments
                .get()
                .uri("/api/me/export")
                .exchangeForRequiredValue((_, answer) -> answer.getStatusCode().is2xxSuccessful()
                        ? answer.getBody().transferTo(Channels.newOutputStream(file))
                        : 0L);
    }
}
