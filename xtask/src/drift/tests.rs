use super::*;
use crate::reader::{self, Node};
use crate::source::Source;

fn compared(contract: &str, implementation: &[&str], hidden: &[(&str, &str)]) -> Vec<Finding> {
    let left = Source::new("contract.yaml", contract);
    let right: Vec<Source> =
        implementation.iter().map(|text| Source::new("implementation.yaml", *text)).collect();
    let left_root = reader::read(&left).expect("sound");
    let right_roots: Vec<Node<'_>> =
        right.iter().map(|source| reader::read(source).expect("sound")).collect();
    let hidden: Vec<(String, String)> =
        hidden.iter().map(|(method, path)| ((*method).to_owned(), (*path).to_owned())).collect();
    compare(&Api::new(&[&left_root]), &Api::new(&right_roots.iter().collect::<Vec<_>>()), &hidden)
}

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.code).collect()
}

const QUEUE: &str = "
openapi: 3.1.0
paths:
  /work/poll: {get: {operationId: work-poll, responses: {'200': {description: a}}}}
  /work/{id}: {get: {operationId: work-get, responses: {'200': {description: a}}}}
";
const ITEM: &str = "
openapi: 3.0.3
paths:
  /work/{id}: {get: {operationId: work-get, responses: {'200': {description: b}}}}
";
const POLL: &str = "
openapi: 3.0.3
paths:
  /work/poll: {get: {operationId: work-poll, responses: {'200': {description: b}}}}
";

#[test]
fn several_documents_are_one_implementation() {
    assert!(compared(QUEUE, &[ITEM, POLL], &[]).is_empty());
    assert_eq!(codes(&compared(QUEUE, &[ITEM], &[])), ["D001"]);
}

#[test]
fn a_hidden_route_must_serve_an_operation() {
    assert!(compared(QUEUE, &[ITEM, POLL], &[("GET", "/work/{work_id}")]).is_empty());
    let findings = compared(QUEUE, &[ITEM, POLL], &[("DELETE", "/work/{work_id}"), ("GET", "/debug")]);
    assert_eq!(codes(&findings), ["D011", "D011"]);
}

#[test]
fn a_difference_in_a_component_is_one_finding_that_names_every_operation() {
    let contract = "
openapi: 3.1.0
paths:
  /a: {get: {operationId: a, responses: {'200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/T'}}}}}}}
  /b: {get: {operationId: b, responses: {'200': {description: a, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/T'}}}}}}}}
  /c: {get: {operationId: c, responses: {'200': {description: a}}}}
components: {schemas: {T: {type: object, properties: {n: {type: integer, maximum: 5}}}}}
";
    let findings = compared(contract, &[&contract.replace("maximum: 5", "maximum: 6")], &[]);
    assert_eq!(codes(&findings), ["D070"]);
    assert_eq!(findings[0].reaches.iter().collect::<Vec<_>>(), ["GET /a", "GET /b"]);
}

#[test]
fn a_type_that_the_other_side_writes_out_in_many_places_is_one_finding() {
    let use_of = |schema: &str| {
        format!(
            "openapi: 3.1.0\npaths:\n{}components: {{schemas: {{T: {{type: string, enum: [a, b]}}}}}}\n",
            ["a", "b", "c"].map(|name| format!(
                "  /{name}: {{get: {{operationId: {name}, parameters: [{{name: t, in: query, schema: {schema}}}], responses: {{'200': {{description: a}}}}}}}}\n"
            )).concat()
        )
    };
    let contract = use_of("{$ref: '#/components/schemas/T'}");
    assert!(compared(&contract, &[&use_of("{type: string, enum: [b, a]}")], &[]).is_empty());
    let findings = compared(&contract, &[&use_of("{type: string, enum: [b, c]}")], &[]);
    assert_eq!(codes(&findings), ["D063"]);
    assert_eq!(findings[0].reaches.len(), 3);
}

#[test]
fn two_causes_are_two_findings() {
    let contract = "
openapi: 3.1.0
paths: {/a: {get: {operationId: a, responses: {'200': {description: a, content: {application/json: {schema: {type: object, properties: {x: {type: string}, y: {type: string}, z: {type: string}}}}}}}}}}
";
    let other = contract
        .replace("x: {type: string}", "x: {type: integer}")
        .replace("z: {type: string}", "z: {type: string, format: date}");
    assert_eq!(codes(&compared(contract, &[&other], &[])), ["D060", "D062"]);
}

#[test]
fn a_recursion_unrolled_by_a_level_is_the_same() {
    let contract = "
openapi: 3.1.0
paths: {/a: {get: {operationId: a, responses: {'200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/N'}}}}}}}}
components: {schemas: {N: {type: object, properties: {next: {$ref: '#/components/schemas/N'}}}}}
";
    let unrolled = contract.replace(
        "schema: {$ref: '#/components/schemas/N'}",
        "schema: {type: object, properties: {next: {$ref: '#/components/schemas/N'}}}",
    );
    assert!(compared(contract, &[&unrolled], &[]).is_empty());
    assert!(compared(&unrolled, &[contract], &[]).is_empty());
}

#[test]
fn a_composition_of_itself_is_a_finding_and_no_overflow() {
    let contract = "
openapi: 3.1.0
paths: {/a: {get: {operationId: a, responses: {'200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/N'}}}}}}}}
components: {schemas: {N: {type: object, allOf: [{$ref: '#/components/schemas/M'}]}, M: {type: object, allOf: [{$ref: '#/components/schemas/N'}]}}}
";
    let findings = compared(contract, &[contract], &[]);
    assert!(findings.iter().all(|finding| finding.code == "D090"), "{findings:?}");
    assert!(!findings.is_empty());
}
