package certway.enrollment.account.model;

import java.util.Optional;
import java.util.Set;

/**
 * The accounts that the login server keeps, by their ids. If it does not answer, every method throws {@code DependencyUnavailable}:
 * no account is ever taken for gone because of an outage.
 */
public interface Accounts {

    /** Who has one of these answers for others; such an account is first made a learner's, by whoever gives out roles. */
    Set<String> STAFF = Set.of(
            "author",
            "reviewer",
            "catalog-admin",
            "registrar",
            "support",
            "sponsor",
            "supervisor",
            "auditor",
            "operator");

    /** Somebody with a role for staff; either name may be empty. */
    record StaffMember(String accountId, String firstName, String lastName) {}

    /** What it says of the person, as JSON; empty if there is no such account (any more). */
    Optional<String> export(String account);

    /** Under which the person registered; empty if there is no such account (any more), or it has none. */
    Optional<String> address(String account);

    /** Who of staff it is; empty for everybody else, and if there is no such account. */
    Optional<StaffMember> staffMember(String account);

    /** With every session, also those of the gateway, which hold the person's name. Once more is once. */
    void delete(String account);
}
