//! The codes of everything but drift.

use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "G001",
        name: "generated file out of date",
        meaning: "A checked-in file isn't what the contract generates.",
        remedy: "run `cargo xtask generate` and commit what it writes",
        bad: "spec/openapi.yaml changed, client/src/generated.rs as before",
        good: "both in one commit",
    },
    Rule {
        code: "G002",
        name: "keyword that can't be lowered",
        meaning: "The contract uses a keyword of OpenAPI 3.1 that 3.0 has no way to say, so the client couldn't be generated from it. The lowering never drops what changes the meaning.",
        remedy: "say it with keywords that 3.0 has, or with a description and a check in the server",
        bad: "patternProperties: {'^x-': {type: string}}",
        good: "additionalProperties: {type: string}",
    },
    Rule {
        code: "G003",
        name: "client can't be generated",
        meaning: "The client generator doesn't take the lowered document.",
        remedy: "the message says what it doesn't take; mostly a lint rule says how to write it instead",
        bad: "two parameters of an operation whose names are one Rust identifier",
        good: "parameters with different names",
    },
    Rule {
        code: "L001",
        name: "operationId missing or malformed",
        meaning: "Clients, commands and mocks are named after the operationId. It is of the form family-action, in small letters, digits and single hyphens.",
        remedy: "give the operation an operationId such as `workstations-launch`",
        bad: "operationId: launchWorkstation",
        good: "operationId: workstations-launch",
    },
    Rule {
        code: "L002",
        name: "names that become one in generated code",
        meaning: "Two names differ only in case or separators, or an inline type gets the name of a component, so that generated code would define one name twice.",
        remedy: "rename one of them",
        bad: "schemas:
  ErrorType: {enum: [a, b]}
  Error: {properties: {type: {const: error}}}   # generated as ErrorType",
        good: "schemas:
  ErrorClass: {enum: [a, b]}
  Error: {properties: {type: {const: error}}}",
    },
    Rule {
        code: "L003",
        name: "tag missing, doubled or undescribed",
        meaning: "Each operation has exactly one tag, which the document's `tags` describe: documentation and client group by it.",
        remedy: "give the operation one tag and describe it",
        bad: "get: {operationId: things-list}",
        good: "tags: [{name: things, description: …}]
get: {operationId: things-list, tags: [things]}",
    },
    Rule {
        code: "L004",
        name: "operation without summary or description",
        meaning: "The summary is the one line in lists and in the command's help; the description says states and refusals.",
        remedy: "write it",
        bad: "get: {operationId: things-list}",
        good: "get: {operationId: things-list, summary: List things, description: …}",
    },
    Rule {
        code: "L005",
        name: "description missing",
        meaning: "A parameter, header, link, schema or property without a description leaves its reader guessing.",
        remedy: "say what it is, its unit and its limits",
        bad: "memoryGB: {type: integer}",
        good: "memoryGB: {type: integer, description: Memory in units of 2^30 bytes.}",
    },
    Rule {
        code: "L006",
        name: "request without example",
        meaning: "A request's body has no example.",
        remedy: "give one that the server takes",
        bad: "application/json: {schema: {…}}",
        good: "application/json: {schema: {…}, examples: {one: {value: {…}}}}",
    },
    Rule {
        code: "L007",
        name: "answer without example",
        meaning: "An answer has no example.",
        remedy: "give one that the server really answers",
        bad: "application/json: {schema: {…}}",
        good: "application/json: {schema: {…}, examples: {one: {value: {…}}}}",
    },
    Rule {
        code: "L008",
        name: "another error shape",
        meaning: "Every error answer of every operation has the same schema, by reference, so that a client has one error type.",
        remedy: "refer to the common error schema",
        bad: "'404': {content: {application/json: {schema: {type: object}}}}",
        good: "'404': {$ref: '#/components/responses/NotFound'}",
    },
    Rule {
        code: "L009",
        name: "`default` answer",
        meaning: "A `default` answer makes the client's error type ambiguous and hides which statuses there are.",
        remedy: "list the statuses",
        bad: "responses: {default: {…}}",
        good: "responses: {'200': {…}, '400': {…}}",
    },
    Rule {
        code: "L010",
        name: "not exactly one successful answer",
        meaning: "The generated method has one success type, so an operation has exactly one successful answer.",
        remedy: "keep one; say the difference in a field",
        bad: "responses: {'200': {…}, '201': {…}}",
        good: "responses: {'201': {…}}",
    },
    Rule {
        code: "L011",
        name: "list that can't be streamed",
        meaning: "The generated client streams pages whose operation is marked `x-dropshot-pagination`, takes optional `limit` and `page_token`, and answers exactly `items` and `next_page`.",
        remedy: "bring the operation to that form",
        bad: "parameters: [page_token]   # no marker",
        good: "x-dropshot-pagination: {required: []}
parameters: [limit, page_token]",
    },
    Rule {
        code: "L012",
        name: "unused component",
        meaning: "No operation leads to the component.",
        remedy: "use it or remove it",
        bad: "schemas: {Leftover: {…}}",
        good: "schemas: {}",
    },
    Rule {
        code: "L013",
        name: "401 missing",
        meaning: "An operation that needs a token can answer 401.",
        remedy: "list it",
        bad: "security: [{bearer: []}]
responses: {'200': {…}}",
        good: "responses: {'200': {…}, '401': {$ref: '#/components/responses/Unauthorized'}}",
    },
    Rule {
        code: "L014",
        name: "404 missing",
        meaning: "An operation whose path names a resource can answer 404.",
        remedy: "list it",
        bad: "/v1/things/{id}:
  get: {responses: {'200': {…}}}",
        good: "responses: {'200': {…}, '404': {$ref: '#/components/responses/NotFound'}}",
    },
    Rule {
        code: "L015",
        name: "path and parameters disagree",
        meaning: "A path's parameter isn't described, a described one isn't in the path, or two paths match the same requests.",
        remedy: "make the template and the parameters agree",
        bad: "/v1/things/{id}:
  parameters: [{name: thing, in: path, …}]",
        good: "/v1/things/{id}:
  parameters: [{name: id, in: path, …}]",
    },
    Rule {
        code: "L017",
        name: "closed answer",
        meaning: "An answer with `additionalProperties: false` is refused by older clients once a newer server adds a property. Requests are closed, answers are open.",
        remedy: "remove `additionalProperties: false`, or use a type of its own for the request",
        bad: "Thing: {additionalProperties: false, …}   # answered",
        good: "ThingCreate: {additionalProperties: false, …}
Thing: {…}",
    },
    Rule {
        code: "L018",
        name: "not one typed body",
        meaning: "A body or answer has no schema or several media types; the generators take exactly one.",
        remedy: "give it one media type with a schema",
        bad: "content: {application/json: {…}, text/csv: {…}}",
        good: "content: {application/json: {schema: {…}}}",
    },
    Rule {
        code: "L019",
        name: "unknown security scheme",
        meaning: "A requirement names a scheme that the components don't describe.",
        remedy: "describe it, or correct the name",
        bad: "security: [{token: []}]",
        good: "components: {securitySchemes: {bearer: {type: http, scheme: bearer}}}
security: [{bearer: []}]",
    },
    Rule {
        code: "L020",
        name: "reference that leads nowhere",
        meaning: "A `$ref` names nothing in the document.",
        remedy: "correct the reference",
        bad: "$ref: '#/components/schemas/Workstaton'",
        good: "$ref: '#/components/schemas/Workstation'",
    },
    Rule {
        code: "L021",
        name: "keyword without effect",
        meaning: "A keyword speaks about a type that the schema doesn't allow, so that it restricts nothing, while its reader believes that it does.",
        remedy: "remove it, or use the keyword for that type: `maxLength` for strings, `maximum` for numbers, `maxItems` for arrays",
        bad: "{type: string, maximum: 13}",
        good: "{type: string, maxLength: 13}",
    },
    Rule {
        code: "L022",
        name: "link that leads nowhere",
        meaning: "A link names an operation or a parameter that isn't there, leaves a parameter of the path open, or takes a value from where the request or the answer has none. Tools that follow links would stop there.",
        remedy: "name an operationId and its parameters; take values with `$response.body#/pointer`, `$response.header.name`, `$request.path.name`, `$request.query.name`, `$request.header.name` or `$request.body#/pointer`",
        bad: "links: {get: {operationId: things-get, parameters: {id: $response.body#/thing_id}}}   # the answer has `id`",
        good: "links: {get: {operationId: things-get, parameters: {id: $response.body#/id}}}",
    },
    Rule {
        code: "M001",
        name: "not a valid OpenAPI 3.1 document",
        meaning: "The OpenAPI 3.1 meta-schema refuses the document.",
        remedy: "correct the document as the message says",
        bad: "responses: {200: {}}   # no description",
        good: "responses: {200: {description: The thing.}}",
    },
    Rule {
        code: "M002",
        name: "not a valid JSON Schema",
        meaning: "The JSON Schema 2020-12 meta-schema refuses a schema.",
        remedy: "correct the schema as the message says",
        bad: "{type: strnig}",
        good: "{type: string}",
    },
    Rule {
        code: "P001",
        name: "quote of what nobody promises",
        meaning: "A test says that it has proved words that aren't (any more) whole clauses of what it names. The test would fail.",
        remedy: "read the test again: quote the new words if it shows them, or change what it shows",
        bad: "description: A name. It is unique.
proved(\"Name\", \"It is never used twice.\");",
        good: "description: A name. It is unique.
proved(\"Name\", \"It is unique.\");",
    },
    Rule {
        code: "P002",
        name: "promise that no test proves",
        meaning: "A clause of a description, or of a README section marked `<!-- promises -->`, isn't quoted by any test.",
        remedy: "write the test, and let it say `proved(subject, \"the clause\")` at its end, in literals or constants of its file; what can't be proved should not be promised",
        bad: "description: A name. It is unique.   # no test says so",
        good: "description: A name. It is unique.
proved(\"Name\", \"It is unique.\");",
    },
    Rule {
        code: "X001",
        name: "example that doesn't fit",
        meaning: "An example or a default isn't valid against the schema that it stands at.",
        remedy: "correct the example, or the schema",
        bad: "schema: {type: integer}
example: ten",
        good: "schema: {type: integer}
example: 10",
    },
    Rule {
        code: "X002",
        name: "schema that can't check its examples",
        meaning: "The schema can't be compiled, for example because a pattern isn't a regular expression.",
        remedy: "correct the schema",
        bad: "pattern: '['",
        good: "pattern: '[a-z]'",
    },
];
