package certway.web.pathway;

import java.util.List;

/** A job of the field. */
public record Role(
        String id,
        String title,
        String level,
        List<String> aliases,
        String summary,
        String education,
        String scope,
        String decisions,
        String supervision,
        List<String> duties,
        List<String> certifications,
        List<String> skills,
        List<String> workplaces,
        List<String> facts) {}
