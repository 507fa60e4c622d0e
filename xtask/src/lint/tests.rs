use crate::check;
use crate::source::Source;

const SOUND: &str = r"openapi: 3.1.1
info: {title: Things, version: 1.0.0}
tags: [{name: things, description: Things.}]
paths:
  /v1/things:
    get:
      operationId: things-list
      tags: [things]
      summary: List things
      description: All of them.
      security: [{bearer: []}]
      x-dropshot-pagination: {required: []}
      parameters:
        - {name: limit, in: query, description: How many., schema: {type: integer}}
        - {name: page_token, in: query, description: Where., schema: {type: string}}
      responses:
        '200':
          description: Things.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Page'}
              examples: {none: {value: {items: [], next_page: null}}}
        '401': {$ref: '#/components/responses/Unauthorized'}
  /v1/things/{id}:
    parameters:
      - {name: id, in: path, required: true, description: Which., schema: {type: string}}
    put:
      operationId: things-replace
      tags: [things]
      summary: Replace a thing
      description: By another.
      security: []
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/ThingChange'}
            examples: {one: {value: {size: 3}}}
      responses:
        '200':
          description: The thing.
          headers:
            etag: {description: Its version., schema: {type: string}}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Thing'}
              examples: {one: {value: {size: 3}}}
        '404': {$ref: '#/components/responses/NotFound'}
components:
  securitySchemes:
    bearer: {type: http, scheme: bearer}
  responses:
    Unauthorized:
      description: No.
      content:
        application/json:
          schema: {$ref: '#/components/schemas/Error'}
          examples: {one: {value: {code: none}}}
    NotFound:
      description: No.
      content:
        application/json:
          schema: {$ref: '#/components/schemas/Error'}
          examples: {one: {value: {code: none}}}
  schemas:
    Error:
      description: Why not.
      type: object
      required: [code]
      properties: {code: {type: string, description: A word.}}
    Thing:
      description: A thing.
      type: object
      properties: {size: {type: integer, description: In metres.}}
    ThingChange:
      description: A thing to be.
      type: object
      additionalProperties: false
      properties: {size: {type: integer, description: In metres.}}
    Page:
      description: Things.
      type: object
      required: [items, next_page]
      properties:
        items: {type: array, description: Things., items: {$ref: '#/components/schemas/Thing'}}
        next_page: {type: [string, 'null'], description: Where it goes on.}
";

fn codes(text: &str) -> Vec<&'static str> {
    let report = check::lint(&Source::new("contract.yaml", text)).expect("readable");
    report.diagnostics.iter().map(|diagnostic| diagnostic.code).collect()
}

#[test]
fn a_sound_contract_is_clean() {
    assert_eq!(codes(SOUND), Vec::<&str>::new());
}

#[test]
fn each_rule_finds_what_it_is_about_once() {
    let cases = [
        ("L001", "operationId: things-list", "operationId: thingsList"),
        ("L001", "      operationId: things-list\n", ""),
        ("L002", "operationId: things-replace", "operationId: thingslist"),
        (
            "L002",
            "      - {name: id, in: path",
            "      - {name: Body, in: query, description: x, schema: {type: string}}\n      - {name: id, in: path",
        ),
        ("L003", "tags: [{name: things, description: Things.}]", "tags: []"),
        ("L003", "      tags: [things]\n      summary: List", "      summary: List"),
        ("L004", "      summary: List things\n", ""),
        ("L004", "      description: By another.\n", ""),
        ("L005", "description: How many., ", ""),
        ("L005", "description: Its version., ", ""),
        ("L005", "      description: A thing.\n", ""),
        (
            "L005",
            "properties: {code: {type: string, description: A word.}}",
            "properties: {code: {type: string}}",
        ),
        ("L006", "            examples: {one: {value: {size: 3}}}\n", ""),
        ("L007", "              examples: {none: {value: {items: [], next_page: null}}}\n", ""),
        ("L009", "        '401': {$ref", "        default: {description: x}\n        '401': {$ref"),
        ("L010", "        '401': {$ref", "        '204': {description: x}\n        '401': {$ref"),
        ("L011", "      x-dropshot-pagination: {required: []}\n", ""),
        ("L011", "{name: limit, in: query,", "{name: limit, in: query, required: true,"),
        ("L013", "        '401': {$ref: '#/components/responses/Unauthorized'}\n", ""),
        ("L014", "        '404': {$ref: '#/components/responses/NotFound'}\n", ""),
        (
            "L017",
            "    Thing:\n      description: A thing.\n",
            "    Thing:\n      additionalProperties: false\n      description: A thing.\n",
        ),
        ("L019", "security: [{bearer: []}]", "security: [{token: []}]"),
        ("L021", "code: {type: string,", "code: {type: string, maximum: 13,"),
        ("M002", "size: {type: integer", "size: {type: intger"),
        ("X001", "examples: {one: {value: {size: 3}}}", "examples: {one: {value: {size: three}}}"),
        ("X002", "code: {type: string,", "code: {type: string, pattern: '[', default: a,"),
    ];
    for (code, from, to) in cases {
        assert!(SOUND.contains(from), "{from}");
        let found = codes(&SOUND.replacen(from, to, 1));
        // Removing what used a component leaves it unused, which is so.
        let found: Vec<_> = found.into_iter().filter(|found| *found != "L012" || code == "L012").collect();
        assert!(!found.is_empty() && found.iter().all(|found| *found == code), "{code}: {from}: {found:?}");
    }
}

