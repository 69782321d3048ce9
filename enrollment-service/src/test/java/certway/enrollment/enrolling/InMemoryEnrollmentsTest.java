package certway.enrollment.enrolling;

class InMemoryEnrollmentsTest extends EnrollmentsContract {

    private final Enrollments enrollments = new InMemoryEnrollments();

    @Override
    Enrollments enrollments() {
        return enrollments;
    }
}
