package certway.testkit.identity;

import java.util.Set;

/** The people of the demo realm, and Ben, who is a student as well. */
public final class People {
    /** The learner of the example messages. */
    public static final Person ADA = new Person("6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01", "ada", Set.of("student"));

    public static final Person BEN = new Person("0b9f2f0e-53c7-4a0e-8f5b-3f6d1c2b7e02", "ben", Set.of("student"));
    public static final Person GRACE =
            new Person("3d2a7c64-9b1e-4c58-a7d0-5e8f4b6a1c03", "grace", Set.of("student", "catalog-admin", "author"));
    public static final Person ROSA =
            new Person("9e4c1b7a-2f6d-4e93-b8a1-6c0d5f7e2a04", "rosa", Set.of("student", "registrar"));

    public static final Person LIN =
            new Person("5a7c2e90-1d4b-4f36-8c27-9b0e3d6f1a05", "lin", Set.of("student", "reviewer"));

    public static final Person HUGO =
            new Person("7d3e9b15-4c82-4a60-b1f7-2e5c8a0d4f06", "hugo", Set.of("student", "sponsor"));

    public static final Person OLGA =
            new Person("c8f1a2d4-6b37-4e95-8d0c-3a7b9e5f1c07", "olga", Set.of("student", "support", "auditor"));

    public static final Person SAM =
            new Person("e2a86c0d-93b5-4d17-a4f8-1c7b5d3e9062", "sam", Set.of("student", "supervisor"));
    public static final Person OTIS =
            new Person("a4d90b7e-58c1-4f26-9e3d-7c1f2b6a8508", "otis", Set.of("student", "operator"));

    private People() {}
}
