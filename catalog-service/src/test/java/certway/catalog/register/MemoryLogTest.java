package certway.catalog.register;

class MemoryLogTest extends ChangeLogContract {

    @Override
    ChangeLog log() {
        return new MemoryLog();
    }
}
