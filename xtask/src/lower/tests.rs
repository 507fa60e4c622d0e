use serde_json::json;

use super::*;
use crate::reader::read;
use crate::source::Source;

fn lowered(yaml: &str) -> Json {
    let source = Source::new("schema.yaml", yaml);
    lower_schema(&read(&source).expect("sound")).expect("in the allow-list")
}

fn refused(yaml: &str) -> Vec<String> {
    let source = Source::new("schema.yaml", yaml);
    let refusals = lower_schema(&read(&source).expect("sound")).expect_err("outside the allow-list");
    refusals
        .iter()
        .map(|refusal| format!("{} {}", source.position(refusal.span.start), refusal.keyword))
        .collect()
}

#[test]
fn a_type_with_null_becomes_nullable() {
    assert_eq!(lowered("type: [string, 'null']"), json!({"type": "string", "nullable": true}));
    assert_eq!(lowered("type: 'null'"), json!({"enum": [null], "nullable": true}));
    assert_eq!(
        lowered("oneOf: [{type: string, maxLength: 3}, {type: 'null'}]"),
        json!({"nullable": true, "allOf": [{"maxLength": 3, "type": "string"}]})
    );
}

#[test]
fn a_branch_that_contradicts_itself_is_no_null_branch() {
    assert_eq!(refused("anyOf: [{type: string}, {type: 'null', const: false}]"), ["1:40 const"]);
}

#[test]
fn a_constant_becomes_an_enum_of_one_value_with_its_type() {
    assert_eq!(lowered("const: error"), json!({"enum": ["error"], "type": "string"}));
    assert_eq!(
        lowered("{type: [string, 'null'], enum: [a, null]}"),
        json!({"enum": ["a", null], "type": "string", "nullable": true})
    );
}

#[test]
fn exclusive_bounds_take_their_boolean_form() {
    assert_eq!(
        lowered("{type: number, exclusiveMinimum: 0, maximum: 9, exclusiveMaximum: 10}"),
        json!({"minimum": 0, "exclusiveMinimum": true, "maximum": 9, "type": "number"})
    );
}

#[test]
fn what_stands_beside_a_reference_moves_into_all_of() {
    let text = "{$defs: {}, a: {$ref: '#/b', description: x, minLength: 1}, b: {type: string}}";
    let source = Source::new("schema.yaml", text);
    let root = read(&source).expect("sound");
    let mut lowering =
        Lowering { resolver: Resolver::new(&root), refusals: Vec::new(), inlining: Vec::new() };
    assert_eq!(
        lowering.schema(root.get("a").expect("a")),
        json!({"description": "x", "allOf": [{"$ref": "#/b"}, {"minLength": 1}]})
    );
}

#[test]
fn several_types_become_one_branch_each() {
    assert_eq!(
        lowered("{type: [string, integer], minLength: 2, minimum: 3}"),
        json!({"anyOf": [{"type": "integer", "minimum": 3}, {"type": "string", "minLength": 2}]})
    );
}

#[test]
fn the_names_of_properties_are_carried_by_a_mark() {
    assert_eq!(
        lowered("{type: object, propertyNames: {maxLength: 3}}"),
        json!({"type": "object", "x-wharf-property-names": {"maxLength": 3}})
    );
}

#[test]
fn what_has_no_counterpart_is_refused_by_name_and_place() {
    for keyword in [
        "if",
        "then",
        "else",
        "prefixItems",
        "contains",
        "patternProperties",
        "unevaluatedProperties",
        "unevaluatedItems",
        "dependentSchemas",
        "dependentRequired",
        "$defs",
        "$id",
        "$anchor",
        "$dynamicRef",
        "contentEncoding",
        "minContains",
        "nonsense",
    ] {
        assert_eq!(refused(&format!("type: object\n{keyword}: {{}}")), [format!("2:1 {keyword}")]);
    }
}

#[test]
fn a_union_on_a_tag_stands_inline() {
    let text = "
openapi: 3.1.0
info: {title: t, version: '1'}
components:
  schemas:
    Cat: {type: object, required: [kind], properties: {kind: {const: cat}}}
    Dog: {type: object, required: [kind], properties: {kind: {const: dog}}}
    Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
";
    let source = Source::new("spec.yaml", text);
    let document = lower(&read(&source).expect("sound")).expect("in the allow-list");
    let kinds: Vec<_> = document["components"]["schemas"]["Pet"]["oneOf"]
        .as_array()
        .expect("branches")
        .iter()
        .map(|branch| branch["properties"]["kind"]["enum"][0].clone())
        .collect();
    assert_eq!(kinds, ["cat", "dog"]);
}
