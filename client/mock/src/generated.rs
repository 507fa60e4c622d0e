// Generated from spec/openapi.yaml by `cargo xtask generate`. Never edit: change the contract and generate again.
#![allow(clippy::all, clippy::pedantic, unused_imports, unused_variables, rustdoc::all)]

pub mod operations {
    //! [`When`](::httpmock::When) and [`Then`](::httpmock::Then)
    //! wrappers for each operation. Each can be converted to
    //! its inner type with a call to `into_inner()`. This can
    //! be used to explicitly deviate from permitted values.
    use wharf_client::*;
    /// What a request of `Healthz` must be like.
    pub struct HealthzWhen(::httpmock::When);
    impl HealthzWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(regex::Regex::new("^/healthz$").unwrap()),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
    }

    /// What `Healthz` is answered with.
    pub struct HealthzThen(::httpmock::Then);
    impl HealthzThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::Health) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `ContractYaml` must be like.
    pub struct ContractYamlWhen(::httpmock::When);
    impl ContractYamlWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(regex::Regex::new("^/openapi.yaml$").unwrap()),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
    }

    /// What `ContractYaml` is answered with.
    pub struct ContractYamlThen(::httpmock::Then);
    impl ContractYamlThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: ::serde_json::Value) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body(value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `ContractJson` must be like.
    pub struct ContractJsonWhen(::httpmock::When);
    impl ContractJsonWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(regex::Regex::new("^/openapi.json$").unwrap()),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
    }

    /// What `ContractJson` is answered with.
    pub struct ContractJsonThen(::httpmock::Then);
    impl ContractJsonThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::ContractDocument) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkstationsList` must be like.
    pub struct WorkstationsListWhen(::httpmock::When);
    impl WorkstationsListWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(regex::Regex::new("^/v1/workstations$").unwrap()),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `limit`.
        pub fn limit<T>(self, value: T) -> Self
        where
            T: Into<Option<::std::num::NonZeroU32>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("limit", value.to_string()))
            } else {
                Self(self.0.query_param_missing("limit"))
            }
        }

        /// `page_token`.
        pub fn page_token<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("page_token", value.to_string()))
            } else {
                Self(self.0.query_param_missing("page_token"))
            }
        }
    }

    /// What `WorkstationsList` is answered with.
    pub struct WorkstationsListThen(::httpmock::Then);
    impl WorkstationsListThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::WorkstationPage) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkstationsCreate` must be like.
    pub struct WorkstationsCreateWhen(::httpmock::When);
    impl WorkstationsCreateWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(regex::Regex::new("^/v1/workstations$").unwrap()),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `idempotency_key`.
        pub fn idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKey>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("idempotency-key"))
            }
        }

        /// `x_idempotency_key`.
        pub fn x_idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKeyAlias>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("x-idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("x-idempotency-key"))
            }
        }

        /// `body`.
        pub fn body(self, value: &types::WorkstationCreate) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// What `WorkstationsCreate` is answered with.
    pub struct WorkstationsCreateThen(::httpmock::Then);
    impl WorkstationsCreateThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `created`.
        pub fn created(self, value: &types::Workstation) -> Self {
            Self(
                self
                    .0
                    .status(201u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `payload_too_large`.
        pub fn payload_too_large(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(413u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unsupported_media_type`.
        pub fn unsupported_media_type(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(415u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkstationsGet` must be like.
    pub struct WorkstationsGetWhen(::httpmock::When);
    impl WorkstationsGetWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(regex::Regex::new("^/v1/workstations/[^/]*$").unwrap()),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `id`.
        pub fn id(self, value: &types::WorkstationId) -> Self {
            let re = regex::Regex::new(
                    &format!("^/v1/workstations/{}$", value.to_string()),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }
    }

    /// What `WorkstationsGet` is answered with.
    pub struct WorkstationsGetThen(::httpmock::Then);
    impl WorkstationsGetThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::Workstation) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkstationsDelete` must be like.
    pub struct WorkstationsDeleteWhen(::httpmock::When);
    impl WorkstationsDeleteWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::DELETE)
                    .path_matches(regex::Regex::new("^/v1/workstations/[^/]*$").unwrap()),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `id`.
        pub fn id(self, value: &types::WorkstationId) -> Self {
            let re = regex::Regex::new(
                    &format!("^/v1/workstations/{}$", value.to_string()),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }
    }

    /// What `WorkstationsDelete` is answered with.
    pub struct WorkstationsDeleteThen(::httpmock::Then);
    impl WorkstationsDeleteThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `no_content`.
        pub fn no_content(self) -> Self {
            Self(self.0.status(204u16))
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkstationsUpdate` must be like.
    pub struct WorkstationsUpdateWhen(::httpmock::When);
    impl WorkstationsUpdateWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::PATCH)
                    .path_matches(regex::Regex::new("^/v1/workstations/[^/]*$").unwrap()),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `id`.
        pub fn id(self, value: &types::WorkstationId) -> Self {
            let re = regex::Regex::new(
                    &format!("^/v1/workstations/{}$", value.to_string()),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `if_match`.
        pub fn if_match<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IfMatch>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("if-match", value.to_string()))
            } else {
                Self(self.0.header_missing("if-match"))
            }
        }

        /// `body`.
        pub fn body(self, value: &types::WorkstationUpdate) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// What `WorkstationsUpdate` is answered with.
    pub struct WorkstationsUpdateThen(::httpmock::Then);
    impl WorkstationsUpdateThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::Workstation) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `precondition_failed`.
        pub fn precondition_failed(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(412u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `payload_too_large`.
        pub fn payload_too_large(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(413u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unsupported_media_type`.
        pub fn unsupported_media_type(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(415u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkstationsLaunch` must be like.
    pub struct WorkstationsLaunchWhen(::httpmock::When);
    impl WorkstationsLaunchWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        regex::Regex::new("^/v1/workstations/[^/]*/launch$").unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `id`.
        pub fn id(self, value: &types::WorkstationId) -> Self {
            let re = regex::Regex::new(
                    &format!("^/v1/workstations/{}/launch$", value.to_string()),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `timeout_seconds`.
        pub fn timeout_seconds<T>(self, value: T) -> Self
        where
            T: Into<Option<::std::num::NonZeroU32>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("timeoutSeconds", value.to_string()))
            } else {
                Self(self.0.query_param_missing("timeoutSeconds"))
            }
        }

        /// `idempotency_key`.
        pub fn idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKey>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("idempotency-key"))
            }
        }

        /// `x_idempotency_key`.
        pub fn x_idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKeyAlias>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("x-idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("x-idempotency-key"))
            }
        }

        /// `body`.
        pub fn body(self, value: &types::NoOptions) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// What `WorkstationsLaunch` is answered with.
    pub struct WorkstationsLaunchThen(::httpmock::Then);
    impl WorkstationsLaunchThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::Workstation) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `payload_too_large`.
        pub fn payload_too_large(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(413u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unsupported_media_type`.
        pub fn unsupported_media_type(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(415u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkstationsStop` must be like.
    pub struct WorkstationsStopWhen(::httpmock::When);
    impl WorkstationsStopWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        regex::Regex::new("^/v1/workstations/[^/]*/stop$").unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `id`.
        pub fn id(self, value: &types::WorkstationId) -> Self {
            let re = regex::Regex::new(
                    &format!("^/v1/workstations/{}/stop$", value.to_string()),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `timeout_seconds`.
        pub fn timeout_seconds<T>(self, value: T) -> Self
        where
            T: Into<Option<::std::num::NonZeroU32>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("timeoutSeconds", value.to_string()))
            } else {
                Self(self.0.query_param_missing("timeoutSeconds"))
            }
        }

        /// `idempotency_key`.
        pub fn idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKey>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("idempotency-key"))
            }
        }

        /// `x_idempotency_key`.
        pub fn x_idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKeyAlias>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("x-idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("x-idempotency-key"))
            }
        }

        /// `body`.
        pub fn body(self, value: &types::StopOptions) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// What `WorkstationsStop` is answered with.
    pub struct WorkstationsStopThen(::httpmock::Then);
    impl WorkstationsStopThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::Workstation) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `payload_too_large`.
        pub fn payload_too_large(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(413u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unsupported_media_type`.
        pub fn unsupported_media_type(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(415u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkstationsUsage` must be like.
    pub struct WorkstationsUsageWhen(::httpmock::When);
    impl WorkstationsUsageWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        regex::Regex::new("^/v1/workstations/[^/]*/usage$").unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `id`.
        pub fn id(self, value: &types::WorkstationId) -> Self {
            let re = regex::Regex::new(
                    &format!("^/v1/workstations/{}/usage$", value.to_string()),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `from`.
        pub fn from<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a ::chrono::DateTime<::chrono::offset::Utc>>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("from", value.to_string()))
            } else {
                Self(self.0.query_param_missing("from"))
            }
        }

        /// `to`.
        pub fn to<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a ::chrono::DateTime<::chrono::offset::Utc>>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("to", value.to_string()))
            } else {
                Self(self.0.query_param_missing("to"))
            }
        }
    }

    /// What `WorkstationsUsage` is answered with.
    pub struct WorkstationsUsageThen(::httpmock::Then);
    impl WorkstationsUsageThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::Usage) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkstationsWait` must be like.
    pub struct WorkstationsWaitWhen(::httpmock::When);
    impl WorkstationsWaitWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        regex::Regex::new("^/v1/workstations/[^/]*/wait$").unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `id`.
        pub fn id(self, value: &types::WorkstationId) -> Self {
            let re = regex::Regex::new(
                    &format!("^/v1/workstations/{}/wait$", value.to_string()),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `status`.
        pub fn status(self, value: types::WorkstationStatus) -> Self {
            Self(self.0.query_param("status", value.to_string()))
        }

        /// `timeout_seconds`.
        pub fn timeout_seconds<T>(self, value: T) -> Self
        where
            T: Into<Option<::std::num::NonZeroU32>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("timeoutSeconds", value.to_string()))
            } else {
                Self(self.0.query_param_missing("timeoutSeconds"))
            }
        }
    }

    /// What `WorkstationsWait` is answered with.
    pub struct WorkstationsWaitThen(::httpmock::Then);
    impl WorkstationsWaitThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::Workstation) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `EnvironmentsList` must be like.
    pub struct EnvironmentsListWhen(::httpmock::When);
    impl EnvironmentsListWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        regex::Regex::new("^/api/v1/cloud/environments$").unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `created_at_gte`.
        pub fn created_at_gte<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a ::chrono::DateTime<::chrono::offset::Utc>>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("created_at[gte]", value.to_string()))
            } else {
                Self(self.0.query_param_missing("created_at[gte]"))
            }
        }

        /// `created_at_lte`.
        pub fn created_at_lte<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a ::chrono::DateTime<::chrono::offset::Utc>>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("created_at[lte]", value.to_string()))
            } else {
                Self(self.0.query_param_missing("created_at[lte]"))
            }
        }

        /// `include_archived`.
        pub fn include_archived<T>(self, value: T) -> Self
        where
            T: Into<Option<bool>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("include_archived", value.to_string()))
            } else {
                Self(self.0.query_param_missing("include_archived"))
            }
        }

        /// `limit`.
        pub fn limit<T>(self, value: T) -> Self
        where
            T: Into<Option<::std::num::NonZeroU32>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("limit", value.to_string()))
            } else {
                Self(self.0.query_param_missing("limit"))
            }
        }

        /// `page`.
        pub fn page<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("page", value.to_string()))
            } else {
                Self(self.0.query_param_missing("page"))
            }
        }
    }

    /// What `EnvironmentsList` is answered with.
    pub struct EnvironmentsListThen(::httpmock::Then);
    impl EnvironmentsListThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::EnvironmentPage) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `EnvironmentsCreate` must be like.
    pub struct EnvironmentsCreateWhen(::httpmock::When);
    impl EnvironmentsCreateWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        regex::Regex::new("^/api/v1/cloud/environments$").unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `idempotency_key`.
        pub fn idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKey>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("idempotency-key"))
            }
        }

        /// `x_idempotency_key`.
        pub fn x_idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKeyAlias>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("x-idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("x-idempotency-key"))
            }
        }

        /// `body`.
        pub fn body(self, value: &types::EnvironmentCreate) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// What `EnvironmentsCreate` is answered with.
    pub struct EnvironmentsCreateThen(::httpmock::Then);
    impl EnvironmentsCreateThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `created`.
        pub fn created(self, value: &types::Environment) -> Self {
            Self(
                self
                    .0
                    .status(201u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `payload_too_large`.
        pub fn payload_too_large(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(413u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unsupported_media_type`.
        pub fn unsupported_media_type(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(415u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `EnvironmentsGet` must be like.
    pub struct EnvironmentsGetWhen(::httpmock::When);
    impl EnvironmentsGetWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        regex::Regex::new("^/api/v1/cloud/environments/[^/]*$").unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `environment_id`.
        pub fn environment_id(self, value: &types::EnvironmentId) -> Self {
            let re = regex::Regex::new(
                    &format!("^/api/v1/cloud/environments/{}$", value.to_string()),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }
    }

    /// What `EnvironmentsGet` is answered with.
    pub struct EnvironmentsGetThen(::httpmock::Then);
    impl EnvironmentsGetThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::Environment) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `EnvironmentsUpdate` must be like.
    pub struct EnvironmentsUpdateWhen(::httpmock::When);
    impl EnvironmentsUpdateWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        regex::Regex::new("^/api/v1/cloud/environments/[^/]*$").unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `environment_id`.
        pub fn environment_id(self, value: &types::EnvironmentId) -> Self {
            let re = regex::Regex::new(
                    &format!("^/api/v1/cloud/environments/{}$", value.to_string()),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `idempotency_key`.
        pub fn idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKey>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("idempotency-key"))
            }
        }

        /// `if_match`.
        pub fn if_match<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IfMatch>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("if-match", value.to_string()))
            } else {
                Self(self.0.header_missing("if-match"))
            }
        }

        /// `x_idempotency_key`.
        pub fn x_idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKeyAlias>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("x-idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("x-idempotency-key"))
            }
        }

        /// `body`.
        pub fn body(self, value: &types::EnvironmentUpdate) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// What `EnvironmentsUpdate` is answered with.
    pub struct EnvironmentsUpdateThen(::httpmock::Then);
    impl EnvironmentsUpdateThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::Environment) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `precondition_failed`.
        pub fn precondition_failed(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(412u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `payload_too_large`.
        pub fn payload_too_large(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(413u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unsupported_media_type`.
        pub fn unsupported_media_type(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(415u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `EnvironmentsDelete` must be like.
    pub struct EnvironmentsDeleteWhen(::httpmock::When);
    impl EnvironmentsDeleteWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::DELETE)
                    .path_matches(
                        regex::Regex::new("^/api/v1/cloud/environments/[^/]*$").unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `environment_id`.
        pub fn environment_id(self, value: &types::EnvironmentId) -> Self {
            let re = regex::Regex::new(
                    &format!("^/api/v1/cloud/environments/{}$", value.to_string()),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }
    }

    /// What `EnvironmentsDelete` is answered with.
    pub struct EnvironmentsDeleteThen(::httpmock::Then);
    impl EnvironmentsDeleteThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::EnvironmentDeleted) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `EnvironmentsArchive` must be like.
    pub struct EnvironmentsArchiveWhen(::httpmock::When);
    impl EnvironmentsArchiveWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        regex::Regex::new("^/api/v1/cloud/environments/[^/]*/archive$")
                            .unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `environment_id`.
        pub fn environment_id(self, value: &types::EnvironmentId) -> Self {
            let re = regex::Regex::new(
                    &format!(
                        "^/api/v1/cloud/environments/{}/archive$", value.to_string()
                    ),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `idempotency_key`.
        pub fn idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKey>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("idempotency-key"))
            }
        }

        /// `x_idempotency_key`.
        pub fn x_idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKeyAlias>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("x-idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("x-idempotency-key"))
            }
        }

        /// `body`.
        pub fn body(self, value: &types::NoOptions) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// What `EnvironmentsArchive` is answered with.
    pub struct EnvironmentsArchiveThen(::httpmock::Then);
    impl EnvironmentsArchiveThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::Environment) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `payload_too_large`.
        pub fn payload_too_large(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(413u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unsupported_media_type`.
        pub fn unsupported_media_type(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(415u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkList` must be like.
    pub struct WorkListWhen(::httpmock::When);
    impl WorkListWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        regex::Regex::new("^/api/v1/cloud/environments/[^/]*/work$")
                            .unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `environment_id`.
        pub fn environment_id(self, value: &types::EnvironmentId) -> Self {
            let re = regex::Regex::new(
                    &format!("^/api/v1/cloud/environments/{}/work$", value.to_string()),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `after_id`.
        pub fn after_id<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::WorkId>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("after_id", value.to_string()))
            } else {
                Self(self.0.query_param_missing("after_id"))
            }
        }

        /// `before_id`.
        pub fn before_id<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::WorkId>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("before_id", value.to_string()))
            } else {
                Self(self.0.query_param_missing("before_id"))
            }
        }

        /// `limit`.
        pub fn limit<T>(self, value: T) -> Self
        where
            T: Into<Option<::std::num::NonZeroU32>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("limit", value.to_string()))
            } else {
                Self(self.0.query_param_missing("limit"))
            }
        }

        /// `page`.
        pub fn page<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("page", value.to_string()))
            } else {
                Self(self.0.query_param_missing("page"))
            }
        }

        /// `state`.
        pub fn state<T>(self, value: T) -> Self
        where
            T: Into<Option<types::WorkState>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("state", value.to_string()))
            } else {
                Self(self.0.query_param_missing("state"))
            }
        }
    }

    /// What `WorkList` is answered with.
    pub struct WorkListThen(::httpmock::Then);
    impl WorkListThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::WorkPage) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkEnqueue` must be like.
    pub struct WorkEnqueueWhen(::httpmock::When);
    impl WorkEnqueueWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        regex::Regex::new("^/api/v1/cloud/environments/[^/]*/work$")
                            .unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `environment_id`.
        pub fn environment_id(self, value: &types::EnvironmentId) -> Self {
            let re = regex::Regex::new(
                    &format!("^/api/v1/cloud/environments/{}/work$", value.to_string()),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `idempotency_key`.
        pub fn idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKey>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("idempotency-key"))
            }
        }

        /// `x_idempotency_key`.
        pub fn x_idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKeyAlias>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("x-idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("x-idempotency-key"))
            }
        }

        /// `body`.
        pub fn body(self, value: &types::WorkEnqueue) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// What `WorkEnqueue` is answered with.
    pub struct WorkEnqueueThen(::httpmock::Then);
    impl WorkEnqueueThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `created`.
        pub fn created(self, value: &types::WorkItem) -> Self {
            Self(
                self
                    .0
                    .status(201u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `payload_too_large`.
        pub fn payload_too_large(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(413u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unsupported_media_type`.
        pub fn unsupported_media_type(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(415u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkPoll` must be like.
    pub struct WorkPollWhen(::httpmock::When);
    impl WorkPollWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        regex::Regex::new("^/api/v1/cloud/environments/[^/]*/work/poll$")
                            .unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `environment_id`.
        pub fn environment_id(self, value: &types::EnvironmentId) -> Self {
            let re = regex::Regex::new(
                    &format!(
                        "^/api/v1/cloud/environments/{}/work/poll$", value.to_string()
                    ),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `block_ms`.
        pub fn block_ms<T>(self, value: T) -> Self
        where
            T: Into<Option<::std::num::NonZeroU32>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("block_ms", value.to_string()))
            } else {
                Self(self.0.query_param_missing("block_ms"))
            }
        }

        /// `reclaim_older_than_ms`.
        pub fn reclaim_older_than_ms<T>(self, value: T) -> Self
        where
            T: Into<Option<u32>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("reclaim_older_than_ms", value.to_string()))
            } else {
                Self(self.0.query_param_missing("reclaim_older_than_ms"))
            }
        }

        /// `worker_id`.
        pub fn worker_id<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::WorkerId>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("worker-id", value.to_string()))
            } else {
                Self(self.0.header_missing("worker-id"))
            }
        }
    }

    /// What `WorkPoll` is answered with.
    pub struct WorkPollThen(::httpmock::Then);
    impl WorkPollThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: Option<&types::WorkItem>) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkStats` must be like.
    pub struct WorkStatsWhen(::httpmock::When);
    impl WorkStatsWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        regex::Regex::new(
                                "^/api/v1/cloud/environments/[^/]*/work/stats$",
                            )
                            .unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `environment_id`.
        pub fn environment_id(self, value: &types::EnvironmentId) -> Self {
            let re = regex::Regex::new(
                    &format!(
                        "^/api/v1/cloud/environments/{}/work/stats$", value.to_string()
                    ),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }
    }

    /// What `WorkStats` is answered with.
    pub struct WorkStatsThen(::httpmock::Then);
    impl WorkStatsThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::WorkQueueStats) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkGet` must be like.
    pub struct WorkGetWhen(::httpmock::When);
    impl WorkGetWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        regex::Regex::new(
                                "^/api/v1/cloud/environments/[^/]*/work/[^/]*$",
                            )
                            .unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `environment_id`.
        pub fn environment_id(self, value: &types::EnvironmentId) -> Self {
            let re = regex::Regex::new(
                    &format!(
                        "^/api/v1/cloud/environments/{}/work/.*$", value.to_string()
                    ),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `work_id`.
        pub fn work_id(self, value: &types::WorkId) -> Self {
            let re = regex::Regex::new(
                    &format!(
                        "^/api/v1/cloud/environments/.*/work/{}$", value.to_string()
                    ),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }
    }

    /// What `WorkGet` is answered with.
    pub struct WorkGetThen(::httpmock::Then);
    impl WorkGetThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::WorkItem) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkUpdate` must be like.
    pub struct WorkUpdateWhen(::httpmock::When);
    impl WorkUpdateWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        regex::Regex::new(
                                "^/api/v1/cloud/environments/[^/]*/work/[^/]*$",
                            )
                            .unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `environment_id`.
        pub fn environment_id(self, value: &types::EnvironmentId) -> Self {
            let re = regex::Regex::new(
                    &format!(
                        "^/api/v1/cloud/environments/{}/work/.*$", value.to_string()
                    ),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `work_id`.
        pub fn work_id(self, value: &types::WorkId) -> Self {
            let re = regex::Regex::new(
                    &format!(
                        "^/api/v1/cloud/environments/.*/work/{}$", value.to_string()
                    ),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `idempotency_key`.
        pub fn idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKey>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("idempotency-key"))
            }
        }

        /// `if_match`.
        pub fn if_match<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IfMatch>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("if-match", value.to_string()))
            } else {
                Self(self.0.header_missing("if-match"))
            }
        }

        /// `x_idempotency_key`.
        pub fn x_idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKeyAlias>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("x-idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("x-idempotency-key"))
            }
        }

        /// `body`.
        pub fn body(self, value: &types::WorkUpdate) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// What `WorkUpdate` is answered with.
    pub struct WorkUpdateThen(::httpmock::Then);
    impl WorkUpdateThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::WorkItem) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `precondition_failed`.
        pub fn precondition_failed(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(412u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `payload_too_large`.
        pub fn payload_too_large(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(413u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unsupported_media_type`.
        pub fn unsupported_media_type(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(415u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkAck` must be like.
    pub struct WorkAckWhen(::httpmock::When);
    impl WorkAckWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        regex::Regex::new(
                                "^/api/v1/cloud/environments/[^/]*/work/[^/]*/ack$",
                            )
                            .unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `environment_id`.
        pub fn environment_id(self, value: &types::EnvironmentId) -> Self {
            let re = regex::Regex::new(
                    &format!(
                        "^/api/v1/cloud/environments/{}/work/.*/ack$", value.to_string()
                    ),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `work_id`.
        pub fn work_id(self, value: &types::WorkId) -> Self {
            let re = regex::Regex::new(
                    &format!(
                        "^/api/v1/cloud/environments/.*/work/{}/ack$", value.to_string()
                    ),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `idempotency_key`.
        pub fn idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKey>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("idempotency-key"))
            }
        }

        /// `worker_id`.
        pub fn worker_id<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::WorkerId>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("worker-id", value.to_string()))
            } else {
                Self(self.0.header_missing("worker-id"))
            }
        }

        /// `x_idempotency_key`.
        pub fn x_idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKeyAlias>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("x-idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("x-idempotency-key"))
            }
        }

        /// `body`.
        pub fn body(self, value: &types::NoOptions) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// What `WorkAck` is answered with.
    pub struct WorkAckThen(::httpmock::Then);
    impl WorkAckThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::WorkItem) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `payload_too_large`.
        pub fn payload_too_large(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(413u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unsupported_media_type`.
        pub fn unsupported_media_type(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(415u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkHeartbeat` must be like.
    pub struct WorkHeartbeatWhen(::httpmock::When);
    impl WorkHeartbeatWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        regex::Regex::new(
                                "^/api/v1/cloud/environments/[^/]*/work/[^/]*/heartbeat$",
                            )
                            .unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `environment_id`.
        pub fn environment_id(self, value: &types::EnvironmentId) -> Self {
            let re = regex::Regex::new(
                    &format!(
                        "^/api/v1/cloud/environments/{}/work/.*/heartbeat$", value
                        .to_string()
                    ),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `work_id`.
        pub fn work_id(self, value: &types::WorkId) -> Self {
            let re = regex::Regex::new(
                    &format!(
                        "^/api/v1/cloud/environments/.*/work/{}/heartbeat$", value
                        .to_string()
                    ),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `desired_ttl_seconds`.
        pub fn desired_ttl_seconds<T>(self, value: T) -> Self
        where
            T: Into<Option<::std::num::NonZeroU32>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("desired_ttl_seconds", value.to_string()))
            } else {
                Self(self.0.query_param_missing("desired_ttl_seconds"))
            }
        }

        /// `expected_last_heartbeat`.
        pub fn expected_last_heartbeat<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::ExpectedLastHeartbeat>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("expected_last_heartbeat", value.to_string()))
            } else {
                Self(self.0.query_param_missing("expected_last_heartbeat"))
            }
        }

        /// `idempotency_key`.
        pub fn idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKey>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("idempotency-key"))
            }
        }

        /// `x_idempotency_key`.
        pub fn x_idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKeyAlias>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("x-idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("x-idempotency-key"))
            }
        }

        /// `body`.
        pub fn body(self, value: &types::NoOptions) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// What `WorkHeartbeat` is answered with.
    pub struct WorkHeartbeatThen(::httpmock::Then);
    impl WorkHeartbeatThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::WorkHeartbeat) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `precondition_failed`.
        pub fn precondition_failed(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(412u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `payload_too_large`.
        pub fn payload_too_large(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(413u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unsupported_media_type`.
        pub fn unsupported_media_type(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(415u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }

    /// What a request of `WorkStop` must be like.
    pub struct WorkStopWhen(::httpmock::When);
    impl WorkStopWhen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        regex::Regex::new(
                                "^/api/v1/cloud/environments/[^/]*/work/[^/]*/stop$",
                            )
                            .unwrap(),
                    ),
            )
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// `environment_id`.
        pub fn environment_id(self, value: &types::EnvironmentId) -> Self {
            let re = regex::Regex::new(
                    &format!(
                        "^/api/v1/cloud/environments/{}/work/.*/stop$", value.to_string()
                    ),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `work_id`.
        pub fn work_id(self, value: &types::WorkId) -> Self {
            let re = regex::Regex::new(
                    &format!(
                        "^/api/v1/cloud/environments/.*/work/{}/stop$", value.to_string()
                    ),
                )
                .unwrap();
            Self(self.0.path_matches(re))
        }

        /// `idempotency_key`.
        pub fn idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKey>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("idempotency-key"))
            }
        }

        /// `x_idempotency_key`.
        pub fn x_idempotency_key<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a types::IdempotencyKeyAlias>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.header("x-idempotency-key", value.to_string()))
            } else {
                Self(self.0.header_missing("x-idempotency-key"))
            }
        }

        /// `body`.
        pub fn body(self, value: &types::WorkStopOptions) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// What `WorkStop` is answered with.
    pub struct WorkStopThen(::httpmock::Then);
    impl WorkStopThen {
        /// Wraps what `httpmock` gives.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// What `httpmock` gives, to deviate from what the contract allows.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// `ok`.
        pub fn ok(self, value: &types::WorkItem) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `bad_request`.
        pub fn bad_request(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unauthorized`.
        pub fn unauthorized(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `forbidden`.
        pub fn forbidden(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `not_found`.
        pub fn not_found(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `conflict`.
        pub fn conflict(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `payload_too_large`.
        pub fn payload_too_large(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(413u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `unsupported_media_type`.
        pub fn unsupported_media_type(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(415u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `too_many_requests`.
        pub fn too_many_requests(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(429u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `internal_server_error`.
        pub fn internal_server_error(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `service_unavailable`.
        pub fn service_unavailable(self, value: &types::Error) -> Self {
            Self(
                self
                    .0
                    .status(503u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `client_error`.
        pub fn client_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 4u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// `server_error`.
        pub fn server_error(self, status: u16, value: &types::Error) -> Self {
            assert_eq!(status / 100u16, 5u16);
            Self(
                self
                    .0
                    .status(status)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }
    }
}

/// An extension trait for [`MockServer`](::httpmock::MockServer) that
/// adds a method for each operation. These are the equivalent of
/// type-checked [`mock()`](::httpmock::MockServer::mock) calls.
pub trait MockServerExt {
    /// Mocks `healthz`.
    fn healthz<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::HealthzWhen, operations::HealthzThen);
    /// Mocks `contract_yaml`.
    fn contract_yaml<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ContractYamlWhen, operations::ContractYamlThen);
    /// Mocks `contract_json`.
    fn contract_json<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ContractJsonWhen, operations::ContractJsonThen);
    /// Mocks `workstations_list`.
    fn workstations_list<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkstationsListWhen, operations::WorkstationsListThen);
    /// Mocks `workstations_create`.
    fn workstations_create<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::WorkstationsCreateWhen,
            operations::WorkstationsCreateThen,
        );
    /// Mocks `workstations_get`.
    fn workstations_get<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkstationsGetWhen, operations::WorkstationsGetThen);
    /// Mocks `workstations_delete`.
    fn workstations_delete<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::WorkstationsDeleteWhen,
            operations::WorkstationsDeleteThen,
        );
    /// Mocks `workstations_update`.
    fn workstations_update<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::WorkstationsUpdateWhen,
            operations::WorkstationsUpdateThen,
        );
    /// Mocks `workstations_launch`.
    fn workstations_launch<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::WorkstationsLaunchWhen,
            operations::WorkstationsLaunchThen,
        );
    /// Mocks `workstations_stop`.
    fn workstations_stop<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkstationsStopWhen, operations::WorkstationsStopThen);
    /// Mocks `workstations_usage`.
    fn workstations_usage<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkstationsUsageWhen, operations::WorkstationsUsageThen);
    /// Mocks `workstations_wait`.
    fn workstations_wait<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkstationsWaitWhen, operations::WorkstationsWaitThen);
    /// Mocks `environments_list`.
    fn environments_list<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::EnvironmentsListWhen, operations::EnvironmentsListThen);
    /// Mocks `environments_create`.
    fn environments_create<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::EnvironmentsCreateWhen,
            operations::EnvironmentsCreateThen,
        );
    /// Mocks `environments_get`.
    fn environments_get<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::EnvironmentsGetWhen, operations::EnvironmentsGetThen);
    /// Mocks `environments_update`.
    fn environments_update<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::EnvironmentsUpdateWhen,
            operations::EnvironmentsUpdateThen,
        );
    /// Mocks `environments_delete`.
    fn environments_delete<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::EnvironmentsDeleteWhen,
            operations::EnvironmentsDeleteThen,
        );
    /// Mocks `environments_archive`.
    fn environments_archive<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::EnvironmentsArchiveWhen,
            operations::EnvironmentsArchiveThen,
        );
    /// Mocks `work_list`.
    fn work_list<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkListWhen, operations::WorkListThen);
    /// Mocks `work_enqueue`.
    fn work_enqueue<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkEnqueueWhen, operations::WorkEnqueueThen);
    /// Mocks `work_poll`.
    fn work_poll<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkPollWhen, operations::WorkPollThen);
    /// Mocks `work_stats`.
    fn work_stats<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkStatsWhen, operations::WorkStatsThen);
    /// Mocks `work_get`.
    fn work_get<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkGetWhen, operations::WorkGetThen);
    /// Mocks `work_update`.
    fn work_update<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkUpdateWhen, operations::WorkUpdateThen);
    /// Mocks `work_ack`.
    fn work_ack<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkAckWhen, operations::WorkAckThen);
    /// Mocks `work_heartbeat`.
    fn work_heartbeat<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkHeartbeatWhen, operations::WorkHeartbeatThen);
    /// Mocks `work_stop`.
    fn work_stop<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkStopWhen, operations::WorkStopThen);
}

impl MockServerExt for ::httpmock::MockServer {
    fn healthz<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::HealthzWhen, operations::HealthzThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::HealthzWhen::new(when),
                operations::HealthzThen::new(then),
            )
        })
    }

    fn contract_yaml<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ContractYamlWhen, operations::ContractYamlThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ContractYamlWhen::new(when),
                operations::ContractYamlThen::new(then),
            )
        })
    }

    fn contract_json<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ContractJsonWhen, operations::ContractJsonThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ContractJsonWhen::new(when),
                operations::ContractJsonThen::new(then),
            )
        })
    }

    fn workstations_list<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkstationsListWhen, operations::WorkstationsListThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkstationsListWhen::new(when),
                operations::WorkstationsListThen::new(then),
            )
        })
    }

    fn workstations_create<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::WorkstationsCreateWhen,
            operations::WorkstationsCreateThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkstationsCreateWhen::new(when),
                operations::WorkstationsCreateThen::new(then),
            )
        })
    }

    fn workstations_get<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkstationsGetWhen, operations::WorkstationsGetThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkstationsGetWhen::new(when),
                operations::WorkstationsGetThen::new(then),
            )
        })
    }

    fn workstations_delete<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::WorkstationsDeleteWhen,
            operations::WorkstationsDeleteThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkstationsDeleteWhen::new(when),
                operations::WorkstationsDeleteThen::new(then),
            )
        })
    }

    fn workstations_update<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::WorkstationsUpdateWhen,
            operations::WorkstationsUpdateThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkstationsUpdateWhen::new(when),
                operations::WorkstationsUpdateThen::new(then),
            )
        })
    }

    fn workstations_launch<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::WorkstationsLaunchWhen,
            operations::WorkstationsLaunchThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkstationsLaunchWhen::new(when),
                operations::WorkstationsLaunchThen::new(then),
            )
        })
    }

    fn workstations_stop<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkstationsStopWhen, operations::WorkstationsStopThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkstationsStopWhen::new(when),
                operations::WorkstationsStopThen::new(then),
            )
        })
    }

    fn workstations_usage<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkstationsUsageWhen, operations::WorkstationsUsageThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkstationsUsageWhen::new(when),
                operations::WorkstationsUsageThen::new(then),
            )
        })
    }

    fn workstations_wait<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkstationsWaitWhen, operations::WorkstationsWaitThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkstationsWaitWhen::new(when),
                operations::WorkstationsWaitThen::new(then),
            )
        })
    }

    fn environments_list<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::EnvironmentsListWhen, operations::EnvironmentsListThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::EnvironmentsListWhen::new(when),
                operations::EnvironmentsListThen::new(then),
            )
        })
    }

    fn environments_create<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::EnvironmentsCreateWhen,
            operations::EnvironmentsCreateThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::EnvironmentsCreateWhen::new(when),
                operations::EnvironmentsCreateThen::new(then),
            )
        })
    }

    fn environments_get<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::EnvironmentsGetWhen, operations::EnvironmentsGetThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::EnvironmentsGetWhen::new(when),
                operations::EnvironmentsGetThen::new(then),
            )
        })
    }

    fn environments_update<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::EnvironmentsUpdateWhen,
            operations::EnvironmentsUpdateThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::EnvironmentsUpdateWhen::new(when),
                operations::EnvironmentsUpdateThen::new(then),
            )
        })
    }

    fn environments_delete<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::EnvironmentsDeleteWhen,
            operations::EnvironmentsDeleteThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::EnvironmentsDeleteWhen::new(when),
                operations::EnvironmentsDeleteThen::new(then),
            )
        })
    }

    fn environments_archive<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::EnvironmentsArchiveWhen,
            operations::EnvironmentsArchiveThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::EnvironmentsArchiveWhen::new(when),
                operations::EnvironmentsArchiveThen::new(then),
            )
        })
    }

    fn work_list<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkListWhen, operations::WorkListThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkListWhen::new(when),
                operations::WorkListThen::new(then),
            )
        })
    }

    fn work_enqueue<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkEnqueueWhen, operations::WorkEnqueueThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkEnqueueWhen::new(when),
                operations::WorkEnqueueThen::new(then),
            )
        })
    }

    fn work_poll<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkPollWhen, operations::WorkPollThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkPollWhen::new(when),
                operations::WorkPollThen::new(then),
            )
        })
    }

    fn work_stats<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkStatsWhen, operations::WorkStatsThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkStatsWhen::new(when),
                operations::WorkStatsThen::new(then),
            )
        })
    }

    fn work_get<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkGetWhen, operations::WorkGetThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkGetWhen::new(when),
                operations::WorkGetThen::new(then),
            )
        })
    }

    fn work_update<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkUpdateWhen, operations::WorkUpdateThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkUpdateWhen::new(when),
                operations::WorkUpdateThen::new(then),
            )
        })
    }

    fn work_ack<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkAckWhen, operations::WorkAckThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkAckWhen::new(when),
                operations::WorkAckThen::new(then),
            )
        })
    }

    fn work_heartbeat<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkHeartbeatWhen, operations::WorkHeartbeatThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkHeartbeatWhen::new(when),
                operations::WorkHeartbeatThen::new(then),
            )
        })
    }

    fn work_stop<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::WorkStopWhen, operations::WorkStopThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::WorkStopWhen::new(when),
                operations::WorkStopThen::new(then),
            )
        })
    }
}
