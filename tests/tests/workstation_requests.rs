//! What a request may look like, and how a bad one is answered. By plain HTTP, because the generated client can't send
//! what the contract forbids.

use futures::TryStreamExt;
use reqwest::Response;
use serde_json::{Value, json};
use wharf_client::prelude::*;
use wharf_tests::{Setup, TestServer, operations, program, proved, ready, seed_example};

/// The error's code, after checking that the answer is an error as the contract has it.
async fn code(answer: Response, status: u16, error_type: &str) -> Value {
    let found = answer.status().as_u16();
    let header = answer.headers().get("x-request-id").and_then(|id| id.to_str().ok()).map(str::to_owned);
    let body: Value = answer.json().await.expect("JSON");
    assert_eq!(found, status, "{body}");
    assert_eq!(body["type"], "error");
    assert_eq!(body["error"]["type"], error_type);
    assert_eq!(body["request_id"].as_str(), header.as_deref());
    body["error"].clone()
}

async fn bad(answer: Result<Response, reqwest::Error>) -> Value {
    code(answer.expect("an answer"), 400, "invalid_request_error").await
}

#[tokio::test]
async fn the_seeds_requests_in_order_have_the_tables_statuses() {
    let server = TestServer::start(program!()).await;
    let create = server.request("POST", "/v1/workstations").json(&seed_example());
    let created: Value = create.send().await.expect("201").json().await.expect("JSON");
    let path = format!("/v1/workstations/{}", created["id"].as_str().expect("an id"));
    let rename = json!({"name": "Renamed-Workstation", "configuration": seed_example()["configuration"]});
    let steps = [
        ("GET", "/wait?status=stopped", Value::Null, 200),
        ("POST", "/launch", Value::Null, 200),
        ("POST", "/launch", Value::Null, 400),
        ("PATCH", "", rename.clone(), 400),
        ("GET", "/usage", Value::Null, 200),
        ("POST", "/stop", json!({}), 200),
        ("POST", "/stop", json!({}), 400),
        ("PATCH", "", rename, 200),
        ("DELETE", "", Value::Null, 204),
    ];
    for (method, action, body, status) in steps {
        let request = server.request(method, &format!("{path}{action}"));
        let request = if body.is_null() { request } else { request.json(&body) };
        let answer = request.send().await.expect("an answer");
        assert_eq!(answer.status(), status, "{method} {action}");
        let changed = answer.json::<Value>().await.ok().filter(|body| body["updatedAt"].is_string());
        let now = server.request("GET", &path).send().await.expect("an answer");
        assert_eq!(now.status(), if status == 204 { 404 } else { 200 });
        if let Some(changed) = changed {
            assert_eq!(now.json::<Value>().await.expect("JSON"), changed, "after {method} {action}");
        }
    }
    proved("workstations-get", "The workstation as it is now.");
}

#[tokio::test]
async fn an_unknown_field_is_named_wherever_it_stands() {
    let server = TestServer::start(program!()).await;
    let mut body = seed_example();
    body["colour"] = json!("red");
    let error = bad(server.request("POST", "/v1/workstations").json(&body).send().await).await;
    assert_eq!((&error["code"], &error["param"]), (&json!("unknown_field"), &json!("colour")));

    let mut body = seed_example();
    body["configuration"]["cpuCoress"] = json!(8);
    let error = bad(server.request("POST", "/v1/workstations").json(&body).send().await).await;
    assert_eq!(
        (&error["code"], &error["param"]),
        (&json!("unknown_field"), &json!("configuration.cpuCoress"))
    );
    assert!(error["hint"].as_str().expect("a hint").contains("cpuCores"), "{error}");

    let id = ready(&server).await.id;
    for action in ["launch", "stop"] {
        let path = format!("/v1/workstations/{}/{action}", id.as_str());
        let error = bad(server.request("POST", &path).json(&json!({"now": true})).send().await).await;
        assert_eq!(error["param"], "now");
    }
    proved(
        "workstations-create",
        "a member that is not documented is 400 `unknown_field`, with the one that was probably meant in `hint`;",
    );
}

