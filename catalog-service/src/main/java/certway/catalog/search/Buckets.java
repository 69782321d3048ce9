package certway.catalog.search;

import java.util.List;

/** Ranges that a number falls into; the last one has no end. */
record Buckets(List<Bucket> ranges) {

    /** Of a program's expected effort in minutes. */
    static final Buckets HOURS = new Buckets(List.of(
            new Bucket("up-to-2", "Up to 2 hours", 2 * 60),
            new Bucket("2-to-10", "2 to 10 hours", 10 * 60),
            new Bucket("10-to-40", "10 to 40 hours", 40 * 60),
            new Bucket("over-40", "Over 40 hours", Long.MAX_VALUE)));

    /** Of continuing education credits in tenths. */
    static final Buckets CREDITS = new Buckets(List.of(
            new Bucket("none", "No credits", 0),
            new Bucket("up-to-5", "Up to 5 credits", 50),
            new Bucket("5-to-10", "5 to 10 credits", 100),
            new Bucket("over-10", "Over 10 credits", Long.MAX_VALUE)));

    /** Of prices in hundredths of the currency's unit. */
    static final Buckets PRICE = new Buckets(List.of(
            new Bucket("free", "Free", 0),
            new Bucket("up-to-100", "Up to 100", 100_00),
            new Bucket("100-to-300", "100 to 300", 300_00),
            new Bucket("over-300", "Over 300", Long.MAX_VALUE)));

    /** The numbers up to and with {@code most} that are in no earlier bucket. */
    record Bucket(String value, String label, long most) {}

    Buckets {
        ranges = List.copyOf(ranges);
    }

    String of(long number) {
        return ranges.stream()
                .filter(bucket -> number <= bucket.most())
                .findFirst()
                .orElseThrow()
                .value();
    }

    List<String> values() {
        return ranges.stream().map(Bucket::value).toList();
    }

    String label(String value) {
        return ranges.stream()
                .filter(bucket -> bucket.value().equals(value))
                .findFirst()
                .map(Bucket::label)
                .orElse(value);
    }
}
