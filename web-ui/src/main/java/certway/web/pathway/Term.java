package certway.web.pathway;

import org.jspecify.annotations.Nullable;

/** A skill, a workplace, a state. */
public record Term(String id, String title, @Nullable String group, String summary) {}
