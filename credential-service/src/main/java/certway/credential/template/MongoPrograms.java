package certway.credential.template;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per program, changed only by what is newer. */
final class MongoPrograms implements Programs {

    private static final String ID = "_id";
    private static final String TITLE = "title";
    private static final String LANGUAGE = "language";
    private static final String REVISION = "revision";

    private final MongoCollection<Document> programs;

    MongoPrograms(MongoDatabase database) {
        this.programs = database.getCollection("programs");
    }

    @Override
    public Optional<Known> find(String programId) {
        return Optional.ofNullable(programs.find(eq(ID, programId)).first())
                .map(found -> new Known(
                        found.getString(ID),
                        found.getString(TITLE),
                        found.getString(LANGUAGE),
                        found.getLong(REVISION)));
    }

    @Override
    public void keep(Known told) {
        List<Bson> updates = new ArrayList<>(List.of(set(TITLE, told.title()), set(REVISION, told.revision())));
        String language = told.language();
        if (language != null) {
            updates.add(set(LANGUAGE, language));
        }
        try {
            programs.updateOne(
                    and(eq(ID, told.programId()), lt(REVISION, told.revision())),
                    combine(updates),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            // The program is there and the filter did not match: what is there is as new or newer.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
