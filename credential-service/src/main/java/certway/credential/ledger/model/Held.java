package certway.credential.ledger.model;

import java.time.LocalDate;

/**
 * A certification that the learner says that he holds.
 *
 * @param from the first day of its first cycle
 */
public record Held(String recordId, String certification, String title, LocalDate from, boolean verified) {}
