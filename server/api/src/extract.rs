//! Extractors of our own around dropshot's.
//!
//! None of them fails: each keeps what it found, good or bad, for the handler to take. So the handler checks the
//! token before it looks at anything else (401 comes before 400), every problem carries the request's id, and every
//! answer passes the one wrapper that writes the audit. dropshot's own would answer before the handler runs.

use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::time::Duration;

use async_trait::async_trait;
use dropshot::{
    ApiEndpointBodyContentType, Body, ExclusiveExtractor, ExtensionMode, ExtractorMetadata, Header,
    HttpError, Path, Query, RequestContext, ServerContext, SharedExtractor, TypedBody,
};
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http_body_util::BodyExt;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::{InstanceType, Schema, SchemaObject};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde::de::value::MapDeserializer;
use serde_json::json;

use crate::fields::given;
use crate::invalid::invalid_at;
use crate::refusal::{Problem, Status};
use crate::scalar::{Object, marked};
use crate::scope::Needs;

/// The bearer token (RFC 6750), and, as `N`, the scope that the operation needs of it.
#[derive(Debug)]
pub struct Bearer<N> {
    token: Result<String, Problem>,
    needs: PhantomData<N>,
}

impl<N: Needs> Bearer<N> {
    /// The token as it was sent, or why there is none.
    pub fn take(self) -> Result<String, Problem> {
        self.token
    }
}

/// What the contract says in `security`, as the header parameter that dropshot can express. Only its schema is used.
#[derive(Deserialize)]
#[serde(bound = "")]
struct Authorization<N>(PhantomData<N>);

impl<N: Needs> JsonSchema for Authorization<N> {
    fn schema_name() -> String {
        "Authorization".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let requirement = json!({ "bearer": [N::SCOPE.name()] });
        let header = marked(String::json_schema(generator), "x-wharf-security", requirement);
        let mut schema =
            SchemaObject { instance_type: Some(InstanceType::Object.into()), ..Default::default() };
        schema.object().properties.insert("authorization".to_owned(), header);
        schema.object().required.insert("authorization".to_owned());
        schema.into()
    }
}

#[async_trait]
impl<N: Needs> SharedExtractor for Bearer<N> {
    async fn from_request<Context: ServerContext>(
        rqctx: &RequestContext<Context>,
    ) -> Result<Self, HttpError> {
        let hint = "send \"Authorization: Bearer <token>\"";
        let refuse =
            |code: &str, message: &str| Err(Problem::new(Status::Unauthorized, code, message).hint(hint));
        let mut given = rqctx.request.headers().get_all(AUTHORIZATION).iter();
        let first = given.next();
        let token = match first.map(|value| value.to_str()) {
            // Whatever passed the request on may have believed another of them than we would.
            _ if given.next().is_some() => {
                refuse("token_malformed", "the request has more than one Authorization header")
            }
            None => refuse("token_missing", "the request has no Authorization header"),
            Some(Ok(value)) => match value.split_once(' ') {
                Some((scheme, token))
                    if scheme.eq_ignore_ascii_case("bearer") && !token.trim().is_empty() =>
                {
                    Ok(token.trim().to_owned())
                }
                _ => refuse("token_malformed", "the Authorization header is not a bearer token"),
            },
            Some(Err(_)) => refuse("token_malformed", "the Authorization header is not text"),
        };
        Ok(Self { token, needs: PhantomData })
    }

    fn metadata(body_content_type: ApiEndpointBodyContentType) -> ExtractorMetadata {
        <Header<Authorization<N>> as SharedExtractor>::metadata(body_content_type)
    }
}

/// Variables of the path.
#[derive(Debug)]
pub struct FromPath<T>(Result<T, Problem>);

impl<T> FromPath<T> {
    pub fn take(self) -> Result<T, Problem> {
        self.0
    }
}

#[async_trait]
impl<T: DeserializeOwned + JsonSchema + Send + Sync + 'static> SharedExtractor for FromPath<T> {
    async fn from_request<Context: ServerContext>(
        rqctx: &RequestContext<Context>,
    ) -> Result<Self, HttpError> {
        let variables =
            <Path<BTreeMap<String, String>> as SharedExtractor>::from_request(rqctx).await?.into_inner();
        let deserializer = MapDeserializer::<_, serde::de::value::Error>::new(variables.into_iter());
        Ok(Self(serde_path_to_error::deserialize(deserializer).map_err(|error| invalid_at(&error))))
    }

    fn metadata(body_content_type: ApiEndpointBodyContentType) -> ExtractorMetadata {
        <Path<T> as SharedExtractor>::metadata(body_content_type)
    }
}

