package certway.catalog.exchange;

import certway.catalog.exchange.UnitReader.Head;
import certway.catalog.exchange.UnitReader.Kind;
import certway.catalog.program.Unit;

/** Units as they are stored, with their content in a field that is named after their kind. */
final class StoredUnits implements UnitReader.Contents {

    private static final String MARKDOWN = "markdown";

    private final KindReader kinds;

    StoredUnits(StoredMaterial material) {
        this.kinds = new KindReader(material, null);
    }

    @Override
    public boolean isStored() {
        return true;
    }

    @Override
    public Unit read(Kind kind, Head head, Fields fields) {
        return kinds.read(kind, head, fields.required(kind == Kind.READING ? MARKDOWN : kind.text()));
    }
}
