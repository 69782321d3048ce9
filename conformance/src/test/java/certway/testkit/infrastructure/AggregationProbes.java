package certway.testkit.infrastructure;

import static certway.testkit.infrastructure.Probe.aggregate;

import java.util.List;
import java.util.stream.Stream;

/** Stages, accumulators and expressions of the shared subset. */
final class AggregationProbes {
    private AggregationProbes() {}

    static Stream<Probe> all() {
        return Stream.concat(stages().stream(), expressions().stream());
    }

    private static List<Probe> stages() {
        return List.of(
                aggregate("[{$match: {a: 1}}, {$project: {s: 1}}]", "[{\"_id\": 1, \"s\": \"Apple\"}]"),
                aggregate("[{$match: {a: 1}}, {$project: {_id: 0, b: '$n.p'}}]", "[{\"b\": 1}]"),
                aggregate("[{$match: {_id: 4}}, {$addFields: {b: 1}}]", "[{\"_id\": 4, \"s\": \"date\", \"b\": 1}]"),
                aggregate("[{$match: {_id: 4}}, {$unset: 's'}]", "[{\"_id\": 4}]"),
                aggregate("[{$count: 'n'}]", "[{\"n\": 5}]"),
                aggregate("[{$match: {a: 99}}, {$count: 'n'}]", "[]"),
                aggregate("[{$unwind: '$l'}, {$project: {_id: 0, v: '$l.v'}}]", "[{\"v\": 1}, {\"v\": 2}, {\"v\": 2}]"),
                aggregate("[{$sort: {_id: -1}}, {$skip: 1}, {$limit: 1}, {$project: {_id: 1}}]", "[{\"_id\": 4}]"),
                aggregate(
                        "[{$match: {n: {$exists: true}}}, {$group: {_id: null, sum: {$sum: '$a'}, avg: {$avg: '$a'},"
                                + " min: {$min: '$a'}, max: {$max: '$a'}, all: {$push: '$_id'}}}]",
                        "[{\"_id\": null, \"sum\": 3, \"avg\": 1.5, \"min\": 1, \"max\": 2, \"all\": [1, 2]}]"),
                aggregate(
                        "[{$sort: {_id: 1}}, {$group: {_id: {$gt: ['$_id', 2]}, first: {$first: '$_id'},"
                                + " last: {$last: '$_id'}}}, {$sort: {_id: 1}}]",
                        "[{\"_id\": false, \"first\": 1, \"last\": 2}, {\"_id\": true, \"first\": 3, \"last\": 5}]"),
                aggregate(
                        "[{$unwind: '$tags'}, {$sortByCount: '$tags'}]",
                        "[{\"_id\": \"x\", \"count\": 2}, {\"_id\": \"y\", \"count\": 2}]"),
                aggregate("[{$match: {_id: 1}}, {$replaceRoot: {newRoot: '$n'}}]", "[{\"p\": 1}]"),
                aggregate(
                        "[{$facet: {few: [{$match: {a: 1}}, {$project: {_id: 1}}], n: [{$count: 'n'}]}}]",
                        "[{\"few\": [{\"_id\": 1}], \"n\": [{\"n\": 5}]}]"),
                aggregate(
                        "[{$match: {n: {$exists: true}}}, {$bucket: {groupBy: '$a', boundaries: [0, 2, 4],"
                                + " output: {n: {$sum: 1}}}}]",
                        "[{\"_id\": 0, \"n\": 1}, {\"_id\": 2, \"n\": 1}]"));
    }

    private static List<Probe> expressions() {
        return List.of(
                computed("{$cond: [{$gt: ['$a', 0]}, 'yes', 'no']}", "\"yes\""),
                computed("{$ifNull: ['$missing', 'none']}", "\"none\""),
                computed("{$size: '$tags'}", "2"),
                computed("{$in: ['x', '$tags']}", "true"),
                computed("{$concat: ['$s', '!']}", "\"Apple!\""),
                computed("{$toLower: '$s'}", "\"apple\""),
                computed("{$add: ['$a', 2]}", "3"),
                computed("{$subtract: [5, '$a']}", "4"),
                computed("{$multiply: ['$a', 3]}", "3"),
                computed("{$filter: {input: '$l', as: 'e', cond: {$gt: ['$$e.v', 1]}}}", "[{\"k\": 2, \"v\": 2}]"),
                computed("{$map: {input: '$l', as: 'e', in: '$$e.k'}}", "[1, 2]"),
                computed("{$reduce: {input: '$l', initialValue: 0, in: {$add: ['$$value', '$$this.v']}}}", "3"),
                computed("{$arrayElemAt: ['$tags', -1]}", "\"y\""),
                computed("{$setUnion: [['b', 'a'], ['a']]}", "[\"a\", \"b\"]"),
                computed("{$arrayToObject: [[['k', 1]]]}", "{\"k\": 1}"),
                computed("{$convert: {input: '7', to: 'int'}}", "7"),
                computed("{$eq: ['$$ROOT.a', 1]}", "true"),
                computed(
                        "{$dateToString: {date: {$convert: {input: '2026-11-20T10:00:00Z', to: 'date'}},"
                                + " format: '%Y-%m-%d'}}",
                        "\"2026-11-20\""));
    }

    private static Probe computed(String expression, String expected) {
        return aggregate(
                "[{$match: {_id: 1}}, {$project: {_id: 0, v: %s}}]".formatted(expression),
                "[{\"v\": %s}]".formatted(expected));
    }
}
