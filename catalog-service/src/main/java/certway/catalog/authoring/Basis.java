package certway.catalog.authoring;

/**
 * What a state of a draft rests on.
 *
 * @param version the published version that its changes started from; 0 for a program that had none
 * @param seen the latest published version when the state was made
 * @param changedBy who changed the content last
 */
record Basis(int version, int seen, String changedBy) {}
