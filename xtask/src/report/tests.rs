use serde_json::Value as Json;

use super::*;

fn report() -> Report {
    let source = Source::new("spec/openapi.yaml", "paths:\n  /a & b:\n    get: {}\n");
    let at = source.text.find("/a").expect("it is there");
    let mut diagnostic = Diagnostic::new(
        "D050",
        "Thing: lacks `<size>` in the implementation".to_owned(),
        vec![Site { source: 0, span: Span::new(at, at + 6) }],
    );
    diagnostic.values = Some(("integer".to_owned(), String::new()));
    diagnostic.other = Some("type `Thing`".to_owned());
    diagnostic.reaches = vec!["GET /a".to_owned(), "PUT /a".to_owned()];
    Report { sources: vec![source], diagnostics: vec![diagnostic], checked: vec!["2 operations".to_owned()] }
}

#[test]
fn people_see_the_line_underlined_with_both_sides_and_what_to_do() {
    let text = report().render(Format::Human, false);
    for part in [
        "error[D050]: Thing: lacks `<size>` in the implementation",
        "--> spec/openapi.yaml:2:3",
        "2 |   /a & b:",
        "^^^^^^",
        "contract:       integer",
        "implementation: (nothing)",
        "on the other side: type `Thing`",
        "reaches 2 operations: GET /a, PUT /a",
        "help: add the field to the Rust type",
        "1 finding: 2 operations.",
    ] {
        assert!(text.contains(part), "{part:?} in\n{text}");
    }
}

#[test]
fn json_and_sarif_name_the_code_and_the_place() {
    let json: Json = serde_json::from_str(&report().render(Format::Json, false)).expect("JSON");
    assert_eq!(json["findings"][0]["code"], "D050");
    assert_eq!(json["findings"][0]["contract"][0]["line"], 2);
    let sarif: Json = serde_json::from_str(&report().render(Format::Sarif, false)).expect("JSON");
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], sarif["runs"][0]["tool"]["driver"]["rules"][0]["id"]);
    assert_eq!(result["locations"][0]["physicalLocation"]["region"]["startColumn"], 3);
}

#[test]
fn github_gets_one_line_per_finding() {
    let text = report().render(Format::Github, false);
    assert!(text.starts_with("::error file=spec/openapi.yaml,line=2,col=3,title=D050::Thing"), "{text}");
    assert_eq!(text.lines().count(), 1);
}

#[test]
fn junit_escapes_what_it_quotes() {
    let text = report().render(Format::Junit, false);
    assert!(text.contains("lacks `&lt;size&gt;` in"), "{text}");
    assert!(text.contains("failures=\"1\""), "{text}");
}

#[test]
fn a_place_says_what_it_is_about() {
    let source = Source::new(
        "a.yaml",
        "paths:\n  /a:\n    get:\n      operationId: a-get\n      responses: {'200': {headers: {etag: {x: 1}}}}\ncomponents:\n  schemas:\n    T: {properties: {p: {items: {type: string}}}}\n",
    );
    let root = crate::reader::read(&source).expect("sound");
    let at = |text: &str| {
        let start = source.text.find(text).expect("it is there");
        describe(&root, Span::new(start, start + text.len()))
    };
    assert_eq!(at("etag").text, "GET /a · 200 · header etag");
    assert_eq!(at("etag").operation.as_deref(), Some("a-get"));
    assert_eq!(at("string").text, "T.p[]");
    assert_eq!(at("string").component, Some(("T".to_owned(), vec!["p".to_owned(), "[]".to_owned()])));
}

#[test]
fn a_joined_report_shows_each_finding_in_its_own_source() {
    let report = |names: [&str; 2]| Report {
        sources: names.map(|name| Source::new(name, name)).to_vec(),
        diagnostics: vec![Diagnostic::new(
            "P001",
            names[1].to_owned(),
            vec![Site { source: 1, span: Span::new(0, 1) }],
        )],
        checked: Vec::new(),
    };
    let joined = report(["contract", "tests"]).joined(report(["contract", "implementation"]));
    assert_eq!(joined.sources.len(), 3);
    let shown = joined.diagnostics.iter().map(|finding| &joined.sources[finding.sites[0].source].name);
    assert_eq!(shown.collect::<Vec<_>>(), ["tests", "implementation"]);
}
