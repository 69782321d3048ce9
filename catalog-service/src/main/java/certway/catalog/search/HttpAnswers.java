package certway.catalog.search;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Sends ready-made answers: compressed for who understands that, and not at all for who already has them. */
final class HttpAnswers {

    private final CacheControl caching;

    HttpAnswers(Duration maxAge) {
        this.caching = CacheControl.maxAge(maxAge).cachePublic();
    }

    ResponseEntity<Object> answer(Answer answer, HttpHeaders request) {
        boolean compressed = request.getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(encodings -> encodings.contains("gzip"));
        boolean known = request.getIfNoneMatch().stream()
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(answer.plainTag()) || tag.equals(answer.gzipTag()));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(compressed ? answer.gzipTag() : answer.plainTag())
                .cacheControl(caching)
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING);
        if (known) {
            return response.build();
        }
        response.contentType(answer.type());
        return compressed
                ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(answer.gzip())
                : response.body(answer.plain());
    }
}
