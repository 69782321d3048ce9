package certway.testkit.infrastructure;

import static certway.testkit.infrastructure.PortableSubset.allow;
import static certway.testkit.infrastructure.PortableSubset.documents;
import static certway.testkit.infrastructure.PortableSubset.refuseOptions;
import static certway.testkit.infrastructure.PortableSubset.words;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of filters, pipelines and expressions that both servers share. */
final class PortableQueries {
    private static final Set<String> FILTERS = words("""
            $all $and $comment $elemMatch $eq $exists $expr $gt $gte $in $lt $lte $mod $ne $nin $nor $not $options $or
            $regex $size $type""");
    private static final Set<String> STAGES = words("""
            $addFields $bucket $count $facet $group $indexStats $limit $lookup $match $merge $out $project $redact
            $replaceRoot $sample $skip $sort $sortByCount $unset $unwind""");
    private static final Set<String> ACCUMULATORS = words("$addToSet $avg $first $last $max $min $push $sum");
    private static final Set<String> REFUSED_EXPRESSIONS = words("""
            $accumulator $bitAnd $bitNot $bitOr $bitXor $bottom $bottomN $dateAdd $dateDiff $dateSubtract $dateTrunc
            $firstN $function $getField $lastN $maxN $median $meta $minN $percentile $rand $regexFind $regexFindAll
            $regexMatch $round $setField $sortArray $stdDevPop $stdDevSamp $switch $top $topN $toHashedIndexKey $tsIncrement
            $tsSecond $unsetField""");

    private PortableQueries() {}

    static void checkFilter(@Nullable Object filter) {
        if (filter instanceof List<?> list) {
            list.forEach(PortableQueries::checkFilter);
        } else if (filter instanceof Document document) {
            document.forEach(PortableQueries::checkCondition);
        }
    }

    static void checkPipeline(@Nullable Object pipeline) {
        documents(pipeline).forEach(stage -> stage.forEach(PortableQueries::checkStage));
    }

    private static void checkCondition(String key, @Nullable Object value) {
        if (key.startsWith("$")) {
            allow("query operator", key, FILTERS);
        }
        if (key.equals("$expr")) {
            checkExpression(value);
        } else {
            checkFilter(value);
        }
    }

    private static void checkStage(String name, @Nullable Object value) {
        allow("aggregation stage", name, STAGES);
        switch (name) {
            case "$match" -> checkFilter(value);
            case "$facet" -> stage(value).values().forEach(PortableQueries::checkPipeline);
            case "$lookup" -> checkPipeline(stage(value).get("pipeline"));
            case "$group" -> checkAccumulators(stage(value));
            case "$bucket" -> checkAccumulators(stage(stage(value).getOrDefault("output", new Document())));
            case "$merge" -> checkMerge(value);
            default -> checkExpression(value);
        }
    }

    private static Document stage(@Nullable Object value) {
        return value instanceof Document document ? document : new Document();
    }

    private static void checkMerge(@Nullable Object merge) {
        if (stage(merge).get("whenMatched") instanceof List<?>) {
            throw PortableSubset.refusal("$merge with", "whenMatched pipeline", "use replace, merge or keepExisting");
        }
    }

    private static void checkAccumulators(Document fields) {
        fields.forEach((field, value) -> {
            if (value instanceof Document accumulator && !field.equals("_id")) {
                accumulator.keySet().forEach(name -> allow("accumulator", name, ACCUMULATORS));
            }
            checkExpression(value);
        });
    }

    private static void checkExpression(@Nullable Object expression) {
        if (expression instanceof List<?> list) {
            list.forEach(PortableQueries::checkExpression);
        } else if (expression instanceof Document document && !document.containsKey("$literal")) {
            refuseOptions("expression", document, REFUSED_EXPRESSIONS);
            document.values().forEach(PortableQueries::checkExpression);
        }
    }
}
