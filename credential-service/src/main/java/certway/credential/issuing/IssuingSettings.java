package certway.credential.issuing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for credentials that are issued from now on.
 *
 * @param validityMonths for how many months a credential is valid, by program; those of other programs do not expire
 */
@ConfigurationProperties("certway.issuing")
record IssuingSettings(@DefaultValue Map<String, Integer> validityMonths) {

    IssuingSettings {
        validityMonths = Map.copyOf(validityMonths);
        if (validityMonths.values().stream().anyMatch(months -> months < 1)) {
            throw new IllegalArgumentException("certway.issuing.validity-months: at least one month");
        }
    }

    @Nullable
    Instant validUntil(String programId, Instant issuedAt) {
        Integer months = validityMonths.get(programId);
        return months == null
                ? null
                : issuedAt.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}