/// What a type of query parameters says beside its fields.
pub trait Parameters: DeserializeOwned + JsonSchema + Send + Sync + 'static {
    /// The operation answers one page of a list, and the client can make a stream of it.
    const PAGED: bool = false;
}

/// Parameters of the query.
#[derive(Debug)]
pub struct FromQuery<T>(Result<T, Problem>);

impl<T> FromQuery<T> {
    pub fn take(self) -> Result<T, Problem> {
        self.0
    }
}

#[async_trait]
impl<T: Parameters> SharedExtractor for FromQuery<T> {
    async fn from_request<Context: ServerContext>(
        rqctx: &RequestContext<Context>,
    ) -> Result<Self, HttpError> {
        let query = rqctx.request.uri().query().unwrap_or_default();
        let pairs = serde_urlencoded::Deserializer::new(form_urlencoded::parse(query.as_bytes()));
        Ok(Self(serde_path_to_error::deserialize(pairs).map_err(|error| invalid_at(&error))))
    }

    fn metadata(body_content_type: ApiEndpointBodyContentType) -> ExtractorMetadata {
        let mut metadata = <Query<T> as SharedExtractor>::metadata(body_content_type);
        if T::PAGED {
            metadata.extension_mode = ExtensionMode::Paginated(json!({ "required": [] }));
        }
        metadata
    }
}

/// Headers of the request.
#[derive(Debug)]
pub struct FromHeaders<T>(Result<T, Problem>);

impl<T> FromHeaders<T> {
    pub fn take(self) -> Result<T, Problem> {
        self.0
    }
}

#[async_trait]
impl<T: DeserializeOwned + JsonSchema + Send + Sync + 'static> SharedExtractor for FromHeaders<T> {
    async fn from_request<Context: ServerContext>(
        rqctx: &RequestContext<Context>,
    ) -> Result<Self, HttpError> {
        Ok(Self(
            serde_path_to_error::deserialize(given(rqctx.request.headers()))
                .map_err(|error| invalid_at(&error)),
        ))
    }

    fn metadata(body_content_type: ApiEndpointBodyContentType) -> ExtractorMetadata {
        <Header<T> as SharedExtractor>::metadata(body_content_type)
    }
}

/// The largest body, in bytes. All texts that a request may have fit, even with every character written as an escape of
/// twelve bytes; only long lists of packages or hosts don't.
pub const LARGEST_BODY: usize = 512 * 1024;

/// The bytes of a body, read within the endpoint's limit.
#[derive(Debug, Clone, Default)]
struct Bytes(Vec<u8>);

/// Past the limit, this much more is read and dropped, so that a client that is still sending sees the answer
/// instead of a broken connection.
const DRAINED_BYTES: usize = 16 * 1024 * 1024;

/// How long a body may take to arrive. Bodies are small; one that is sent a byte at a time only holds a connection.
const ARRIVES_WITHIN: Duration = Duration::from_secs(30);

async fn read<Context: ServerContext>(
    rqctx: &RequestContext<Context>,
    request: http::Request<Body>,
) -> Result<Bytes, Problem> {
    tokio::time::timeout(ARRIVES_WITHIN, read_all(rqctx, request)).await.unwrap_or_else(|_| {
        let message = format!("the body did not arrive within {} s", ARRIVES_WITHIN.as_secs());
        Err(Problem::new(Status::BadRequest, "body_incomplete", message))
    })
}

async fn read_all<Context: ServerContext>(
    rqctx: &RequestContext<Context>,
    request: http::Request<Body>,
) -> Result<Bytes, Problem> {
    let limit = rqctx.request_body_max_bytes();
    let mut body = request.into_body();
    let mut bytes = Vec::new();
    let mut dropped = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| {
            Problem::new(
                Status::BadRequest,
                "body_incomplete",
                format!("the body could not be read: {error}"),
            )
        })?;
        let Ok(data) = frame.into_data() else { continue };
        if bytes.len() + data.len() <= limit && dropped == 0 {
            bytes.extend_from_slice(&data);
        } else {
            dropped += data.len();
            if dropped > DRAINED_BYTES {
                break;
            }
        }
    }
    if dropped > 0 {
        let message = format!("the body is larger than {limit} bytes");
        return Err(Problem::new(Status::PayloadTooLarge, "body_too_large", message));
    }
    if bytes.is_empty() {
        return Ok(Bytes::default());
    }
    // Declared twice, it is not chosen from either.
    let mut declared = rqctx.request.headers().get_all(CONTENT_TYPE).iter();
    match declared.find(|declared| !is_json(declared)) {
        Some(declared) => {
            let message = format!("the body is declared as {declared:?}; only application/json is taken");
            Err(Problem::new(Status::UnsupportedMediaType, "unsupported_media_type", message))
        }
        None => Ok(Bytes(bytes)),
    }
}

