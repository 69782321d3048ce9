package certway.web.transcript;

import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.multipart.MultipartFile;

/** Hands files that prove a record on to the certificate service, which decides what they are and whether they may be. */
final class SendEvidence {

    private final RestClient credentials;

    SendEvidence(RestClient credentials) {
        this.credentials = credentials;
    }

    void own(String recordId, MultipartFile file) {
        send(credentials.post().uri("/api/record-files?recordId={record}&name={name}", recordId, name(file)), file);
    }

    void atTheDesk(String recordId, String reason, MultipartFile file) {
        send(
                credentials
                        .post()
                        .uri(
                                "/api/admin/record-files?recordId={record}&name={name}&reason={reason}",
                                recordId,
                                name(file),
                                reason),
                file);
    }

    private static void send(RestClient.RequestBodySpec request, MultipartFile file) {
        request.contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.getResource())
                .retrieve()
                .toBodilessEntity();
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "file" : name;
    }
}