#[tokio::test]
async fn every_value_that_the_contract_forbids_is_refused_and_named() {
    let small = "[regions.us-west-2]\ndriver = \"local\"\ncpu_cores = 8\nmemory_gb = 32\nstorage_gb = 512\n\
                 prices = { core_hour = \"0\", memory_gb_hour = \"0\", storage_gb_hour = \"0\" }\n\
                 [regions.us-west-2.gpus.\"NVIDIA RTX A5000\"]\ncount = 1\nprice_hour = \"0\"\n";
    let server = Setup::new(program!()).configured(small).start().await;
    let wrong = [
        ("/name", json!(""), "name"),
        ("/name", json!("x".repeat(101)), "name"),
        ("/name", json!(null), "name"),
        ("/name", json!(7), "name"),
        ("/configuration", json!([]), "configuration"),
        ("/configuration/cpuCores", json!(0), "configuration.cpuCores"),
        ("/configuration/cpuCores", json!(-1), "configuration.cpuCores"),
        ("/configuration/cpuCores", json!(1.5), "configuration.cpuCores"),
        ("/configuration/cpuCores", json!("8"), "configuration.cpuCores"),
        ("/configuration/cpuCores", json!(1025), "configuration.cpuCores"),
        ("/configuration/cpuCores", json!(1e300), "configuration.cpuCores"),
        // What the contract takes and the region does not have.
        ("/configuration/cpuCores", json!(9), "configuration.cpuCores"),
        ("/configuration/memoryGB", json!(33), "configuration.memoryGB"),
        ("/configuration/storageGB", json!(513), "configuration.storageGB"),
        ("/configuration/memoryGB", json!(null), "configuration.memoryGB"),
        ("/configuration/memoryGB", json!(99999), "configuration.memoryGB"),
        ("/configuration/storageGB", json!(true), "configuration.storageGB"),
        ("/configuration/region", json!("atlantis"), "configuration.region"),
        ("/configuration/region", json!(""), "configuration.region"),
        ("/configuration/gpu", json!("Abacus 3000"), "configuration.gpu"),
        ("/configuration/gpu", json!(""), "configuration.gpu"),
    ];
    for (pointer, value, param) in wrong {
        let mut body = seed_example();
        *body.pointer_mut(pointer).expect("it is there") = value.clone();
        let error = bad(server.request("POST", "/v1/workstations").json(&body).send().await).await;
        assert_eq!(error["param"], param, "{pointer} = {value}: {error}");
    }
    for missing in ["cpuCores", "memoryGB", "storageGB", "region"] {
        let mut body = seed_example();
        body["configuration"].as_object_mut().expect("an object").remove(missing);
        let error = bad(server.request("POST", "/v1/workstations").json(&body).send().await).await;
        assert_eq!(error["code"], "missing_field");
        assert_eq!(error["param"], format!("configuration.{missing}"));
    }
    let page: Value =
        server.request("GET", "/v1/workstations").send().await.expect("200").json().await.expect("JSON");
    assert_eq!(page["items"], json!([]), "a refused request changes nothing");
    let create = server.request("POST", "/v1/workstations");
    assert_eq!(create.json(&seed_example()).send().await.expect("an answer").status(), 201);
    proved(
        "workstations-create",
        "Refused: an unknown region or GPU model and values out of the region's range are 400 with `param`;",
    );
}

#[tokio::test]
async fn the_gpu_may_be_absent_or_null_and_an_integer_may_be_written_with_a_point() {
    let server = TestServer::start(program!()).await;
    for gpu in [None, Some(Value::Null)] {
        let mut body = seed_example();
        let configuration = body["configuration"].as_object_mut().expect("an object");
        configuration.remove("gpu");
        configuration.insert("cpuCores".to_owned(), json!(8.0));
        if let Some(gpu) = gpu {
            configuration.insert("gpu".to_owned(), gpu);
        }
        let answer = server.request("POST", "/v1/workstations").json(&body).send().await.expect("201");
        assert_eq!(answer.status(), 201);
        let created: Value = answer.json().await.expect("JSON");
        assert_eq!(created["configuration"]["gpu"], Value::Null);
        assert_eq!(created["configuration"]["cpuCores"], 8);
    }
    proved("ConfigurationCreate.gpu", "none when absent or null.");
}

#[tokio::test]
async fn an_action_takes_no_body_an_empty_one_or_an_empty_object() {
    let server = TestServer::start(program!()).await;
    let id = ready(&server).await.id;
    let bodies = [None, Some(""), Some("{}")];
    for body in bodies {
        for action in ["launch", "stop"] {
            let request = server.request("POST", &format!("/v1/workstations/{}/{action}", id.as_str()));
            let request = match body {
                Some(body) => request.header("content-type", "application/json").body(body),
                None => request,
            };
            assert_eq!(request.send().await.expect("an answer").status(), 200, "{action} with {body:?}");
        }
    }
    proved("workstations-launch", "The body may be absent, empty, or `{}`.");
}

