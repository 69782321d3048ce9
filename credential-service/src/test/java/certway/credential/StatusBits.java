package certway.credential;

import certway.credential.badge.JdkVerifier;
import certway.testkit.http.ApiClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/** Status lists as a stranger reads them. */
final class StatusBits {

    private StatusBits() {}

    /** The bit of a credential in the list that it names. */
    static boolean isSet(ApiClient anybody, JsonNode claims) {
        JsonNode status = claims.required("credentialStatus");
        String list = status.required("statusListCredential").asString().substring(RunningService.PUBLIC_URL.length());
        return isSet(anybody, list, status.required("statusListIndex").asInt());
    }

    static boolean isSet(ApiClient anybody, String list, int index) {
        String token = anybody.get(list).text();
        String encoded =
                JdkVerifier.claims(token).at("/credentialSubject/encodedList").asString();
        byte[] packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return (unpacked.readAllBytes()[index / 8] >> (7 - index % 8) & 1) == 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
