package certway.platform.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a relay saw at its last scan.
 *
 * @param waiting documents with waiting events, counted up to one batch
 * @param oldest how long the oldest of them waited
 */
public record RelayState(int waiting, @Nullable Duration oldest) {}