fn is_json(declared: &http::HeaderValue) -> bool {
    declared
        .to_str()
        .ok()
        .and_then(|text| text.split(';').next())
        .is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let Object(value) = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        if error.inner().is_data() { invalid_at(&error) } else { malformed(error.inner()) }
    })?;
    deserializer.end().map_err(|error| malformed(&error))?;
    Ok(value)
}

fn malformed(error: &serde_json::Error) -> Problem {
    Problem::new(Status::BadRequest, "malformed_json", format!("the body is not JSON: {error}"))
}

/// A required JSON body.
#[derive(Debug)]
pub struct JsonBody<T> {
    bytes: Result<Bytes, Problem>,
    body: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> JsonBody<T> {
    /// The body's bytes, for telling one request from another.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.as_ref().map_or(&[], |bytes| &bytes.0)
    }

    pub fn take(self) -> Result<T, Problem> {
        let Bytes(bytes) = self.bytes?;
        if bytes.is_empty() {
            return Err(Problem::new(Status::BadRequest, "body_missing", "the request has no body")
                .hint("send a JSON object"));
        }
        parse(&bytes)
    }
}

#[async_trait]
impl<T: DeserializeOwned + JsonSchema + Send + Sync + 'static> ExclusiveExtractor for JsonBody<T> {
    async fn from_request<Context: ServerContext>(
        rqctx: &RequestContext<Context>,
        request: http::Request<Body>,
    ) -> Result<Self, HttpError> {
        Ok(Self { bytes: read(rqctx, request).await, body: PhantomData })
    }

    fn metadata(body_content_type: ApiEndpointBodyContentType) -> ExtractorMetadata {
        <TypedBody<T> as ExclusiveExtractor>::metadata(body_content_type)
    }
}

/// A JSON body that may be absent or empty, which both mean `{}`.
#[derive(Debug)]
pub struct OptionalJsonBody<T>(JsonBody<T>);

impl<T: DeserializeOwned + Default> OptionalJsonBody<T> {
    /// The body's bytes, for telling one request from another: none for every way to say nothing.
    pub fn bytes(&self) -> &[u8] {
        let bytes = self.0.bytes();
        if is_blank(bytes) || is_empty_object(bytes) { &[] } else { bytes }
    }

    pub fn take(self) -> Result<T, Problem> {
        let Bytes(bytes) = self.0.bytes?;
        if is_blank(&bytes) { Ok(T::default()) } else { parse(&bytes) }
    }
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_whitespace)
}

fn is_empty_object(bytes: &[u8]) -> bool {
    bytes.iter().filter(|byte| !byte.is_ascii_whitespace()).eq(b"{}")
}

/// `T` with the mark that a body of it is optional.
#[derive(Deserialize)]
#[serde(bound = "")]
struct Optional<T>(PhantomData<fn() -> T>);

impl<T: JsonSchema> JsonSchema for Optional<T> {
    fn schema_name() -> String {
        format!("Optional{}", T::schema_name())
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        marked(generator.subschema_for::<T>(), "x-wharf-optional-body", json!(true))
    }
}

#[async_trait]
impl<T: DeserializeOwned + JsonSchema + Send + Sync + 'static> ExclusiveExtractor for OptionalJsonBody<T> {
    async fn from_request<Context: ServerContext>(
        rqctx: &RequestContext<Context>,
        request: http::Request<Body>,
    ) -> Result<Self, HttpError> {
        JsonBody::from_request(rqctx, request).await.map(Self)
    }

    fn metadata(body_content_type: ApiEndpointBodyContentType) -> ExtractorMetadata {
        <TypedBody<Optional<T>> as ExclusiveExtractor>::metadata(body_content_type)
    }
}