#[tokio::test]
async fn a_malformed_id_is_a_400_and_an_unknown_one_a_404() {
    let server = TestServer::start(program!()).await;
    let operations = [
        ("GET", "", None),
        ("PATCH", "", Some(json!({"name": "x"}))),
        ("DELETE", "", None),
        ("POST", "/launch", None),
        ("POST", "/stop", None),
        ("GET", "/usage", None),
        ("GET", "/wait?status=stopped", None),
    ];
    for (method, action, body) in operations {
        let request = |id: &str| {
            let request = server.request(method, &format!("/v1/workstations/{id}{action}"));
            match &body {
                Some(body) => request.json(body),
                None => request,
            }
        };
        for malformed in ["12345", "ws-", "WS-1", "ws-ABC", "ws-%2e%2e%2f", "ws-a.b"] {
            let error = bad(request(malformed).send().await).await;
            assert_eq!(error["param"], "id", "{method} {action} {malformed}");
        }
        let unknown = request("ws-12345").send().await.expect("an answer");
        let error = code(unknown, 404, "not_found_error").await;
        assert_eq!(error["code"], "workstation_not_found", "{method} {action}");
    }
    proved("WorkstationId", "The workstation's id. A malformed one is 400, an unknown one 404.");
}

#[tokio::test]
async fn a_bad_query_parameter_is_named() {
    let server = TestServer::start(program!()).await;
    let id = ready(&server).await.id;
    let one = format!("/v1/workstations/{}", id.as_str());
    let wrong = [
        ("GET", "/v1/workstations?limit=0".to_owned(), "limit"),
        ("GET", "/v1/workstations?limit=101".to_owned(), "limit"),
        ("GET", "/v1/workstations?limit=many".to_owned(), "limit"),
        ("GET", "/v1/workstations?page_token=elsewhere".to_owned(), "page_token"),
        ("GET", "/v1/workstations?page_token=".to_owned(), "page_token"),
        ("POST", format!("{one}/launch?timeoutSeconds=301"), "timeoutSeconds"),
        ("POST", format!("{one}/stop?timeoutSeconds=0"), "timeoutSeconds"),
        ("GET", format!("{one}/wait"), "status"),
        ("GET", format!("{one}/wait?status=asleep"), "status"),
        ("GET", format!("{one}/usage?from=yesterday"), "from"),
        ("GET", format!("{one}/usage?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z"), "from"),
    ];
    for (method, path, param) in wrong {
        let error = bad(server.request(method, &path).send().await).await;
        assert_eq!(error["param"], param, "{path}: {error}");
    }
    proved("workstations-list", "a malformed one is 400.");
    proved("workstations-usage", "A `from` after `to` is 400.");
}

#[tokio::test]
async fn a_list_comes_in_pages_oldest_first() {
    let server = TestServer::start(program!()).await;
    let mut made = Vec::new();
    for _ in 0..5 {
        made.push(ready(&server).await.id.to_string());
    }
    let stranger = server.new_token("stranger", &["workstations:write"]).await;
    let theirs = server.anonymous("POST", "/v1/workstations").bearer_auth(stranger).json(&seed_example());
    assert_eq!(theirs.send().await.expect("an answer").status(), 201);
    let mut seen = Vec::new();
    let mut path = "/v1/workstations?limit=2".to_owned();
    let mut pages = 0;
    loop {
        let page: Value = server.request("GET", &path).send().await.expect("200").json().await.expect("JSON");
        pages += 1;
        let items = page["items"].as_array().expect("items");
        assert!(items.len() <= 2, "{page}");
        for item in items {
            assert_eq!(item["name"], "small");
            seen.push(item["id"].as_str().expect("an id").to_owned());
        }
        match page["next_page"].as_str() {
            Some(token) => path = format!("/v1/workstations?limit=2&page_token={token}"),
            None => break,
        }
    }
    assert_eq!((pages, seen), (3, made.clone()));
    proved(
        "workstations-list",
        "The caller's workstations, oldest first. `next_page` is the `page_token` of the page that follows, null on the \
         last page.",
    );
    proved("WorkstationPage.next_page", "null on the last page.");
    proved("PageToken", "The `next_page` of the page before, unchanged.");
    proved("Limit", "The most items that the page may have.");
    proved("WorkstationName", "it need not be unique.");

    let streamed: Vec<_> = server
        .client()
        .workstations_list()
        .limit(std::num::NonZero::new(2_u32).expect("two"))
        .stream()
        .map_ok(|workstation| workstation.id.to_string())
        .try_collect()
        .await
        .expect("the client follows the pages");
    assert_eq!(streamed, made);

    let list = async |path: &str| -> Value {
        server.request("GET", path).send().await.expect("200").json().await.expect("JSON")
    };
    let first = list("/v1/workstations?limit=2").await;
    for id in &made[1..3] {
        server.client().workstations_delete().id(id.as_str()).send().await.expect("204");
    }
    let token = first["next_page"].as_str().expect("there are more");
    let rest = list(&format!("/v1/workstations?page_token={token}")).await;
    let rest: Vec<_> = rest["items"].as_array().expect("items").iter().map(|item| &item["id"]).collect();
    assert_eq!(rest, [&made[3], &made[4]]);
    proved("workstations-list", "A token stays good when workstations are deleted meanwhile;");
}

