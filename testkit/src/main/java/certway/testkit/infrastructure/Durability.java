package certway.testkit.infrastructure;

/** What an acknowledged write of the embedded MongoDB survives. */
public enum Durability {
    /** The end of the process: written to the file, not forced to the disk. */
    PROCESS,
    /** A power cut: forced to the disk, at about half the write rate. */
    POWER_CUT
}
