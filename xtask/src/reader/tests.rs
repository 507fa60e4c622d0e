use super::*;

fn source(name: &str, text: &str) -> Source {
    Source::new(name, text)
}

fn refusal(name: &str, text: &str) -> ReadError {
    read(&source(name, text)).expect_err("the text must be refused")
}

#[test]
fn both_readers_say_where_every_scalar_stands() {
    let yaml = source("a.yaml", "top:\n  häß: [1, 'zwei', 0.5]\n  ok: ja # c\n");
    let json = source("a.json", "{\"top\": {\"häß\": [1, \"zwei\", 0.5],\n \"ok\": \"ja\"}}");
    for source in [&yaml, &json] {
        let root = read(source).expect("sound");
        let top = root.get("top").expect("top");
        let member = top.member("häß").expect("häß");
        assert!(source.text[member.key_span.range()].contains("häß"));
        let items = member.value.items();
        assert_eq!(&source.text[items[0].span.range()], "1");
        assert!(source.text[items[1].span.range()].contains("zwei"));
        assert_eq!(&source.text[items[2].span.range()], "0.5");
        let last = top.get("ok").expect("ok");
        assert!(source.text[last.span.range()].contains("ja"));
        assert_eq!(source.position(last.span.start).line, if source.name == "a.yaml" { 3 } else { 2 });
    }
    assert_eq!(read(&yaml).expect("sound").to_json(), read(&json).expect("sound").to_json());
}

#[test]
fn plain_scalars_follow_the_core_schema() {
    let text = "[null, ~, yes, true, 0x1F, 0o17, 1e3, .5, 12, '12', 1.2.3, 2026-01-01, a-, 09]";
    let values = read(&source("a.yml", text)).expect("sound").to_json();
    let wanted = serde_json::json!([
        null,
        null,
        "yes",
        true,
        31,
        15,
        1000.0,
        0.5,
        12,
        "12",
        "1.2.3",
        "2026-01-01",
        "a-",
        9
    ]);
    assert_eq!(values, wanted);
}

#[test]
fn a_byte_that_is_not_utf_8_is_named_with_its_place() {
    let error = source_from_bytes("a.yaml", b"a: 1\nb: \xff".to_vec()).expect_err("not UTF-8");
    assert_eq!(error.to_string(), "a.yaml:2:4: byte 0xff isn't UTF-8");
}

#[test]
fn ten_thousand_levels_are_a_clear_error() {
    let json = format!("{}{}", "{\"a\":".repeat(10_000), "1");
    assert!(refusal("a.json", &json).message.contains("deeper than 256"));
    let flow = format!("a: {}", "[".repeat(10_000));
    assert!(refusal("a.yaml", &flow).position.is_some());
    let mut block = String::new();
    for level in 0..10_000 {
        block.push_str(&" ".repeat(level));
        block.push_str("a:\n");
    }
    assert!(refusal("a.yaml", &block).message.contains("deeper than 256"));
}

#[test]
fn aliases_are_followed_but_can_not_blow_up() {
    let text = "a: &x [1, 2]\nb: *x\n";
    let aliased = source("a.yaml", text);
    let root = read(&aliased).expect("sound");
    assert_eq!(root.get("b").expect("b").items().len(), 2);
    let mut bomb = String::from("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
    for level in 1..20 {
        use std::fmt::Write as _;
        let list = vec![format!("*a{}", level - 1); 10].join(", ");
        writeln!(bomb, "a{level}: &a{level} [{list}]").expect("strings take it");
    }
    assert!(refusal("a.yaml", &bomb).message.contains("larger than"));
}

#[test]
fn a_second_key_of_one_name_is_refused_where_it_stands() {
    assert_eq!(
        refusal("a.yaml", "a: 1\nb: 2\na: 3\n").to_string(),
        "a.yaml:3:1: the key \"a\" stands here a second time"
    );
    assert_eq!(
        refusal("a.json", "{\"a\": 1,\n \"a\": 2}").to_string(),
        "a.json:2:2: the key \"a\" stands here a second time"
    );
}

#[test]
fn broken_texts_are_refused_with_a_place() {
    for text in [
        "",
        "{",
        "{\"a\":}",
        "[1,]",
        "\"a",
        "{\"a\": tru}",
        "a: [",
        "a: b: c",
        "- *x",
        "!x a",
        "--- a\n--- b\n",
    ] {
        let error = read(&source("a", text)).expect_err(text);
        assert!(error.position.is_some(), "{text:?}");
    }
}

#[test]
fn a_character_in_two_halves_is_read_and_a_half_alone_refused() {
    let whole = source("a.json", r#"["\ud83d\ude00", "\u0041"]"#);
    let node = read(&whole).expect("sound");
    assert_eq!(node.items().iter().filter_map(Node::as_str).collect::<Vec<_>>(), ["😀", "A"]);
    for half in [r#""\ud800""#, r#""\ud800\u0041""#, r#""\ud83d\ud83d""#, r#""\udc00""#, r#""\ud800\ue000""#]
    {
        let error = refusal("a.json", &format!("[{half}]"));
        assert!(error.message.contains("half a character"), "{half}: {}", error.message);
    }
}
