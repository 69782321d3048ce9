package certway.catalog.search;

import java.net.URI;
import tools.jackson.databind.json.JsonMapper;

/** What snapshots of the catalog are made with, besides programs. */
record CatalogSource(Reference reference, TextIndex index, JsonMapper mapper, URI publicUrl) {}
