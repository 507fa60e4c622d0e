//! The service itself: its health, and the contract that it serves.

use dropshot::{ApiEndpointResponse, Body, HttpError, HttpResponse, HttpResponseHeaders, HttpResponseOk};
use http::header::CONTENT_TYPE;
use http::{Response, StatusCode};
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::Serialize;
use serde_json::json;

use crate::answer::Plain;
use crate::scalar::marked;

/// Always `ok`; anything else is an error.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HealthStatus {
    Ok,
}

/// That the service is ready.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Health {
    pub status: HealthStatus,
    /// The version of the server.
    pub version: String,
}

/// An `OpenAPI` 3.1 document.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct ContractDocument(pub serde_json::Map<String, serde_json::Value>);

impl JsonSchema for ContractDocument {
    fn schema_name() -> String {
        "ContractDocument".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        serde_json::Map::<String, serde_json::Value>::json_schema(generator)
    }
}

/// 200 with a YAML text as it stands. dropshot knows only JSON, so this response is our own, and its schema carries
/// its media type.
#[derive(Debug)]
pub struct Yaml(pub &'static str);

/// Stands in for [`Yaml`] in the emitted document: the same document, in another notation.
#[derive(Serialize)]
struct YamlText(ContractDocument);

impl JsonSchema for YamlText {
    fn schema_name() -> String {
        "YamlText".to_owned()
    }

    fn is_referenceable() -> bool {
        false
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let schema = generator.subschema_for::<ContractDocument>();
        marked(schema, "x-wharf-media-type", json!(Self::MEDIA_TYPE))
    }
}

impl YamlText {
    /// RFC 9512.
    const MEDIA_TYPE: &str = "application/yaml";
}

impl HttpResponse for Yaml {
    fn to_result(self) -> Result<Response<Body>, HttpError> {
        Ok(Response::builder()
            .status(StatusCode::OK)
            .header(CONTENT_TYPE, YamlText::MEDIA_TYPE)
            .body(self.0.to_owned().into())?)
    }

    fn response_metadata() -> ApiEndpointResponse {
        HttpResponseHeaders::<HttpResponseOk<YamlText>, Plain>::response_metadata()
    }

    fn status_code(&self) -> StatusCode {
        StatusCode::OK
    }
}
