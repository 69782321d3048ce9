package certway.progress.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program version as the catalog hands it out; only what studying needs of it. */
record PublishedProgram(
        String programId,
        int version,
        String slug,
        String title,
        int studyMinutes,
        @Nullable List<PublishedCredit> credits,
        String moduleOrder,
        int completionRuleVersion,
        PublishedRule completion,
        List<PublishedModule> modules) {

    record PublishedCredit(String body, String category, int tenths) {}

    record PublishedRule(
            String rule,
            @Nullable List<PublishedRule> rules,
            @Nullable Integer count,
            @Nullable List<String> units,
            @Nullable String unit,
            @Nullable Integer percent) {}

    record PublishedModule(String id, String title, List<PublishedUnit> units) {}

    record PublishedUnit(
            String id,
            String kind,
            String title,
            int minutes,
            @Nullable String html,
            @Nullable PublishedQuiz quiz) {}

    record PublishedQuiz(
            int passMark,
            int draw,
            @Nullable Integer attemptLimit,
            boolean shuffleOptions,
            String feedback,
            List<PublishedQuestion> questions) {}

    record PublishedQuestion(
            String id,
            String kind,
            String text,
            @Nullable List<PublishedOption> options,
            @Nullable List<PublishedItem> items,
            @Nullable PublishedKey answer,
            @Nullable List<String> units,
            @Nullable PublishedFeedback feedback) {}

    record PublishedOption(
            String id,
            String text,
            boolean correct,
            @Nullable String feedback) {}

    record PublishedItem(String id, String text) {}

    record PublishedKey(String value, String tolerance, String unit) {}

    record PublishedFeedback(String correct, String incorrect) {}
}
