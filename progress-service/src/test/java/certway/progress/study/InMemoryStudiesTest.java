package certway.progress.study;

import certway.progress.study.model.Studies;

class InMemoryStudiesTest extends StudiesContract {

    private final InMemoryStudies studies = new InMemoryStudies();

    @Override
    Studies studies() {
        return studies;
    }
}
