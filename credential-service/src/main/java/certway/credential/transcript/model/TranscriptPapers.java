package certway.credential.transcript.model;

import certway.credential.issuing.model.HolderName;
import certway.credential.template.model.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transcript on paper. */
@FunctionalInterface
public interface TranscriptPapers {

    /**
     * A PDF; empty where its font cannot show a text of it rightly.
     *
     * @param signed the signed form, to be attached; null of a transcript without achievements
     */
    Optional<byte[]> pdf(HolderName holder, Transcript transcript, @Nullable String signed, Language language);
}
