package certway.progress.practicum.model;

import java.util.Optional;

/** Links that supervisors sign by; of their secrets only a digest is kept. */
public interface SignatureLinks {

    /** Keeps a link; an earlier one for the same entry ends with that. */
    void keep(LinkSecret secret, SignatureLink link);

    Optional<SignatureLink> find(LinkSecret secret);
}
