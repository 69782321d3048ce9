package certway.progress.outline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program version as the catalog hands it out; only what studying needs of it. */
record PublishedProgram(
        String programId,
        int version,
        String slug,
        String title,
        @Nullable String language,
        int studyMinutes,
        @Nullable Integer validityMonths,
        @Nullable PublishedValidity validity,
        @Nullable List<PublishedCredit> credits,
        String moduleOrder,
        int completionRuleVersion,
        PublishedRule completion,
        List<PublishedModule> modules) {

    record PublishedCredit(String body, String category, int tenths) {}

    record PublishedValidity(
            String kind,
            @Nullable Integer months,
            @Nullable LocalDate date,
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable Integer minimumMonths) {}

    record PublishedRule(
            String rule,
            @Nullable List<PublishedRule> rules,
            @Nullable Integer count,
            @Nullable List<String> units,
            @Nullable String unit,
            @Nullable Integer percent,
            @Nullable Integer minutes,
            @Nullable List<PublishedWeight> weights) {}

    record PublishedWeight(String unit, int weight) {}

    record PublishedModule(String id, String title, List<PublishedUnit> units) {}

    record PublishedUnit(
            String id,
            String kind,
            String title,
            int minutes,
            @Nullable String html,
            @Nullable Integer minimumMinutes,
            @Nullable PublishedQuiz quiz,
            @Nullable PublishedVideo video,
            @Nullable PublishedDocument document,
            @JsonProperty("case") @Nullable PublishedCase scenario,
            @Nullable PublishedChecklist checklist,
            @Nullable PublishedPracticum practicum,
            @JsonProperty("package") @Nullable PublishedPackage htmlPackage) {}

    record PublishedVideo(
            String url,
            @Nullable String type,
            int durationSeconds,
            int share,
            @Nullable List<PublishedCaptions> captions,
            @Nullable String transcriptHtml) {}

    record PublishedCaptions(String language, String url) {}

    record PublishedDocument(
            String url,
            String type,
            @Nullable Long bytes,
            @Nullable Integer pages,
            @Nullable String summaryHtml) {}

    record PublishedCase(String start, List<PublishedScene> scenes) {}

    record PublishedScene(
            String id,
            String html,
            @Nullable List<PublishedChoice> choices,
            @Nullable String ending) {}

    record PublishedChoice(
            String id, String text, String to, @Nullable String feedback) {}

    record PublishedChecklist(@Nullable String html, List<PublishedItem> items) {}

    record PublishedPracticum(
            @Nullable String html,
            String entry,
            int required,
            @Nullable List<PublishedField> fields) {}

    record PublishedField(String id, String label, String kind) {}

    record PublishedPackage(String url, int height) {}

    record PublishedQuiz(
            int passMark,
            int draw,
            @Nullable List<PublishedTagDraw> drawByTag,
            @Nullable Integer attemptLimit,
            @Nullable Integer timeLimitMinutes,
            @Nullable Integer coolDownMinutes,
            @Nullable Boolean partialCredit,
            boolean shuffleOptions,
            String feedback,
            List<PublishedQuestion> questions) {}

    record PublishedTagDraw(String tag, int count) {}

    record PublishedQuestion(
            String id,
            String kind,
            @Nullable String version,
            @Nullable List<String> tags,
            String text,
            @Nullable List<PublishedOption> options,
            @Nullable List<PublishedItem> items,
            @Nullable PublishedKey answer,
            @Nullable List<String> units,
            @Nullable List<PublishedPrompt> prompts,
            @Nullable PublishedImage image,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable List<PublishedArea> areas,
            @Nullable List<String> accept,
            @Nullable PublishedFeedback feedback) {}

    record PublishedPrompt(String id, String text, String option) {}

    record PublishedImage(String url, String alt) {}

    record PublishedArea(
            String id,
            String label,
            String shape,
            List<Integer> coords,
            boolean correct,
            @Nullable String feedback) {}

    record PublishedOption(
            String id,
            String text,
            @Nullable Boolean correct,
            @Nullable String feedback) {}

    record PublishedItem(String id, String text) {}

    record PublishedKey(
            String value,
            String tolerance,
            String unit,
            @Nullable Integer significantDigits) {}

    record PublishedFeedback(String correct, String incorrect) {}
}
