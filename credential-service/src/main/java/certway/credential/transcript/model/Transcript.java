package certway.credential.transcript.model;

import certway.credential.external.model.ExternalRecord;
import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Standing;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a learner reached here, and what the learner holds from elsewhere, as it is at one moment.
 *
 * @param credentials the latest first; also those that count no longer
 */
public record Transcript(Instant asOf, List<Credential> credentials, List<ExternalRecord> records) {

    public Transcript {
        credentials = List.copyOf(credentials);
        records = List.copyOf(records);
    }

    /** What was reached and stays reached: an expired certificate does, a revoked one does not, and neither does one that another
     * took the place of. */
    public List<Credential> achieved() {
        return credentials.stream()
                .filter(credential ->
                        standing(credential) == Standing.VALID || standing(credential) == Standing.EXPIRED)
                .toList();
    }

    public Standing standing(Credential credential) {
        return credential.standing(asOf);
    }

    /** The expected effort of what was achieved. */
    public int studyMinutes() {
        return achieved().stream()
                .mapToInt(credential -> credential.completion().studyMinutes())
                .sum();
    }

    /** Credits in tenths by body. Bodies count the same hours each for itself, so nothing is added up across them. */
    public SortedMap<String, Integer> creditTenths() {
        SortedMap<String, Integer> tenths = new TreeMap<>();
        for (Credential credential : achieved()) {
            for (Completion.Credit credit : credential.completion().credits()) {
                tenths.merge(credit.body(), credit.tenths(), Integer::sum);
            }
        }
        return tenths;
    }
}
