package certway.progress.study;

import certway.progress.study.model.Allowance;
import certway.progress.study.model.Allowance.Act;
import certway.progress.study.model.UnitId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a learner is allowed, as a part of the study's document. */
final class AllowanceDocuments {

    private static final String EXTRA_TIME = "extraTimePercent";
    private static final String EXTRA_ATTEMPTS = "extraAttempts";
    private static final String BY = "by";
    private static final String AT = "at";
    private static final String REASON = "reason";

    private AllowanceDocuments() {}

    static Document document(Allowance allowance) {
        Document attempts = new Document();
        allowance.extraAttempts().forEach((unit, number) -> attempts.append(unit.value(), number));
        Document document = new Document(EXTRA_TIME, allowance.extraTimePercent()).append(EXTRA_ATTEMPTS, attempts);
        Act last = allowance.last();
        return last == null
                ? document
                : document.append(BY, last.by())
                        .append(AT, Date.from(last.at()))
                        .append(REASON, last.reason());
    }

    static Allowance allowance(@Nullable Document allowance) {
        if (allowance == null) {
            return Allowance.NONE;
        }
        Map<UnitId, Integer> attempts = new HashMap<>();
        allowance
                .get(EXTRA_ATTEMPTS, Document.class)
                .forEach((unit, number) -> attempts.put(new UnitId(unit), (Integer) number));
        String by = allowance.getString(BY);
        Act last = by == null ? null : new Act(by, allowance.getDate(AT).toInstant(), allowance.getString(REASON));
        return new Allowance(allowance.getInteger(EXTRA_TIME), attempts, last);
    }
}
