package certway.web.account;

import org.springframework.web.client.RestClient;

/** Fetches everything about whoever looks, as one zip. */
final class FetchExport {

    private final RestClient enrollments;

    FetchExport(RestClient enrollments) {
        this.enrollments = enrollments;
    }

    byte[] zip() {
        byte[] zip = enrollments.get().uri("/api/me/export").retrieve().body(byte[].class);
        if (zip == null || zip.length == 0) {
            throw new IllegalStateException("the service exported nothing and said nothing of it");
        }
        return zip;
    }
}
