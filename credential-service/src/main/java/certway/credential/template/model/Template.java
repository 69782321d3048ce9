package certway.credential.template.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A template with every version that it ever had: what was issued with one is printed with that one for ever. */
public record Template(TemplateId id, List<Version> versions) {

    /** More than anybody saves; it keeps the document small enough. */
    private static final int MOST_VERSIONS = 1_000;

    /** Who saved it, and when. */
    public record Edit(String actor, Instant at) {}

    /**
     * One state of it, which never changes.
     *
     * @param number from 1
     * @param words the edition of the words that come with the platform
     */
    public record Version(int number, int words, Content content, Edit edit) {}

    /** What becomes of a wish to save. */
    public sealed interface Saving {

        record Saved(Template template) implements Saving {}

        /** It says that already. */
        record Unchanged() implements Saving {}

        record Full() implements Saving {}
    }

    public Template {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("template %s has no version".formatted(id.text()));
        }
    }

    /** A new one. */
    public static Template first(TemplateId id, Content content, Edit edit) {
        return new Template(id, List.of(new Version(1, CertificateWords.LATEST, content, edit)));
    }

    public Version latest() {
        return versions.getLast();
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    public Saving save(Content content, Edit edit) {
        if (latest().content().equals(content)) {
            return new Saving.Unchanged();
        }
        if (versions.size() == MOST_VERSIONS) {
            return new Saving.Full();
        }
        List<Version> more = new ArrayList<>(versions);
        more.add(new Version(latest().number() + 1, CertificateWords.LATEST, content, edit));
        return new Saving.Saved(new Template(id, more));
    }

    /** The fields that a version changed; none for the first. */
    public List<String> changed(Version version) {
        return version(version.number() - 1)
                .map(before -> version.content().changed(before.content()))
                .orElse(List.of());
    }
}
