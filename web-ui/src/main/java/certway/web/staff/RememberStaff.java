package certway.web.staff;

import certway.platform.DependencyUnavailable;
import certway.web.layout.StaffDirectory;
import certway.web.layout.Viewer;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Asks for each name once in a while: many lines of a page are by few people. A name is worth no waiting: while the service does not
 * answer, pages do without.
 */
final class RememberStaff implements StaffDirectory {

    private static final Logger log = LoggerFactory.getLogger(RememberStaff.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int MOST = 1_000;

    /** Whom the service tells the names; others see none, whatever is remembered. */
    private static final Set<String> READERS =
            Set.of("author", "reviewer", "catalog-admin", "registrar", "support", "auditor", "operator");

    private final StaffClient staff;
    private final InstantSource clock;
    private final Cache<String, Optional<String>> names =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private volatile Instant silentUntil = Instant.MIN;

    RememberStaff(StaffClient staff, InstantSource clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Optional<String> name(Viewer viewer, String account) {
        if (Collections.disjoint(viewer.roles(), READERS)) {
            return Optional.empty();
        }
        Optional<String> known = names.getIfPresent(account);
        return known == null ? asked(account) : known;
    }

    private Optional<String> asked(String account) {
        if (clock.instant().isBefore(silentUntil)) {
            return Optional.empty();
        }
        try {
            Optional<String> name = found(account);
            names.put(account, name);
            return name;
        } catch (DependencyUnavailable | RestClientResponseException | AccessDeniedException e) {
            log.info("Pages do without the names of staff: {}", e.toString());
            silentUntil = clock.instant().plus(SILENCE);
            return Optional.empty();
        }
    }

    private Optional<String> found(String account) {
        try {
            return Optional.of(staff.member(account).name()).filter(name -> !name.isEmpty());
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }
}