#[tokio::test]
async fn labels_are_kept_and_bounded() {
    let server = TestServer::start(program!()).await;
    let mut body = seed_example();
    body["labels"] = json!({"team": "art", "empty": ""});
    let created = server.request("POST", "/v1/workstations").json(&body).send().await.expect("201");
    let created: Value = created.json().await.expect("JSON");
    assert_eq!(created["labels"], body["labels"]);

    let many: serde_json::Map<_, _> = (0..17).map(|n| (n.to_string(), json!("x"))).collect();
    for wrong in [
        json!(many),
        json!({"k".repeat(65): "x"}),
        json!({"k": "x".repeat(513)}),
        json!({"k": 1}),
        json!(null),
    ] {
        body["labels"] = wrong;
        let error = bad(server.request("POST", "/v1/workstations").json(&body).send().await).await;
        assert!(error["param"].as_str().expect("a param").starts_with("labels"), "{error}");
    }
    let most: serde_json::Map<_, _> =
        (0..16).map(|n| (format!("{n:0>64}"), json!("x".repeat(512)))).collect();
    body["labels"] = json!(most);
    let created = server.request("POST", "/v1/workstations").json(&body).send().await.expect("201");
    assert_eq!(created.json::<Value>().await.expect("JSON")["labels"], body["labels"]);
    proved("Labels", "a key has at most 64 characters.");
}

#[tokio::test]
async fn the_server_serves_its_contract_without_a_token() {
    let server = TestServer::start(program!()).await;
    let yaml = server.anonymous("GET", "/openapi.yaml").send().await.expect("200");
    assert_eq!(yaml.headers()["content-type"], "application/yaml");
    let contract = include_str!("../../spec/openapi.yaml");
    assert_eq!(yaml.text().await.expect("text"), contract);
    proved(
        "contract-yaml",
        "The document that this server implements, byte for byte as its authors wrote it.",
    );
    let json: Value =
        server.anonymous("GET", "/openapi.json").send().await.expect("200").json().await.expect("JSON");
    assert_eq!(json, serde_norway::from_str::<Value>(contract).expect("YAML"));
    proved("contract-json", "The document that this server implements, as JSON.");
}

#[tokio::test]
async fn every_operation_with_a_body_refuses_one_that_is_too_large_or_of_another_type() {
    let server = TestServer::start(program!()).await;
    let with_body = operations().into_iter().filter(|probe| probe.takes_body);
    let missing = bad(server.request("POST", "/v1/workstations").send().await).await;
    assert_eq!(missing["code"], "body_missing");
    for probe in with_body {
        let request = || server.request(&probe.method, &probe.path);
        let large =
            request().header("content-type", "application/json").body(vec![b' '; 1_000_000]).send().await;
        assert_eq!(
            code(large.expect("an answer"), 413, "invalid_request_error").await["code"],
            "body_too_large"
        );
        let text = request().header("content-type", "text/plain").body("{}").send().await.expect("an answer");
        assert_eq!(
            code(text, 415, "invalid_request_error").await["code"],
            "unsupported_media_type",
            "{}",
            probe.id
        );
    }
}
