package certway.credential.issuing;

import certway.credential.issuing.model.Awards;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.PublicId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a learner's whole list, page by page. */
final class CredentialAwards implements Awards {

    private static final int PAGE = 100;

    private final Credentials credentials;

    CredentialAwards(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public List<Credential> of(LearnerId learner) {
        List<Credential> all = new ArrayList<>();
        List<Credential> page = credentials.page(learner, null, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            Credential last = page.getLast();
            page = page.size() < PAGE
                    ? List.of()
                    : credentials.page(
                            learner,
                            new Credentials.Position(last.issuedAt(), last.id().value()),
                            PAGE);
        }
        return all;
    }

    @Override
    public Optional<String> signed(PublicId id) {
        return credentials.find(id).map(Credentials.Signed::token);
    }
}
