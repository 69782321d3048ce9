package certway.web.layout;

import java.util.Optional;

/** Whose accounts those are that stand in logs. */
public interface StaffDirectory {

    /**
     * What somebody of staff is called; empty for everybody else, for a viewer who is not of staff, and as long as the login server
     * does not say.
     */
    Optional<String> name(Viewer viewer, String account);
}
