package certway.enrollment.sponsor;

/** A pool without who sits in it. */
record PoolBody(String poolId, String sponsorId, String programId, int seats, int left) {

    static PoolBody of(SeatPool pool) {
        return new PoolBody(pool.id(), pool.sponsor(), pool.program().value(), pool.seats(), pool.left());
    }
}
