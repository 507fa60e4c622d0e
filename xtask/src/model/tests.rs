use super::*;
use crate::reader;
use crate::source::Source;

/// Whether two schemas mean the same, each in its dialect.
fn same(left: (&str, &str), right: (&str, &str)) -> bool {
    let document = |(version, schema): (&str, &str)| {
        format!(
            "openapi: {version}\npaths: {{}}\ncomponents: {{schemas: {{Root: {schema}, Named: {{type: object, properties: {{a: {{type: string}}}}}}, Word: {{type: string, enum: [a, b]}}}}}}\n"
        )
    };
    let sources = [document(left), document(right)].map(|text| Source::new("a.yaml", text));
    let roots = sources.each_ref().map(|source| reader::read(source).expect("sound"));
    let [left, right] = roots.each_ref().map(|root| Api::new(&[root]));
    let (left_prints, right_prints) = fingerprints(&left, &right);
    left_prints[left.named["Root"].index()] == right_prints[right.named["Root"].index()]
}

const NEW: &str = "3.1.0";
const OLD: &str = "3.0.3";

#[test]
fn equal_in_meaning_is_equal() {
    let pairs = [
        ((NEW, "{type: [string, 'null']}"), (OLD, "{type: string, nullable: true}")),
        (
            (NEW, "{oneOf: [{$ref: '#/components/schemas/Named'}, {type: 'null'}]}"),
            (OLD, "{nullable: true, allOf: [{$ref: '#/components/schemas/Named'}]}"),
        ),
        (
            (NEW, "{anyOf: [{type: 'null'}, {$ref: '#/components/schemas/Word'}]}"),
            (OLD, "{type: string, nullable: true, enum: [b, a, null]}"),
        ),
        (
            (NEW, "{$ref: '#/components/schemas/Named'}"),
            (NEW, "{type: object, properties: {a: {type: string, title: T}}}"),
        ),
        (
            (NEW, "{$ref: '#/components/schemas/Named', description: x}"),
            (OLD, "{allOf: [{$ref: '#/components/schemas/Named'}], description: y}"),
        ),
        (
            (NEW, "{enum: [a, b]}"),
            (OLD, "{oneOf: [{type: string, enum: [b], description: B}, {type: string, enum: [a]}]}"),
        ),
        ((NEW, "{const: a}"), (OLD, "{type: string, enum: [a]}")),
        ((NEW, "{type: integer, format: uint32}"), (OLD, "{type: integer, format: uint32, minimum: 0.0}")),
        (
            (NEW, "{type: integer, format: int64, minimum: -9223372036854775808}"),
            (OLD, "{type: integer, format: int64}"),
        ),
        ((NEW, "{type: integer, exclusiveMinimum: 0}"), (OLD, "{type: integer, minimum: 1}")),
        (
            (NEW, "{type: number, exclusiveMaximum: 2.5}"),
            (OLD, "{type: number, maximum: 2.5, exclusiveMaximum: true}"),
        ),
        (
            (NEW, "{type: object, required: [b, a], properties: {a: {}, b: true}}"),
            (OLD, "{type: object, properties: {b: {}, a: {}}, required: [a, b], additionalProperties: true}"),
        ),
        (
            (NEW, "{type: [string, integer], minLength: 1, minimum: 2}"),
            (OLD, "{anyOf: [{type: integer, minimum: 2}, {type: string, minLength: 1}]}"),
        ),
        (
            (
                NEW,
                "{allOf: [{type: object, required: [a]}, {type: object, properties: {a: {type: string}}}]}",
            ),
            (NEW, "{type: object, required: [a], properties: {a: {type: string}}}"),
        ),
        (
            (NEW, "{anyOf: [{type: string}, {type: array}]}"),
            (NEW, "{oneOf: [{type: array, items: {}}, {type: string}]}"),
        ),
        (
            (
                NEW,
                "{oneOf: [{type: object, required: [t], properties: {t: {const: a}}}, {type: object, required: [t], properties: {t: {const: b}}}]}",
            ),
            (
                NEW,
                "{anyOf: [{type: object, required: [t], properties: {t: {const: b}}}, {type: object, required: [t], properties: {t: {const: a}}}]}",
            ),
        ),
        ((NEW, "{type: string, minLength: 0, deprecated: false}"), (NEW, "{type: string}")),
        ((NEW, "{type: string, minimum: 5}"), (NEW, "{type: string}")),
        ((NEW, "{type: boolean, enum: [true, false]}"), (NEW, "{type: boolean}")),
        ((NEW, "{not: {}}"), (NEW, "{not: true}")),
    ];
    for (left, right) in pairs {
        assert!(same(left, right), "{left:?} and {right:?}");
        assert!(same(right, left), "{right:?} and {left:?}");
    }
}

#[test]
fn different_in_meaning_is_different() {
    let pairs = [
        ((NEW, "{type: string}"), (OLD, "{type: string, nullable: true}")),
        ((NEW, "{enum: [a, b, null]}"), (OLD, "{type: string, enum: [a, b]}")),
        ((NEW, "{type: integer, format: uint32}"), (OLD, "{type: integer, format: uint32, minimum: 1}")),
        ((NEW, "{type: number, minimum: 1}"), (NEW, "{type: number, exclusiveMinimum: 1}")),
        (
            (NEW, "{anyOf: [{type: object, properties: {a: {}}}, {type: object, required: [b]}]}"),
            (NEW, "{oneOf: [{type: object, properties: {a: {}}}, {type: object, required: [b]}]}"),
        ),
        ((NEW, "{}"), (NEW, "{type: [string, number, boolean, array, object]}")),
        ((NEW, "{type: object}"), (NEW, "{type: object, additionalProperties: false}")),
        ((NEW, "{type: array, items: {type: string}}"), (NEW, "{type: array}")),
    ];
    for (left, right) in pairs {
        assert!(!same(left, right), "{left:?} and {right:?}");
    }
}
