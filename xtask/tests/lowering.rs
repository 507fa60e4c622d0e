//! A lowered schema takes the same instances as the original.

use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};
use xtask::lower::lower_schema;
use xtask::reader;
use xtask::source::Source;

const SCHEMAS: u32 = 3_000;
const INSTANCES: usize = 24;

fn scalar() -> impl Strategy<Value = Json> {
    prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        (-3_i64..12).prop_map(Json::from),
        (-6_i32..24).prop_map(|halves| json!(f64::from(halves) / 2.0)),
        "[abc]{0,4}".prop_map(Json::from),
    ]
}

fn instance() -> impl Strategy<Value = Json> {
    scalar().prop_recursive(2, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::vec(("[abc]", inner), 0..4)
                .prop_map(|members| Json::Object(members.into_iter().collect())),
        ]
    })
}

fn kinds() -> impl Strategy<Value = Json> {
    let kind =
        prop::sample::select(vec!["null", "boolean", "integer", "number", "string", "array", "object"]);
    prop_oneof![
        4 => kind.clone().prop_map(Json::from),
        2 => kind.clone().prop_map(|kind| if kind == "null" { json!(kind) } else { json!([kind, "null"]) }),
        1 => prop::sample::subsequence(vec!["null", "boolean", "number", "string", "array", "object"], 1..4).prop_map(|kinds| json!(kinds)),
    ]
}

/// A keyword of the allow-list with a value of its own kind.
fn keyword(schema: &BoxedStrategy<Json>) -> impl Strategy<Value = (String, Json)> + use<> {
    let count = |name: &'static str| (0_u32..4).prop_map(move |count| (name.to_owned(), json!(count)));
    let number = |name: &'static str| {
        (-4_i32..20).prop_map(move |halves| (name.to_owned(), json!(f64::from(halves) / 2.0)))
    };
    let below = |name: &'static str| schema.clone().prop_map(move |schema| (name.to_owned(), schema));
    let list = |name: &'static str| {
        prop::collection::vec(schema.clone(), 1..4).prop_map(move |schemas| (name.to_owned(), json!(schemas)))
    };
    prop_oneof![
        4 => kinds().prop_map(|kinds| ("type".to_owned(), kinds)),
        2 => prop::collection::btree_map("[abc]", schema.clone(), 1..3).prop_map(|properties| ("properties".to_owned(), json!(properties))),
        1 => prop::sample::subsequence(vec!["a", "b", "c"], 1..3).prop_map(|required| ("required".to_owned(), json!(required))),
        1 => prop_oneof![any::<bool>().prop_map(Json::from), schema.clone()].prop_map(|value| ("additionalProperties".to_owned(), value)),
        1 => prop::collection::vec(scalar(), 1..4).prop_map(|mut values| {
            let mut seen = Vec::new();
            values.retain(|value| {
                let new = !seen.contains(value);
                seen.push(value.clone());
                new
            });
            ("enum".to_owned(), json!(values))
        }),
        1 => scalar().prop_map(|value| ("const".to_owned(), value)),
        1 => prop_oneof![number("minimum"), number("maximum"), number("exclusiveMinimum"), number("exclusiveMaximum")],
        1 => (1_u32..4).prop_map(|factor| ("multipleOf".to_owned(), json!(factor))),
        1 => prop_oneof![count("minLength"), count("maxLength"), count("minItems"), count("maxItems"), count("minProperties"), count("maxProperties")],
        1 => prop::sample::select(vec!["^a", "b", "^[ab]*$"]).prop_map(|pattern| ("pattern".to_owned(), json!(pattern))),
        1 => any::<bool>().prop_map(|unique| ("uniqueItems".to_owned(), json!(unique))),
        1 => prop_oneof![below("items"), below("not")],
        1 => prop_oneof![list("allOf"), list("anyOf"), list("oneOf")],
        1 => "[a-z]{1,3}".prop_map(|text| ("description".to_owned(), json!(text))),
    ]
}

fn schema() -> impl Strategy<Value = Json> {
    let leaf =
        prop_oneof![any::<bool>().prop_map(Json::from), kinds().prop_map(|kinds| json!({ "type": kinds }))];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop::collection::vec(keyword(&inner.boxed()), 0..5)
            .prop_map(|keywords| Json::Object(keywords.into_iter().collect::<Map<_, _>>()))
    })
}

/// What a lowered schema means, said in 2020-12: `nullable` is "or null", exclusive bounds are flags.
fn meaning(lowered: &Json) -> Json {
    let Json::Object(lowered) = lowered else { return lowered.clone() };
    let mut schema = Map::new();
    for (key, value) in lowered {
        let value = match key.as_str() {
            "properties" => value
                .as_object()
                .expect("a map")
                .iter()
                .map(|(name, value)| (name.clone(), meaning(value)))
                .collect::<Map<_, _>>()
                .into(),
            "allOf" | "anyOf" | "oneOf" => value.as_array().expect("a list").iter().map(meaning).collect(),
            "items" | "not" | "additionalProperties" => meaning(value),
            "nullable" | "exclusiveMinimum" | "exclusiveMaximum" => continue,
            "minimum" if lowered.get("exclusiveMinimum") == Some(&json!(true)) => {
                schema.insert("exclusiveMinimum".to_owned(), value.clone());
                continue;
            }
            "maximum" if lowered.get("exclusiveMaximum") == Some(&json!(true)) => {
                schema.insert("exclusiveMaximum".to_owned(), value.clone());
                continue;
            }
            _ => value.clone(),
        };
        schema.insert(key.clone(), value);
    }
    if lowered.get("nullable") == Some(&json!(true)) {
        return json!({ "anyOf": [{ "type": "null" }, schema] });
    }
    Json::Object(schema)
}

fn accepts(schema: &Json, instance: &Json) -> bool {
    let validator = jsonschema::draft202012::options().build(schema).expect("a schema");
    validator.is_valid(instance)
}

#[test]
fn a_lowered_schema_takes_the_same_instances() {
    let (lowered_count, refused, accepted, rejected) =
        (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let config = ProptestConfig { cases: SCHEMAS, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(schema in schema(), instances in prop::collection::vec(instance(), INSTANCES))| {
        let source = Source::new("schema.json", schema.to_string());
        let Ok(lowered) = lower_schema(&reader::read(&source).expect("what was written can be read")) else {
            // What it can't carry over it says.
            refused.fetch_add(1, Ordering::Relaxed);
            return Ok(());
        };
        lowered_count.fetch_add(1, Ordering::Relaxed);
        let meaning = meaning(&lowered);
        for instance in instances.iter().chain([&Json::Null]) {
            let verdict = accepts(&schema, instance);
            let counter = if verdict { &accepted } else { &rejected };
            counter.fetch_add(1, Ordering::Relaxed);
            prop_assert_eq!(verdict, accepts(&meaning, instance), "{} lowered to {}, asked about {}", schema, lowered, instance);
        }
    });
    let [lowered_count, refused, accepted, rejected] =
        [lowered_count, refused, accepted, rejected].map(AtomicUsize::into_inner);
    println!(
        "{lowered_count} schemas lowered, {refused} refused; {accepted} instances accepted and {rejected} rejected by both forms"
    );
    assert!(lowered_count > refused, "most of the draws are in the allow-list");
}