#[test]
fn names_of_generated_types_may_not_meet() {
    let text =
        SOUND.replace("    Thing:\n", "    ErrorCode: {type: string, description: A word.}\n    Thing:\n");
    let text = text.replace("{code: {type: string, description: A word.}}", "{code: {type: string, minLength: 1, description: A word.}, other: {$ref: '#/components/schemas/ErrorCode'}}");
    assert_eq!(codes(&text), ["L002"]);
}

#[test]
fn an_error_of_another_shape_is_found() {
    let text = SOUND.replacen("        '401': {$ref", "        '409': {description: x, content: {application/json: {schema: {type: object}, example: {}}}}\n        '401': {$ref", 1);
    assert_eq!(codes(&text), ["L008"]);
}

#[test]
fn a_component_that_only_uses_itself_is_unused() {
    let text = format!(
        "{SOUND}    Loop:\n      description: Round.\n      type: object\n      properties: {{next: {{$ref: '#/components/schemas/Loop'}}}}\n"
    );
    assert_eq!(codes(&text), ["L012"]);
}

#[test]
fn a_path_and_its_parameters_must_agree() {
    assert_eq!(codes(&SOUND.replace("{name: id, in: path", "{name: thing, in: path")), ["L015", "L015"]);
}

#[test]
fn a_reference_to_nowhere_is_found_once_however_often_it_is_used() {
    let text = SOUND
        .replace("items: {$ref: '#/components/schemas/Thing'}", "items: {$ref: '#/components/schemas/Thin'}");
    assert!(codes(&text).contains(&"L020"));
}

#[test]
fn what_the_meta_schema_refuses_is_found_at_its_place() {
    let text = SOUND.replace("description: The thing.", "descripton: The thing.");
    let report = check::lint(&Source::new("contract.yaml", text)).expect("readable");
    assert_eq!(report.diagnostics[0].code, "M001");
    assert!(!report.diagnostics[0].sites.is_empty());
}

#[test]
fn a_body_has_one_media_type_with_a_schema() {
    let two = SOUND.replacen(
        "        application/json:\n          schema: {$ref: '#/components/schemas/ThingChange'}",
        "",
        1,
    );
    assert_eq!(two, SOUND, "the body stands deeper");
    let text = SOUND.replacen("            schema: {$ref: '#/components/schemas/ThingChange'}\n", "", 1);
    assert!(codes(&text).contains(&"L018"));
}

/// The sound contract with a link from the list to the first thing, whose first `from` is `to`.
fn linked(from: &str, to: &str) -> Vec<&'static str> {
    let link = "          links: {first: {description: The first., operationId: things-replace, parameters: {id: $response.body#/items/0/size}}}\n";
    let answer = "              examples: {none: {value: {items: [], next_page: null}}}\n";
    assert!(link.contains(from), "{from}");
    codes(&SOUND.replacen(answer, &format!("{answer}{}", link.replacen(from, to, 1)), 1))
}

#[test]
fn a_link_leads_to_an_operation_by_values_that_are_there() {
    let id = "id: $response.body#/items/0/size";
    for good in [
        id,
        "path.id: $response.body#/items/0/size",
        "id: $request.query.page_token",
        "id: 'a-{$request.query.limit}-{$method}'",
        "id: $response.body",
        "id: constant",
    ] {
        assert_eq!(linked(id, good), Vec::<&str>::new(), "{good}");
    }
    let cases = [
        ("things-replace", "things-replaced"),
        ("operationId: things-replace", "operationRef: things-replace"),
        (id, ""),
        (id, "id: $response.body#/items/0/size, name: x"),
        (id, "query.id: $response.body#/items/0/size"),
        (id, "id: $response.body#/items/0/weight"),
        (id, "id: $response.body#/items/first/size"),
        (id, "id: $response.body#/things"),
        (id, "id: $response.body/items"),
        (id, "id: $response.header.etag"),
        (id, "id: $request.path.id"),
        (id, "id: $request.query.id"),
        (id, "id: $request.body#/size"),
        (id, "id: 'a-{$response.body#/things}'"),
        (id, "id: $status"),
    ];
    for (from, to) in cases {
        assert!(linked(from, to).iter().all(|code| *code == "L022"), "{to}: {:?}", linked(from, to));
        assert!(!linked(from, to).is_empty(), "{to}");
    }
}

#[test]
fn a_link_of_a_shared_answer_is_told_once() {
    let link =
        "      links: {again: {description: Again., operationId: things-list, parameters: {page: x}}}\n";
    let text = SOUND.replacen(
        "    NotFound:\n      description: No.\n",
        &format!("    NotFound:\n      description: No.\n{link}"),
        1,
    );
    let text = text.replacen(
        "        '401': {$ref",
        "        '404': {$ref: '#/components/responses/NotFound'}\n        '401': {$ref",
        1,
    );
    assert_eq!(codes(&text), ["L022"]);
}
