package certway.credential.paper;

import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Completion.Credit;
import certway.credential.issuing.model.Completion.Score;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Issuer;
import certway.credential.template.model.CertificateWords;
import certway.credential.template.model.Placeholder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a certificate as its page writes them.
 *
 * @param id as it is printed
 * @param issuedAt when the paper says that it was issued
 */
record CertificateFacts(
        Completion completion,
        String holder,
        String id,
        Instant issuedAt,
        @Nullable Instant validUntil,
        CertificateWords words) {

    static CertificateFacts of(Credential credential, CertificateWords words) {
        return new CertificateFacts(
                credential.completion(),
                credential.holder().value(),
                credential.publicId().value(),
                credential.issuedAt(),
                credential.validUntil(),
                words);
    }

    String title() {
        return completion.program().title();
    }

    /** Each fact as it stands on the page, by its name in the API. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("holder", holder);
        shown.put("title", title());
        shown.put("completedAt", words.day(completion.completedAt()));
        shown.put("issuedAt", words.day(issuedAt));
        shown.put("validUntil", end());
        Score score = completion.score();
        if (score != null) {
            shown.put("score", text(score));
        }
        shown.put("publicId", id);
        return shown;
    }

    /** What stands beside the name and the program, in order. */
    Map<String, String> table() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(words.text("completed"), words.day(completion.completedAt()));
        facts.put(words.text("issued"), words.day(issuedAt));
        facts.put(words.text("until"), end());
        Score score = completion.score();
        if (score != null) {
            facts.put(words.text("score"), text(score));
        }
        facts.put(words.text("effort"), words.hours(completion.studyMinutes()));
        for (Credit credit : completion.credits()) {
            facts.put(words.text("credits", credit.body(), credit.category()), words.credits(credit.tenths()));
        }
        facts.put(words.text("version"), Integer.toString(completion.program().version()));
        facts.put(words.text("id"), id);
        return facts;
    }

    /** What the texts of a template can name. */
    Map<Placeholder, String> named(Issuer issuer) {
        return Map.of(
                Placeholder.ISSUER, issuer.name(),
                Placeholder.HOLDER, holder,
                Placeholder.PROGRAM, title(),
                Placeholder.COMPLETED, words.day(completion.completedAt()),
                Placeholder.ISSUED, words.day(issuedAt),
                Placeholder.HOURS, words.hours(completion.studyMinutes()),
                Placeholder.CREDITS, words.credits(completion.creditTenths()));
    }

    private String end() {
        return validUntil == null ? words.text("forever") : words.day(validUntil);
    }

    private String text(Score score) {
        return words.text("score.value", Integer.toString(score.percent()), Integer.toString(score.passMark()));
    }
}
