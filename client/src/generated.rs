// Generated from spec/openapi.yaml by `cargo xtask generate`. Never edit: change the contract and generate again.
#![allow(clippy::all, clippy::pedantic, unused_imports, rustdoc::all)]

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///What the new workstation shall consist of.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ConfigurationCreate {
        /// `cpuCores`.
        #[serde(rename = "cpuCores")]
        pub cpu_cores: CpuCores,
        ///The GPU model; none when absent or null.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gpu: ::std::option::Option<GpuModel>,
        /// `memoryGB`.
        #[serde(rename = "memoryGB")]
        pub memory_gb: MemoryGb,
        /// `region`.
        pub region: RegionName,
        /// `storageGB`.
        #[serde(rename = "storageGB")]
        pub storage_gb: StorageGb,
    }

    impl ConfigurationCreate {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::ConfigurationCreate {
            Default::default()
        }
    }

    ///The configuration values to change.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct ConfigurationUpdate {
        /// `cpuCores`.
        #[serde(
            rename = "cpuCores",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub cpu_cores: ::std::option::Option<CpuCores>,
        /// `gpu`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(default, deserialize_with = "crate::null::present")]
        pub gpu: ::std::option::Option<
            ::wharf_client::OrNull<::wharf_client::types::GpuModel>,
        >,
        /// `memoryGB`.
        #[serde(
            rename = "memoryGB",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub memory_gb: ::std::option::Option<MemoryGb>,
        /// `region`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub region: ::std::option::Option<RegionName>,
        /// `storageGB`.
        #[serde(
            rename = "storageGB",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub storage_gb: ::std::option::Option<StorageGb>,
    }

    impl ConfigurationUpdate {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::ConfigurationUpdate {
            Default::default()
        }
    }

    ///An OpenAPI 3.1 document.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct ContractDocument(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::ops::Deref for ContractDocument {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }

    impl ::std::convert::From<ContractDocument>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: ContractDocument) -> Self {
            value.0
        }
    }

    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for ContractDocument {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }

    ///Cores; the most CPU time that it may use a second, in seconds.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct CpuCores(pub ::std::num::NonZeroU32);
    impl ::std::ops::Deref for CpuCores {
        type Target = ::std::num::NonZeroU32;
        fn deref(&self) -> &::std::num::NonZeroU32 {
            &self.0
        }
    }

    impl ::std::convert::From<CpuCores> for ::std::num::NonZeroU32 {
        fn from(value: CpuCores) -> Self {
            value.0
        }
    }

    impl ::std::convert::From<::std::num::NonZeroU32> for CpuCores {
        fn from(value: ::std::num::NonZeroU32) -> Self {
            Self(value)
        }
    }

    impl ::std::fmt::Display for CpuCores {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            self.0.fmt(f)
        }
    }

    impl ::std::str::FromStr for CpuCores {
        type Err = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
            Ok(Self(value.parse()?))
        }
    }

    impl ::std::convert::TryFrom<&str> for CpuCores {
        type Error = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn try_from(value: &str) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<String> for CpuCores {
        type Error = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn try_from(value: String) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }

    ///How far each part of the configuration is more than a number on paper, on the machine it runs on.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Enforcement {
        /// `cpu`.
        pub cpu: EnforcementLevel,
        /// `gpu`.
        pub gpu: EnforcementLevel,
        /// `memory`.
        pub memory: EnforcementLevel,
        /// `storage`.
        pub storage: EnforcementLevel,
    }

    impl Enforcement {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::Enforcement {
            Default::default()
        }
    }

    /**`enforced`: the operating system holds the workstation to it; `accounted`: it is measured or reserved and billed,
but nothing holds the workstation to it, and a GPU is not attached.
*/
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    #[non_exhaustive]
    pub enum EnforcementLevel {
        /// `enforced`.
        #[serde(rename = "enforced")]
        Enforced,
        /// `accounted`.
        #[serde(rename = "accounted")]
        Accounted,
        /// A value that this client does not know, as the server sent it.
        #[serde(untagged)]
        Unknown(::std::string::String),
    }

    impl ::std::fmt::Display for EnforcementLevel {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Enforced => f.write_str("enforced"),
                Self::Accounted => f.write_str("accounted"),
                Self::Unknown(value) => f.write_str(value),
            }
        }
    }

    impl ::std::str::FromStr for EnforcementLevel {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "enforced" => Ok(Self::Enforced),
                "accounted" => Ok(Self::Accounted),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for EnforcementLevel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for EnforcementLevel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///What went wrong, in a form for programs and for people.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Error {
        /// `error`.
        pub error: ErrorDetail,
        ///The request's id, as in the `x-request-id` header.
        pub request_id: ::std::string::String,
        ///Tells an error from any other body.
        #[serde(rename = "type")]
        pub type_: ErrorType,
    }

    impl Error {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::Error {
            Default::default()
        }
    }

    ///The class of the error; it follows from the status.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    #[non_exhaustive]
    pub enum ErrorClass {
        /// `invalid_request_error`.
        #[serde(rename = "invalid_request_error")]
        InvalidRequestError,
        /// `authentication_error`.
        #[serde(rename = "authentication_error")]
        AuthenticationError,
        /// `permission_error`.
        #[serde(rename = "permission_error")]
        PermissionError,
        /// `not_found_error`.
        #[serde(rename = "not_found_error")]
        NotFoundError,
        /// `conflict_error`.
        #[serde(rename = "conflict_error")]
        ConflictError,
        /// `precondition_failed_error`.
        #[serde(rename = "precondition_failed_error")]
        PreconditionFailedError,
        /// `rate_limit_error`.
        #[serde(rename = "rate_limit_error")]
        RateLimitError,
        /// `api_error`.
        #[serde(rename = "api_error")]
        ApiError,
        /// `overloaded_error`.
        #[serde(rename = "overloaded_error")]
        OverloadedError,
        /// A value that this client does not know, as the server sent it.
        #[serde(untagged)]
        Unknown(::std::string::String),
    }

    impl ::std::fmt::Display for ErrorClass {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::InvalidRequestError => f.write_str("invalid_request_error"),
                Self::AuthenticationError => f.write_str("authentication_error"),
                Self::PermissionError => f.write_str("permission_error"),
                Self::NotFoundError => f.write_str("not_found_error"),
                Self::ConflictError => f.write_str("conflict_error"),
                Self::PreconditionFailedError => f.write_str("precondition_failed_error"),
                Self::RateLimitError => f.write_str("rate_limit_error"),
                Self::ApiError => f.write_str("api_error"),
                Self::OverloadedError => f.write_str("overloaded_error"),
                Self::Unknown(value) => f.write_str(value),
            }
        }
    }

    impl ::std::str::FromStr for ErrorClass {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "invalid_request_error" => Ok(Self::InvalidRequestError),
                "authentication_error" => Ok(Self::AuthenticationError),
                "permission_error" => Ok(Self::PermissionError),
                "not_found_error" => Ok(Self::NotFoundError),
                "conflict_error" => Ok(Self::ConflictError),
                "precondition_failed_error" => Ok(Self::PreconditionFailedError),
                "rate_limit_error" => Ok(Self::RateLimitError),
                "api_error" => Ok(Self::ApiError),
                "overloaded_error" => Ok(Self::OverloadedError),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for ErrorClass {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for ErrorClass {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///The error itself.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ErrorDetail {
        ///A stable machine word, such as `workstation_not_stopped`.
        pub code: ::std::string::String,
        ///What to do about it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub hint: ::std::option::Option<::std::string::String>,
        ///What was wrong, with which value.
        pub message: ::std::string::String,
        ///The field, parameter or header that was wrong, with dots between levels.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub param: ::std::option::Option<::std::string::String>,
        /// `type`.
        #[serde(rename = "type")]
        pub type_: ErrorClass,
    }

    impl ErrorDetail {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::ErrorDetail {
            Default::default()
        }
    }

    ///Tells an error from any other body.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ErrorType {
        /// `error`.
        #[serde(rename = "error")]
        Error,
    }

    impl ::std::fmt::Display for ErrorType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Error => f.write_str("error"),
            }
        }
    }

    impl ::std::str::FromStr for ErrorType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "error" => Ok(Self::Error),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for ErrorType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for ErrorType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///A GPU model that the region's catalogue lists.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct GpuModel(::std::string::String);
    impl ::std::ops::Deref for GpuModel {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<GpuModel> for ::std::string::String {
        fn from(value: GpuModel) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for GpuModel {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for GpuModel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for GpuModel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for GpuModel {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }

    ///That the service is ready.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Health {
        ///Always `ok`; anything else is an error.
        pub status: HealthStatus,
        ///The version of the server.
        pub version: ::std::string::String,
    }

    impl Health {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::Health {
            Default::default()
        }
    }

    ///Always `ok`; anything else is an error.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum HealthStatus {
        /// `ok`.
        #[serde(rename = "ok")]
        Ok,
    }

    impl ::std::fmt::Display for HealthStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Ok => f.write_str("ok"),
            }
        }
    }

    impl ::std::str::FromStr for HealthStatus {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "ok" => Ok(Self::Ok),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for HealthStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for HealthStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///Makes a repeated request safe; see the introduction.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct IdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for IdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<IdempotencyKey> for ::std::string::String {
        fn from(value: IdempotencyKey) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for IdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for IdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for IdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for IdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }

    ///Another name for `Idempotency-Key`. Giving both with different values is 400.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct IdempotencyKeyAlias(::std::string::String);
    impl ::std::ops::Deref for IdempotencyKeyAlias {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<IdempotencyKeyAlias> for ::std::string::String {
        fn from(value: IdempotencyKeyAlias) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for IdempotencyKeyAlias {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for IdempotencyKeyAlias {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for IdempotencyKeyAlias {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for IdempotencyKeyAlias {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }

    ///Update only the version with this `ETag`; `*` is any version (RFC 9110, 13.1.1).
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct IfMatch(::std::string::String);
    impl ::std::ops::Deref for IfMatch {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<IfMatch> for ::std::string::String {
        fn from(value: IfMatch) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for IfMatch {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 512usize {
                return Err("longer than 512 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for IfMatch {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for IfMatch {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for IfMatch {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }

    ///At most 16 pairs of the caller's own; a key has at most 64 characters.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct Labels(
        pub ::std::collections::HashMap<::std::string::String, LabelsValue>,
    );
    impl ::std::ops::Deref for Labels {
        type Target = ::std::collections::HashMap<::std::string::String, LabelsValue>;
        fn deref(
            &self,
        ) -> &::std::collections::HashMap<::std::string::String, LabelsValue> {
            &self.0
        }
    }

    impl ::std::convert::From<Labels>
    for ::std::collections::HashMap<::std::string::String, LabelsValue> {
        fn from(value: Labels) -> Self {
            value.0
        }
    }

    impl ::std::convert::From<
        ::std::collections::HashMap<::std::string::String, LabelsValue>,
    > for Labels {
        fn from(
            value: ::std::collections::HashMap<::std::string::String, LabelsValue>,
        ) -> Self {
            Self(value)
        }
    }

    ///`LabelsValue`
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct LabelsValue(::std::string::String);
    impl ::std::ops::Deref for LabelsValue {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<LabelsValue> for ::std::string::String {
        fn from(value: LabelsValue) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for LabelsValue {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 512usize {
                return Err("longer than 512 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for LabelsValue {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for LabelsValue {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for LabelsValue {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }

    ///Memory, in units of 2^30 bytes.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct MemoryGb(pub ::std::num::NonZeroU32);
    impl ::std::ops::Deref for MemoryGb {
        type Target = ::std::num::NonZeroU32;
        fn deref(&self) -> &::std::num::NonZeroU32 {
            &self.0
        }
    }

    impl ::std::convert::From<MemoryGb> for ::std::num::NonZeroU32 {
        fn from(value: MemoryGb) -> Self {
            value.0
        }
    }

    impl ::std::convert::From<::std::num::NonZeroU32> for MemoryGb {
        fn from(value: ::std::num::NonZeroU32) -> Self {
            Self(value)
        }
    }

    impl ::std::fmt::Display for MemoryGb {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            self.0.fmt(f)
        }
    }

    impl ::std::str::FromStr for MemoryGb {
        type Err = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
            Ok(Self(value.parse()?))
        }
    }

    impl ::std::convert::TryFrom<&str> for MemoryGb {
        type Error = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn try_from(value: &str) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<String> for MemoryGb {
        type Error = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn try_from(value: String) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }

    ///An object without members, for actions that take no options.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[serde(deny_unknown_fields)]
    pub struct NoOptions {}
    impl NoOptions {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::NoOptions {
            Default::default()
        }
    }

    ///A region that the catalogue lists.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct RegionName(::std::string::String);
    impl ::std::ops::Deref for RegionName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<RegionName> for ::std::string::String {
        fn from(value: RegionName) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for RegionName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for RegionName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for RegionName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for RegionName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }

    ///How to stop.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct StopOptions {
        ///Skip the grace period; taken in status `error` too.
        #[serde(default)]
        pub force: bool,
    }

    impl StopOptions {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::StopOptions {
            Default::default()
        }
    }

    ///Storage, in units of 2^30 bytes.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct StorageGb(pub ::std::num::NonZeroU32);
    impl ::std::ops::Deref for StorageGb {
        type Target = ::std::num::NonZeroU32;
        fn deref(&self) -> &::std::num::NonZeroU32 {
            &self.0
        }
    }

    impl ::std::convert::From<StorageGb> for ::std::num::NonZeroU32 {
        fn from(value: StorageGb) -> Self {
            value.0
        }
    }

    impl ::std::convert::From<::std::num::NonZeroU32> for StorageGb {
        fn from(value: ::std::num::NonZeroU32) -> Self {
            Self(value)
        }
    }

    impl ::std::fmt::Display for StorageGb {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            self.0.fmt(f)
        }
    }

    impl ::std::str::FromStr for StorageGb {
        type Err = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
            Ok(Self(value.parse()?))
        }
    }

    impl ::std::convert::TryFrom<&str> for StorageGb {
        type Error = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn try_from(value: &str) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<String> for StorageGb {
        type Error = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn try_from(value: String) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }

    ///Use and cost within a window. Whole values are printed without decimals.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Usage {
        ///What it costs, to a millionth of a dollar.
        #[serde(rename = "costUSD")]
        pub cost_usd: f64,
        ///Core-hours consumed.
        #[serde(rename = "cpuHours")]
        pub cpu_hours: f64,
        ///The window's beginning.
        pub from: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Hours for which a GPU was held by the running workstation.
        #[serde(rename = "gpuHours")]
        pub gpu_hours: f64,
        ///When the newest sample that the figures rest on was taken.
        #[serde(rename = "lastUpdated")]
        pub last_updated: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Memory in use, integrated over time.
        #[serde(rename = "memoryGBHours")]
        pub memory_gb_hours: f64,
        ///Storage held, integrated over time.
        #[serde(rename = "storageGBHours")]
        pub storage_gb_hours: f64,
        ///The window's end.
        pub to: ::chrono::DateTime<::chrono::offset::Utc>,
    }

    impl Usage {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::Usage {
            Default::default()
        }
    }

    ///A workstation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Workstation {
        /// `configuration`.
        pub configuration: WorkstationConfiguration,
        ///When it was created.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// `enforcement`.
        pub enforcement: Enforcement,
        /// `id`.
        pub id: WorkstationId,
        /// `labels`.
        pub labels: Labels,
        /// `name`.
        pub name: WorkstationName,
        /// `status`.
        pub status: WorkstationStatus,
        ///Why it has its status, where that needs a reason.
        #[serde(
            rename = "statusReason",
            deserialize_with = "::std::option::Option::deserialize"
        )]
        pub status_reason: ::std::option::Option<::std::string::String>,
        ///What is under way; null when nothing is. While it is not null, `status` keeps its value.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub transition: ::std::option::Option<WorkstationTransition>,
        ///When its name, configuration or status last changed.
        #[serde(rename = "updatedAt")]
        pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    }

    impl Workstation {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::Workstation {
            Default::default()
        }
    }

    ///What a workstation consists of.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkstationConfiguration {
        /// `cpuCores`.
        #[serde(rename = "cpuCores")]
        pub cpu_cores: CpuCores,
        ///The GPU model, or null for none.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub gpu: ::std::option::Option<::std::string::String>,
        /// `memoryGB`.
        #[serde(rename = "memoryGB")]
        pub memory_gb: MemoryGb,
        /// `region`.
        pub region: RegionName,
        /// `storageGB`.
        #[serde(rename = "storageGB")]
        pub storage_gb: StorageGb,
    }

    impl WorkstationConfiguration {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkstationConfiguration {
            Default::default()
        }
    }

    ///A workstation to be made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkstationCreate {
        /// `configuration`.
        pub configuration: ConfigurationCreate,
        /// `labels`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub labels: ::std::option::Option<Labels>,
        /// `name`.
        pub name: WorkstationName,
    }

    impl WorkstationCreate {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkstationCreate {
            Default::default()
        }
    }

    ///The id of a workstation.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct WorkstationId(::std::string::String);
    impl ::std::ops::Deref for WorkstationId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<WorkstationId> for ::std::string::String {
        fn from(value: WorkstationId) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for WorkstationId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^ws-[0-9a-z]{1,64}$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^ws-[0-9a-z]{1,64}$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for WorkstationId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for WorkstationId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for WorkstationId {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }

    ///A name for people; it need not be unique.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct WorkstationName(::std::string::String);
    impl ::std::ops::Deref for WorkstationName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<WorkstationName> for ::std::string::String {
        fn from(value: WorkstationName) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for WorkstationName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for WorkstationName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for WorkstationName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for WorkstationName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }

    ///One page of workstations.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkstationPage {
        ///The workstations, oldest first.
        pub items: ::std::vec::Vec<Workstation>,
        ///The `page_token` of the page that follows; null on the last page.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }

    impl WorkstationPage {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkstationPage {
            Default::default()
        }
    }

    /**`provisioning`: being made; `stopped`: ready to launch; `running`: launched; `error`: it failed, and
`statusReason` says how.
*/
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    #[non_exhaustive]
    pub enum WorkstationStatus {
        /// `stopped`.
        #[serde(rename = "stopped")]
        Stopped,
        /// `running`.
        #[serde(rename = "running")]
        Running,
        /// `provisioning`.
        #[serde(rename = "provisioning")]
        Provisioning,
        /// `error`.
        #[serde(rename = "error")]
        Error,
        /// A value that this client does not know, as the server sent it.
        #[serde(untagged)]
        Unknown(::std::string::String),
    }

    impl ::std::fmt::Display for WorkstationStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Stopped => f.write_str("stopped"),
                Self::Running => f.write_str("running"),
                Self::Provisioning => f.write_str("provisioning"),
                Self::Error => f.write_str("error"),
                Self::Unknown(value) => f.write_str(value),
            }
        }
    }

    impl ::std::str::FromStr for WorkstationStatus {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "stopped" => Ok(Self::Stopped),
                "running" => Ok(Self::Running),
                "provisioning" => Ok(Self::Provisioning),
                "error" => Ok(Self::Error),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for WorkstationStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for WorkstationStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///What is under way.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    #[non_exhaustive]
    pub enum WorkstationTransition {
        /// `provisioning`.
        #[serde(rename = "provisioning")]
        Provisioning,
        /// `launching`.
        #[serde(rename = "launching")]
        Launching,
        /// `stopping`.
        #[serde(rename = "stopping")]
        Stopping,
        /// `deleting`.
        #[serde(rename = "deleting")]
        Deleting,
        /// A value that this client does not know, as the server sent it.
        #[serde(untagged)]
        Unknown(::std::string::String),
    }

    impl ::std::fmt::Display for WorkstationTransition {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Provisioning => f.write_str("provisioning"),
                Self::Launching => f.write_str("launching"),
                Self::Stopping => f.write_str("stopping"),
                Self::Deleting => f.write_str("deleting"),
                Self::Unknown(value) => f.write_str(value),
            }
        }
    }

    impl ::std::str::FromStr for WorkstationTransition {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "provisioning" => Ok(Self::Provisioning),
                "launching" => Ok(Self::Launching),
                "stopping" => Ok(Self::Stopping),
                "deleting" => Ok(Self::Deleting),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for WorkstationTransition {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for WorkstationTransition {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///A merge patch of a workstation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct WorkstationUpdate {
        /// `configuration`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub configuration: ::std::option::Option<ConfigurationUpdate>,
        /// `name`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<WorkstationName>,
    }

    impl WorkstationUpdate {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkstationUpdate {
            Default::default()
        }
    }

    /// Types for composing complex structures.
    pub mod builder {
        /// Builds [`ConfigurationCreate`](super::ConfigurationCreate).
        #[derive(Clone, Debug)]
        pub struct ConfigurationCreate {
            cpu_cores: ::std::result::Result<super::CpuCores, ::std::string::String>,
            gpu: ::std::result::Result<
                ::std::option::Option<super::GpuModel>,
                ::std::string::String,
            >,
            memory_gb: ::std::result::Result<super::MemoryGb, ::std::string::String>,
            region: ::std::result::Result<super::RegionName, ::std::string::String>,
            storage_gb: ::std::result::Result<super::StorageGb, ::std::string::String>,
        }

        impl ::std::default::Default for ConfigurationCreate {
            fn default() -> Self {
                Self {
                    cpu_cores: Err("no value supplied for cpu_cores".to_string()),
                    gpu: Ok(Default::default()),
                    memory_gb: Err("no value supplied for memory_gb".to_string()),
                    region: Err("no value supplied for region".to_string()),
                    storage_gb: Err("no value supplied for storage_gb".to_string()),
                }
            }
        }

        impl ConfigurationCreate {
            /// Sets `cpu_cores`.
            pub fn cpu_cores<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CpuCores>,
                T::Error: ::std::fmt::Display,
            {
                self.cpu_cores = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cpu_cores: {e}")
                    });
                self
            }
            /// Sets `gpu`.
            pub fn gpu<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::GpuModel>>,
                T::Error: ::std::fmt::Display,
            {
                self.gpu = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for gpu: {e}")
                    });
                self
            }
            /// Sets `memory_gb`.
            pub fn memory_gb<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::MemoryGb>,
                T::Error: ::std::fmt::Display,
            {
                self.memory_gb = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for memory_gb: {e}")
                    });
                self
            }
            /// Sets `region`.
            pub fn region<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::RegionName>,
                T::Error: ::std::fmt::Display,
            {
                self.region = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for region: {e}")
                    });
                self
            }
            /// Sets `storage_gb`.
            pub fn storage_gb<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StorageGb>,
                T::Error: ::std::fmt::Display,
            {
                self.storage_gb = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for storage_gb: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<ConfigurationCreate>
        for super::ConfigurationCreate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ConfigurationCreate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    cpu_cores: value.cpu_cores?,
                    gpu: value.gpu?,
                    memory_gb: value.memory_gb?,
                    region: value.region?,
                    storage_gb: value.storage_gb?,
                })
            }
        }

        impl ::std::convert::From<super::ConfigurationCreate> for ConfigurationCreate {
            fn from(value: super::ConfigurationCreate) -> Self {
                Self {
                    cpu_cores: Ok(value.cpu_cores),
                    gpu: Ok(value.gpu),
                    memory_gb: Ok(value.memory_gb),
                    region: Ok(value.region),
                    storage_gb: Ok(value.storage_gb),
                }
            }
        }

        /// Builds [`ConfigurationUpdate`](super::ConfigurationUpdate).
        #[derive(Clone, Debug)]
        pub struct ConfigurationUpdate {
            cpu_cores: ::std::result::Result<
                ::std::option::Option<super::CpuCores>,
                ::std::string::String,
            >,
            gpu: ::std::result::Result<
                ::std::option::Option<
                    ::wharf_client::OrNull<::wharf_client::types::GpuModel>,
                >,
                ::std::string::String,
            >,
            memory_gb: ::std::result::Result<
                ::std::option::Option<super::MemoryGb>,
                ::std::string::String,
            >,
            region: ::std::result::Result<
                ::std::option::Option<super::RegionName>,
                ::std::string::String,
            >,
            storage_gb: ::std::result::Result<
                ::std::option::Option<super::StorageGb>,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for ConfigurationUpdate {
            fn default() -> Self {
                Self {
                    cpu_cores: Ok(Default::default()),
                    gpu: Ok(Default::default()),
                    memory_gb: Ok(Default::default()),
                    region: Ok(Default::default()),
                    storage_gb: Ok(Default::default()),
                }
            }
        }

        impl ConfigurationUpdate {
            /// Sets `cpu_cores`.
            pub fn cpu_cores<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CpuCores>>,
                T::Error: ::std::fmt::Display,
            {
                self.cpu_cores = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cpu_cores: {e}")
                    });
                self
            }
            /// Sets `gpu`.
            pub fn gpu<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<
                        ::wharf_client::OrNull<::wharf_client::types::GpuModel>,
                    >,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.gpu = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for gpu: {e}")
                    });
                self
            }
            /// Sets `memory_gb`.
            pub fn memory_gb<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::MemoryGb>>,
                T::Error: ::std::fmt::Display,
            {
                self.memory_gb = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for memory_gb: {e}")
                    });
                self
            }
            /// Sets `region`.
            pub fn region<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RegionName>>,
                T::Error: ::std::fmt::Display,
            {
                self.region = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for region: {e}")
                    });
                self
            }
            /// Sets `storage_gb`.
            pub fn storage_gb<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StorageGb>>,
                T::Error: ::std::fmt::Display,
            {
                self.storage_gb = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for storage_gb: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<ConfigurationUpdate>
        for super::ConfigurationUpdate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ConfigurationUpdate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    cpu_cores: value.cpu_cores?,
                    gpu: value.gpu?,
                    memory_gb: value.memory_gb?,
                    region: value.region?,
                    storage_gb: value.storage_gb?,
                })
            }
        }

        impl ::std::convert::From<super::ConfigurationUpdate> for ConfigurationUpdate {
            fn from(value: super::ConfigurationUpdate) -> Self {
                Self {
                    cpu_cores: Ok(value.cpu_cores),
                    gpu: Ok(value.gpu),
                    memory_gb: Ok(value.memory_gb),
                    region: Ok(value.region),
                    storage_gb: Ok(value.storage_gb),
                }
            }
        }

        /// Builds [`Enforcement`](super::Enforcement).
        #[derive(Clone, Debug)]
        pub struct Enforcement {
            cpu: ::std::result::Result<super::EnforcementLevel, ::std::string::String>,
            gpu: ::std::result::Result<super::EnforcementLevel, ::std::string::String>,
            memory: ::std::result::Result<
                super::EnforcementLevel,
                ::std::string::String,
            >,
            storage: ::std::result::Result<
                super::EnforcementLevel,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for Enforcement {
            fn default() -> Self {
                Self {
                    cpu: Err("no value supplied for cpu".to_string()),
                    gpu: Err("no value supplied for gpu".to_string()),
                    memory: Err("no value supplied for memory".to_string()),
                    storage: Err("no value supplied for storage".to_string()),
                }
            }
        }

        impl Enforcement {
            /// Sets `cpu`.
            pub fn cpu<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnforcementLevel>,
                T::Error: ::std::fmt::Display,
            {
                self.cpu = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cpu: {e}")
                    });
                self
            }
            /// Sets `gpu`.
            pub fn gpu<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnforcementLevel>,
                T::Error: ::std::fmt::Display,
            {
                self.gpu = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for gpu: {e}")
                    });
                self
            }
            /// Sets `memory`.
            pub fn memory<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnforcementLevel>,
                T::Error: ::std::fmt::Display,
            {
                self.memory = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for memory: {e}")
                    });
                self
            }
            /// Sets `storage`.
            pub fn storage<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnforcementLevel>,
                T::Error: ::std::fmt::Display,
            {
                self.storage = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for storage: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<Enforcement> for super::Enforcement {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Enforcement,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    cpu: value.cpu?,
                    gpu: value.gpu?,
                    memory: value.memory?,
                    storage: value.storage?,
                })
            }
        }

        impl ::std::convert::From<super::Enforcement> for Enforcement {
            fn from(value: super::Enforcement) -> Self {
                Self {
                    cpu: Ok(value.cpu),
                    gpu: Ok(value.gpu),
                    memory: Ok(value.memory),
                    storage: Ok(value.storage),
                }
            }
        }

        /// Builds [`Error`](super::Error).
        #[derive(Clone, Debug)]
        pub struct Error {
            error: ::std::result::Result<super::ErrorDetail, ::std::string::String>,
            request_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            type_: ::std::result::Result<super::ErrorType, ::std::string::String>,
        }

        impl ::std::default::Default for Error {
            fn default() -> Self {
                Self {
                    error: Err("no value supplied for error".to_string()),
                    request_id: Err("no value supplied for request_id".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }

        impl Error {
            /// Sets `error`.
            pub fn error<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ErrorDetail>,
                T::Error: ::std::fmt::Display,
            {
                self.error = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for error: {e}")
                    });
                self
            }
            /// Sets `request_id`.
            pub fn request_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.request_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for request_id: {e}")
                    });
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ErrorType>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<Error> for super::Error {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Error,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    error: value.error?,
                    request_id: value.request_id?,
                    type_: value.type_?,
                })
            }
        }

        impl ::std::convert::From<super::Error> for Error {
            fn from(value: super::Error) -> Self {
                Self {
                    error: Ok(value.error),
                    request_id: Ok(value.request_id),
                    type_: Ok(value.type_),
                }
            }
        }

        /// Builds [`ErrorDetail`](super::ErrorDetail).
        #[derive(Clone, Debug)]
        pub struct ErrorDetail {
            code: ::std::result::Result<::std::string::String, ::std::string::String>,
            hint: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            message: ::std::result::Result<::std::string::String, ::std::string::String>,
            param: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<super::ErrorClass, ::std::string::String>,
        }

        impl ::std::default::Default for ErrorDetail {
            fn default() -> Self {
                Self {
                    code: Err("no value supplied for code".to_string()),
                    hint: Ok(Default::default()),
                    message: Err("no value supplied for message".to_string()),
                    param: Ok(Default::default()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }

        impl ErrorDetail {
            /// Sets `code`.
            pub fn code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.code = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for code: {e}")
                    });
                self
            }
            /// Sets `hint`.
            pub fn hint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.hint = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for hint: {e}")
                    });
                self
            }
            /// Sets `message`.
            pub fn message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.message = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for message: {e}")
                    });
                self
            }
            /// Sets `param`.
            pub fn param<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.param = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for param: {e}")
                    });
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ErrorClass>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<ErrorDetail> for super::ErrorDetail {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ErrorDetail,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    code: value.code?,
                    hint: value.hint?,
                    message: value.message?,
                    param: value.param?,
                    type_: value.type_?,
                })
            }
        }

        impl ::std::convert::From<super::ErrorDetail> for ErrorDetail {
            fn from(value: super::ErrorDetail) -> Self {
                Self {
                    code: Ok(value.code),
                    hint: Ok(value.hint),
                    message: Ok(value.message),
                    param: Ok(value.param),
                    type_: Ok(value.type_),
                }
            }
        }

        /// Builds [`Health`](super::Health).
        #[derive(Clone, Debug)]
        pub struct Health {
            status: ::std::result::Result<super::HealthStatus, ::std::string::String>,
            version: ::std::result::Result<::std::string::String, ::std::string::String>,
        }

        impl ::std::default::Default for Health {
            fn default() -> Self {
                Self {
                    status: Err("no value supplied for status".to_string()),
                    version: Err("no value supplied for version".to_string()),
                }
            }
        }

        impl Health {
            /// Sets `status`.
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::HealthStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            /// Sets `version`.
            pub fn version<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.version = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for version: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<Health> for super::Health {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Health,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    status: value.status?,
                    version: value.version?,
                })
            }
        }

        impl ::std::convert::From<super::Health> for Health {
            fn from(value: super::Health) -> Self {
                Self {
                    status: Ok(value.status),
                    version: Ok(value.version),
                }
            }
        }

        /// Builds [`NoOptions`](super::NoOptions).
        #[derive(Clone, Debug)]
        pub struct NoOptions {}
        impl ::std::default::Default for NoOptions {
            fn default() -> Self {
                Self {}
            }
        }

        impl NoOptions {}
        impl ::std::convert::TryFrom<NoOptions> for super::NoOptions {
            type Error = super::error::ConversionError;
            fn try_from(
                _value: NoOptions,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {})
            }
        }

        impl ::std::convert::From<super::NoOptions> for NoOptions {
            fn from(_value: super::NoOptions) -> Self {
                Self {}
            }
        }

        /// Builds [`StopOptions`](super::StopOptions).
        #[derive(Clone, Debug)]
        pub struct StopOptions {
            force: ::std::result::Result<bool, ::std::string::String>,
        }

        impl ::std::default::Default for StopOptions {
            fn default() -> Self {
                Self {
                    force: Ok(Default::default()),
                }
            }
        }

        impl StopOptions {
            /// Sets `force`.
            pub fn force<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.force = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for force: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<StopOptions> for super::StopOptions {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StopOptions,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { force: value.force? })
            }
        }

        impl ::std::convert::From<super::StopOptions> for StopOptions {
            fn from(value: super::StopOptions) -> Self {
                Self { force: Ok(value.force) }
            }
        }

        /// Builds [`Usage`](super::Usage).
        #[derive(Clone, Debug)]
        pub struct Usage {
            cost_usd: ::std::result::Result<f64, ::std::string::String>,
            cpu_hours: ::std::result::Result<f64, ::std::string::String>,
            from: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            gpu_hours: ::std::result::Result<f64, ::std::string::String>,
            last_updated: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            memory_gb_hours: ::std::result::Result<f64, ::std::string::String>,
            storage_gb_hours: ::std::result::Result<f64, ::std::string::String>,
            to: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for Usage {
            fn default() -> Self {
                Self {
                    cost_usd: Err("no value supplied for cost_usd".to_string()),
                    cpu_hours: Err("no value supplied for cpu_hours".to_string()),
                    from: Err("no value supplied for from".to_string()),
                    gpu_hours: Err("no value supplied for gpu_hours".to_string()),
                    last_updated: Err("no value supplied for last_updated".to_string()),
                    memory_gb_hours: Err(
                        "no value supplied for memory_gb_hours".to_string(),
                    ),
                    storage_gb_hours: Err(
                        "no value supplied for storage_gb_hours".to_string(),
                    ),
                    to: Err("no value supplied for to".to_string()),
                }
            }
        }

        impl Usage {
            /// Sets `cost_usd`.
            pub fn cost_usd<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.cost_usd = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cost_usd: {e}")
                    });
                self
            }
            /// Sets `cpu_hours`.
            pub fn cpu_hours<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.cpu_hours = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cpu_hours: {e}")
                    });
                self
            }
            /// Sets `from`.
            pub fn from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.from = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for from: {e}")
                    });
                self
            }
            /// Sets `gpu_hours`.
            pub fn gpu_hours<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.gpu_hours = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for gpu_hours: {e}")
                    });
                self
            }
            /// Sets `last_updated`.
            pub fn last_updated<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.last_updated = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for last_updated: {e}")
                    });
                self
            }
            /// Sets `memory_gb_hours`.
            pub fn memory_gb_hours<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.memory_gb_hours = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for memory_gb_hours: {e}"
                        )
                    });
                self
            }
            /// Sets `storage_gb_hours`.
            pub fn storage_gb_hours<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.storage_gb_hours = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for storage_gb_hours: {e}"
                        )
                    });
                self
            }
            /// Sets `to`.
            pub fn to<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.to = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for to: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<Usage> for super::Usage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Usage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    cost_usd: value.cost_usd?,
                    cpu_hours: value.cpu_hours?,
                    from: value.from?,
                    gpu_hours: value.gpu_hours?,
                    last_updated: value.last_updated?,
                    memory_gb_hours: value.memory_gb_hours?,
                    storage_gb_hours: value.storage_gb_hours?,
                    to: value.to?,
                })
            }
        }

        impl ::std::convert::From<super::Usage> for Usage {
            fn from(value: super::Usage) -> Self {
                Self {
                    cost_usd: Ok(value.cost_usd),
                    cpu_hours: Ok(value.cpu_hours),
                    from: Ok(value.from),
                    gpu_hours: Ok(value.gpu_hours),
                    last_updated: Ok(value.last_updated),
                    memory_gb_hours: Ok(value.memory_gb_hours),
                    storage_gb_hours: Ok(value.storage_gb_hours),
                    to: Ok(value.to),
                }
            }
        }

        /// Builds [`Workstation`](super::Workstation).
        #[derive(Clone, Debug)]
        pub struct Workstation {
            configuration: ::std::result::Result<
                super::WorkstationConfiguration,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            enforcement: ::std::result::Result<
                super::Enforcement,
                ::std::string::String,
            >,
            id: ::std::result::Result<super::WorkstationId, ::std::string::String>,
            labels: ::std::result::Result<super::Labels, ::std::string::String>,
            name: ::std::result::Result<super::WorkstationName, ::std::string::String>,
            status: ::std::result::Result<
                super::WorkstationStatus,
                ::std::string::String,
            >,
            status_reason: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            transition: ::std::result::Result<
                ::std::option::Option<super::WorkstationTransition>,
                ::std::string::String,
            >,
            updated_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for Workstation {
            fn default() -> Self {
                Self {
                    configuration: Err(
                        "no value supplied for configuration".to_string(),
                    ),
                    created_at: Err("no value supplied for created_at".to_string()),
                    enforcement: Err("no value supplied for enforcement".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    labels: Err("no value supplied for labels".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    status: Err("no value supplied for status".to_string()),
                    status_reason: Err(
                        "no value supplied for status_reason".to_string(),
                    ),
                    transition: Err("no value supplied for transition".to_string()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                }
            }
        }

        impl Workstation {
            /// Sets `configuration`.
            pub fn configuration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkstationConfiguration>,
                T::Error: ::std::fmt::Display,
            {
                self.configuration = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for configuration: {e}")
                    });
                self
            }
            /// Sets `created_at`.
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            /// Sets `enforcement`.
            pub fn enforcement<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Enforcement>,
                T::Error: ::std::fmt::Display,
            {
                self.enforcement = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for enforcement: {e}")
                    });
                self
            }
            /// Sets `id`.
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkstationId>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            /// Sets `labels`.
            pub fn labels<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Labels>,
                T::Error: ::std::fmt::Display,
            {
                self.labels = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for labels: {e}")
                    });
                self
            }
            /// Sets `name`.
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkstationName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            /// Sets `status`.
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkstationStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            /// Sets `status_reason`.
            pub fn status_reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.status_reason = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status_reason: {e}")
                    });
                self
            }
            /// Sets `transition`.
            pub fn transition<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::WorkstationTransition>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.transition = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for transition: {e}")
                    });
                self
            }
            /// Sets `updated_at`.
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for updated_at: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<Workstation> for super::Workstation {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Workstation,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    configuration: value.configuration?,
                    created_at: value.created_at?,
                    enforcement: value.enforcement?,
                    id: value.id?,
                    labels: value.labels?,
                    name: value.name?,
                    status: value.status?,
                    status_reason: value.status_reason?,
                    transition: value.transition?,
                    updated_at: value.updated_at?,
                })
            }
        }

        impl ::std::convert::From<super::Workstation> for Workstation {
            fn from(value: super::Workstation) -> Self {
                Self {
                    configuration: Ok(value.configuration),
                    created_at: Ok(value.created_at),
                    enforcement: Ok(value.enforcement),
                    id: Ok(value.id),
                    labels: Ok(value.labels),
                    name: Ok(value.name),
                    status: Ok(value.status),
                    status_reason: Ok(value.status_reason),
                    transition: Ok(value.transition),
                    updated_at: Ok(value.updated_at),
                }
            }
        }

        /// Builds [`WorkstationConfiguration`](super::WorkstationConfiguration).
        #[derive(Clone, Debug)]
        pub struct WorkstationConfiguration {
            cpu_cores: ::std::result::Result<super::CpuCores, ::std::string::String>,
            gpu: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            memory_gb: ::std::result::Result<super::MemoryGb, ::std::string::String>,
            region: ::std::result::Result<super::RegionName, ::std::string::String>,
            storage_gb: ::std::result::Result<super::StorageGb, ::std::string::String>,
        }

        impl ::std::default::Default for WorkstationConfiguration {
            fn default() -> Self {
                Self {
                    cpu_cores: Err("no value supplied for cpu_cores".to_string()),
                    gpu: Err("no value supplied for gpu".to_string()),
                    memory_gb: Err("no value supplied for memory_gb".to_string()),
                    region: Err("no value supplied for region".to_string()),
                    storage_gb: Err("no value supplied for storage_gb".to_string()),
                }
            }
        }

        impl WorkstationConfiguration {
            /// Sets `cpu_cores`.
            pub fn cpu_cores<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CpuCores>,
                T::Error: ::std::fmt::Display,
            {
                self.cpu_cores = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cpu_cores: {e}")
                    });
                self
            }
            /// Sets `gpu`.
            pub fn gpu<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.gpu = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for gpu: {e}")
                    });
                self
            }
            /// Sets `memory_gb`.
            pub fn memory_gb<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::MemoryGb>,
                T::Error: ::std::fmt::Display,
            {
                self.memory_gb = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for memory_gb: {e}")
                    });
                self
            }
            /// Sets `region`.
            pub fn region<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::RegionName>,
                T::Error: ::std::fmt::Display,
            {
                self.region = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for region: {e}")
                    });
                self
            }
            /// Sets `storage_gb`.
            pub fn storage_gb<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StorageGb>,
                T::Error: ::std::fmt::Display,
            {
                self.storage_gb = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for storage_gb: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<WorkstationConfiguration>
        for super::WorkstationConfiguration {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkstationConfiguration,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    cpu_cores: value.cpu_cores?,
                    gpu: value.gpu?,
                    memory_gb: value.memory_gb?,
                    region: value.region?,
                    storage_gb: value.storage_gb?,
                })
            }
        }

        impl ::std::convert::From<super::WorkstationConfiguration>
        for WorkstationConfiguration {
            fn from(value: super::WorkstationConfiguration) -> Self {
                Self {
                    cpu_cores: Ok(value.cpu_cores),
                    gpu: Ok(value.gpu),
                    memory_gb: Ok(value.memory_gb),
                    region: Ok(value.region),
                    storage_gb: Ok(value.storage_gb),
                }
            }
        }

        /// Builds [`WorkstationCreate`](super::WorkstationCreate).
        #[derive(Clone, Debug)]
        pub struct WorkstationCreate {
            configuration: ::std::result::Result<
                super::ConfigurationCreate,
                ::std::string::String,
            >,
            labels: ::std::result::Result<
                ::std::option::Option<super::Labels>,
                ::std::string::String,
            >,
            name: ::std::result::Result<super::WorkstationName, ::std::string::String>,
        }

        impl ::std::default::Default for WorkstationCreate {
            fn default() -> Self {
                Self {
                    configuration: Err(
                        "no value supplied for configuration".to_string(),
                    ),
                    labels: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }

        impl WorkstationCreate {
            /// Sets `configuration`.
            pub fn configuration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ConfigurationCreate>,
                T::Error: ::std::fmt::Display,
            {
                self.configuration = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for configuration: {e}")
                    });
                self
            }
            /// Sets `labels`.
            pub fn labels<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Labels>>,
                T::Error: ::std::fmt::Display,
            {
                self.labels = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for labels: {e}")
                    });
                self
            }
            /// Sets `name`.
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkstationName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<WorkstationCreate> for super::WorkstationCreate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkstationCreate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    configuration: value.configuration?,
                    labels: value.labels?,
                    name: value.name?,
                })
            }
        }

        impl ::std::convert::From<super::WorkstationCreate> for WorkstationCreate {
            fn from(value: super::WorkstationCreate) -> Self {
                Self {
                    configuration: Ok(value.configuration),
                    labels: Ok(value.labels),
                    name: Ok(value.name),
                }
            }
        }

        /// Builds [`WorkstationPage`](super::WorkstationPage).
        #[derive(Clone, Debug)]
        pub struct WorkstationPage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::Workstation>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for WorkstationPage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Err("no value supplied for next_page".to_string()),
                }
            }
        }

        impl WorkstationPage {
            /// Sets `items`.
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Workstation>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            /// Sets `next_page`.
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<WorkstationPage> for super::WorkstationPage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkstationPage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }

        impl ::std::convert::From<super::WorkstationPage> for WorkstationPage {
            fn from(value: super::WorkstationPage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }

        /// Builds [`WorkstationUpdate`](super::WorkstationUpdate).
        #[derive(Clone, Debug)]
        pub struct WorkstationUpdate {
            configuration: ::std::result::Result<
                ::std::option::Option<super::ConfigurationUpdate>,
                ::std::string::String,
            >,
            name: ::std::result::Result<
                ::std::option::Option<super::WorkstationName>,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for WorkstationUpdate {
            fn default() -> Self {
                Self {
                    configuration: Ok(Default::default()),
                    name: Ok(Default::default()),
                }
            }
        }

        impl WorkstationUpdate {
            /// Sets `configuration`.
            pub fn configuration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::ConfigurationUpdate>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.configuration = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for configuration: {e}")
                    });
                self
            }
            /// Sets `name`.
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::WorkstationName>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<WorkstationUpdate> for super::WorkstationUpdate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkstationUpdate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    configuration: value.configuration?,
                    name: value.name?,
                })
            }
        }

        impl ::std::convert::From<super::WorkstationUpdate> for WorkstationUpdate {
            fn from(value: super::WorkstationUpdate) -> Self {
                Self {
                    configuration: Ok(value.configuration),
                    name: Ok(value.name),
                }
            }
        }
    }

    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }

        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }

        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}

#[derive(Clone, Debug)]
/**Client for Wharf

Wharf provisions, launches, stops and meters remote compute. This document is the source of truth: the server, its
client and its checks are generated from it or proved equal to it.

**Errors.** Every operation answers an error with the body `Error`. `error.type` follows from the status,
`error.code` is a stable machine word, and `request_id` is also the `x-request-id` header. Requests that reach no
operation (an unknown path, a method that a path does not have) are answered 404 or 405 with the web framework's
own body `{"request_id", "message"}`; they belong to no operation.

**Authentication.** `Authorization: Bearer <token>` on every operation but health and this document. A token has an
owner, scopes and an optional expiry; only its hash is kept. The role that an operation's `security` names is the
scope that it needs; `admin` includes all of them. A missing scope is 403, another owner's resource is 404.

**Order of checks.** Token (401), rate (429), scope (403), form of the request (400, 413, 415), the resource (404),
its version (412), its state (400, 409).

**Idempotency.** `Idempotency-Key` (or its alias `X-Idempotency-Key`) is taken on every POST and kept for 24 hours
for the token that sent it. The same key with the same request is answered with the first answer; with a different
request it is 409. What is kept are successes and refusals that the resource's state decided; an answer of 401,
403, 413, 415, 429 or 5xx, or one about the request's form, is not, so that the same key can be tried again.

**Concurrency.** Single resources that can be updated carry an `ETag`; `If-Match` on their update is checked
against it, and a mismatch is 412.

**Units.** A GB is 2^30 bytes. Times are RFC 3339 in UTC. An hour of use is an hour of one core, one GPU, or one GB.


Version: 0.1.0*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::Settings,
}

impl Client {
    /// Create a new client.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str, inner: crate::Settings) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap(), inner)
    }

    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::Settings,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}

impl ClientInfo<crate::Settings> for Client {
    fn api_version() -> &'static str {
        "0.1.0"
    }

    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }

    fn client(&self) -> &reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &crate::Settings {
        &self.inner
    }
}

const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::Settings>,
    {}
};
///The service itself.
pub trait ClientMetaExt {
    /**Tell whether the service can serve

Answers 200 once the store can be written to, and 503 when it can't or while the service shuts down. Needs no token.


Sends a `GET` request to `/healthz`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .healthz()
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn healthz(&self) -> builder::Healthz<'_>;
    /**Read this document as YAML

The document that this server implements, byte for byte as its authors wrote it. Needs no token.

Sends a `GET` request to `/openapi.yaml`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .contract_yaml()
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn contract_yaml(&self) -> builder::ContractYaml<'_>;
    /**Read this document as JSON

The document that this server implements, as JSON. Needs no token.

Sends a `GET` request to `/openapi.json`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .contract_json()
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn contract_json(&self) -> builder::ContractJson<'_>;
}

impl ClientMetaExt for Client {
    fn healthz(&self) -> builder::Healthz<'_> {
        builder::Healthz::new(self)
    }

    fn contract_yaml(&self) -> builder::ContractYaml<'_> {
        builder::ContractYaml::new(self)
    }

    fn contract_json(&self) -> builder::ContractJson<'_> {
        builder::ContractJson::new(self)
    }
}

///Workstations that are provisioned, launched, stopped, reconfigured and metered.
pub trait ClientWorkstationsExt {
    /**List workstations

The caller's workstations, oldest first. `next_page` is the `page_token` of the page that follows, null on the
last page. A token that this server did not give out is 400.


Sends a `GET` request to `/v1/workstations`

Arguments:
- `limit`: The most items that the page may have.
- `page_token`: The `next_page` of the page before.

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .workstations_list()
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn workstations_list(&self) -> builder::WorkstationsList<'_>;
    /**Create a workstation

Takes a new workstation into the books and answers at once with `status: provisioning`; the provisioner then
moves it to `stopped` (ready to launch) or `error`. Storage is reserved now, cores, memory and GPUs at launch.

Refused: an unknown region or GPU model and values out of the region's range are 400 with `param`; storage that
the region does not have left is 409 `insufficient_capacity`.


Sends a `POST` request to `/v1/workstations`

Arguments:
- `idempotency_key`: Makes a repeated request safe; see the introduction.
- `x_idempotency_key`: Another name for `Idempotency-Key`. Giving both with different values is 400.
- `body`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .workstations_create()
    .body(serde_json::from_str::<types::WorkstationCreate>(
        r#"{
          "name": "My-New-Workstation",
          "configuration": {
            "cpuCores": 8,
            "memoryGB": 32,
            "gpu": "NVIDIA RTX A5000",
            "storageGB": 512,
            "region": "us-west-2"
          }
        }"#,
    )?)
    .send()
    .await?;
assert_eq!(answer.status(), 201);
# Ok(())
# }
```*/
    fn workstations_create(&self) -> builder::WorkstationsCreate<'_>;
    /**Get a workstation

The workstation as it is now.

Sends a `GET` request to `/v1/workstations/{id}`

Arguments:
- `id`: The workstation's id. A malformed one is 400, an unknown one 404.

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .workstations_get()
    .id("ws-12345")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn workstations_get(&self) -> builder::WorkstationsGet<'_>;
    /**Delete a workstation

Removes a workstation and everything in its home folder. Answers once nothing of it is left; its usage record is
gone with it. Needs status `stopped` or `error`, otherwise 400 `workstation_not_stopped`; 409
`transition_in_progress` while something else is under way.


Sends a `DELETE` request to `/v1/workstations/{id}`

Arguments:
- `id`: The workstation's id. A malformed one is 400, an unknown one 404.

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .workstations_delete()
    .id("ws-12345")
    .send()
    .await?;
assert_eq!(answer.status(), 204);
# Ok(())
# }
```*/
    fn workstations_delete(&self) -> builder::WorkstationsDelete<'_>;
    /**Rename or reconfigure a workstation

A merge patch (RFC 7396) of `name` and `configuration`; every field is optional, an empty patch is 400, and null
is taken only for `gpu`, which it removes. The new values hold from the next launch. Needs status `stopped`,
otherwise 400 `workstation_not_stopped`; 409 `transition_in_progress` while a launch, stop or deletion is under
way. (Seed 002 lists the wrong state under 500. A client's mistake is not a server's fault, so it is 400 here.)

`region` can be given, but only with its present value: a workstation does not move.


Sends a `PATCH` request to `/v1/workstations/{id}`

Arguments:
- `id`: The workstation's id. A malformed one is 400, an unknown one 404.
- `if_match`: Update only the version with this `ETag`; `*` is any version (RFC 9110, 13.1.1).
- `body`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .workstations_update()
    .id("ws-12345")
    .body(serde_json::from_str::<types::WorkstationUpdate>(
        r#"{
          "name": "Renamed-Workstation",
          "configuration": {
            "cpuCores": 8,
            "memoryGB": 32,
            "gpu": "NVIDIA RTX A5000",
            "storageGB": 512,
            "region": "us-west-2"
          }
        }"#,
    )?)
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn workstations_update(&self) -> builder::WorkstationsUpdate<'_>;
    /**Launch a workstation

Starts a stopped workstation and answers once it runs. Needs status `stopped`, otherwise 400
`workstation_not_stopped`; 409 `transition_in_progress` while another action is under way, and 409
`insufficient_capacity` when the region has too few cores, GPUs or GB of memory left.

While it is under way `status` stays `stopped` and `transition` is `launching`. If it is not done within
`timeoutSeconds` the answer is 500 `launch_timeout`; the launch itself goes on, and the workstation shows
how it ended. A launch that fails is 500 `launch_failed`, and the workstation is `stopped` again with the cause
in `statusReason`.

(The seeds' curl sample for this operation posts to the collection; the endpoint line stands.)


Sends a `POST` request to `/v1/workstations/{id}/launch`

Arguments:
- `id`: The workstation's id. A malformed one is 400, an unknown one 404.
- `timeout_seconds`: How long to wait for the action's end before answering.
- `idempotency_key`: Makes a repeated request safe; see the introduction.
- `x_idempotency_key`: Another name for `Idempotency-Key`. Giving both with different values is 400.
- `body`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .workstations_launch()
    .id("ws-12345")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn workstations_launch(&self) -> builder::WorkstationsLaunch<'_>;
    /**Stop a workstation

Asks everything that runs in the workstation to end, ends it after the grace period, and answers once nothing
of it runs. `{"force": true}` skips the grace period, and also brings a workstation in `error` to `stopped`. Needs
status `running` (with `force`: or `error`), otherwise 400 `workstation_not_running`; 409
`transition_in_progress` while another action is under way.

While it is under way `status` keeps its value and `transition` is `stopping`. If it is not done within
`timeoutSeconds` the answer is 500 `stop_timeout`; the stop itself goes on.

(The seeds' curl sample for this operation uses GET; the endpoint line stands.)


Sends a `POST` request to `/v1/workstations/{id}/stop`

Arguments:
- `id`: The workstation's id. A malformed one is 400, an unknown one 404.
- `timeout_seconds`: How long to wait for the action's end before answering.
- `idempotency_key`: Makes a repeated request safe; see the introduction.
- `x_idempotency_key`: Another name for `Idempotency-Key`. Giving both with different values is 400.
- `body`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .workstations_stop()
    .id("ws-12345")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn workstations_stop(&self) -> builder::WorkstationsStop<'_>;
    /**Read what a workstation has used

Use and cost since the workstation was created, or within the window from `from` up to `to`. `cpuHours` are
core-hours really consumed, `memoryGBHours` memory really in use over time, `gpuHours` and `storageGBHours` what
was held over time. Between two samples the window's figures are interpolated. A `from` after `to` is 400.

`costUSD` is summed in integers of a millionth of a dollar, at the prices in force when the use was sampled.


Sends a `GET` request to `/v1/workstations/{id}/usage`

Arguments:
- `id`: The workstation's id. A malformed one is 400, an unknown one 404.
- `from`: The window's beginning; when absent, the workstation's creation.
- `to`: The window's end; when absent or in the future, now.

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .workstations_usage()
    .id("ws-12345")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn workstations_usage(&self) -> builder::WorkstationsUsage<'_>;
    /**Wait until a workstation has a status

Answers as soon as the workstation has the status `status`, or after `timeoutSeconds` with the workstation as it
is then: the answer's own `status` tells which. A workstation that is deleted meanwhile is 404.


Sends a `GET` request to `/v1/workstations/{id}/wait`

Arguments:
- `id`: The workstation's id. A malformed one is 400, an unknown one 404.
- `status`: The status to wait for.
- `timeout_seconds`: How long to wait for the status before answering anyway.

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .workstations_wait()
    .id("ws-12345")
    .status("stopped")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn workstations_wait(&self) -> builder::WorkstationsWait<'_>;
}

impl ClientWorkstationsExt for Client {
    fn workstations_list(&self) -> builder::WorkstationsList<'_> {
        builder::WorkstationsList::new(self)
    }

    fn workstations_create(&self) -> builder::WorkstationsCreate<'_> {
        builder::WorkstationsCreate::new(self)
    }

    fn workstations_get(&self) -> builder::WorkstationsGet<'_> {
        builder::WorkstationsGet::new(self)
    }

    fn workstations_delete(&self) -> builder::WorkstationsDelete<'_> {
        builder::WorkstationsDelete::new(self)
    }

    fn workstations_update(&self) -> builder::WorkstationsUpdate<'_> {
        builder::WorkstationsUpdate::new(self)
    }

    fn workstations_launch(&self) -> builder::WorkstationsLaunch<'_> {
        builder::WorkstationsLaunch::new(self)
    }

    fn workstations_stop(&self) -> builder::WorkstationsStop<'_> {
        builder::WorkstationsStop::new(self)
    }

    fn workstations_usage(&self) -> builder::WorkstationsUsage<'_> {
        builder::WorkstationsUsage::new(self)
    }

    fn workstations_wait(&self) -> builder::WorkstationsWait<'_> {
        builder::WorkstationsWait::new(self)
    }
}

/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder {
    use super::types;
    #[allow(unused_imports)]
    use super::{
        encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
        RequestBuilderExt, ResponseValue,
    };
    /**Builder for [`ClientMetaExt::healthz`]

[`ClientMetaExt::healthz`]: super::ClientMetaExt::healthz*/
    #[derive(Debug, Clone)]
    pub struct Healthz<'a> {
        client: &'a super::Client,
    }

    impl<'a> Healthz<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }

        ///Sends a `GET` request to `/healthz`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Health>, Error<types::Error>> {
            let Self { client } = self;
            let url = format!("{}/healthz", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "healthz",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /**Builder for [`ClientMetaExt::contract_yaml`]

[`ClientMetaExt::contract_yaml`]: super::ClientMetaExt::contract_yaml*/
    #[derive(Debug, Clone)]
    pub struct ContractYaml<'a> {
        client: &'a super::Client,
    }

    impl<'a> ContractYaml<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }

        ///Sends a `GET` request to `/openapi.yaml`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<ByteStream>, Error<types::Error>> {
            let Self { client } = self;
            let url = format!("{}/openapi.yaml", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client.client.get(url).headers(header_map).build()?;
            let info = OperationInfo {
                operation_id: "contract_yaml",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::stream(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /**Builder for [`ClientMetaExt::contract_json`]

[`ClientMetaExt::contract_json`]: super::ClientMetaExt::contract_json*/
    #[derive(Debug, Clone)]
    pub struct ContractJson<'a> {
        client: &'a super::Client,
    }

    impl<'a> ContractJson<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }

        ///Sends a `GET` request to `/openapi.json`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::ContractDocument>, Error<types::Error>> {
            let Self { client } = self;
            let url = format!("{}/openapi.json", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "contract_json",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /**Builder for [`ClientWorkstationsExt::workstations_list`]

[`ClientWorkstationsExt::workstations_list`]: super::ClientWorkstationsExt::workstations_list*/
    #[derive(Debug, Clone)]
    pub struct WorkstationsList<'a> {
        client: &'a super::Client,
        limit: Result<Option<::std::num::NonZeroU32>, String>,
        page_token: Result<Option<::std::string::String>, String>,
    }

    impl<'a> WorkstationsList<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                limit: Ok(None),
                page_token: Ok(None),
            }
        }

        /// Sets `limit`.
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU32>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU32` for limit failed"
                        .to_string()
                });
            self
        }

        /// Sets `page_token`.
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }

        ///Sends a `GET` request to `/v1/workstations`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WorkstationPage>, Error<types::Error>> {
            let Self { client, limit, page_token } = self;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let url = format!("{}/v1/workstations", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "workstations_list",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }

        ///Streams `GET` requests to `/v1/workstations`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::Workstation, Error<types::Error>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                page_token: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }

    /**Builder for [`ClientWorkstationsExt::workstations_create`]

[`ClientWorkstationsExt::workstations_create`]: super::ClientWorkstationsExt::workstations_create*/
    #[derive(Debug, Clone)]
    pub struct WorkstationsCreate<'a> {
        client: &'a super::Client,
        idempotency_key: Result<Option<types::IdempotencyKey>, String>,
        x_idempotency_key: Result<Option<types::IdempotencyKeyAlias>, String>,
        body: Result<types::builder::WorkstationCreate, String>,
    }

    impl<'a> WorkstationsCreate<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                idempotency_key: Ok(None),
                x_idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }

        /// Sets `idempotency_key`.
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::IdempotencyKey>,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `IdempotencyKey` for idempotency_key failed"
                        .to_string()
                });
            self
        }

        /// Sets `x_idempotency_key`.
        pub fn x_idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::IdempotencyKeyAlias>,
        {
            self.x_idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `IdempotencyKeyAlias` for x_idempotency_key failed"
                        .to_string()
                });
            self
        }

        /// Sets the request's body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkstationCreate>,
            <V as std::convert::TryInto<
                types::WorkstationCreate,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `WorkstationCreate` for body failed: {}", s)
                });
            self
        }

        /// Changes the request's body through its builder.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::WorkstationCreate,
            ) -> types::builder::WorkstationCreate,
        {
            self.body = self.body.map(f);
            self
        }

        ///Sends a `POST` request to `/v1/workstations`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Workstation>, Error<types::Error>> {
            let Self { client, idempotency_key, x_idempotency_key, body } = self;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let x_idempotency_key = x_idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::WorkstationCreate::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/v1/workstations", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = idempotency_key {
                header_map.append("idempotency-key", value.to_string().try_into()?);
            }
            if let Some(value) = x_idempotency_key {
                header_map.append("x-idempotency-key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "workstations_create",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /**Builder for [`ClientWorkstationsExt::workstations_get`]

[`ClientWorkstationsExt::workstations_get`]: super::ClientWorkstationsExt::workstations_get*/
    #[derive(Debug, Clone)]
    pub struct WorkstationsGet<'a> {
        client: &'a super::Client,
        id: Result<types::WorkstationId, String>,
    }

    impl<'a> WorkstationsGet<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
            }
        }

        /// Sets `id`.
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkstationId>,
        {
            self.id = value
                .try_into()
                .map_err(|_| "conversion to `WorkstationId` for id failed".to_string());
            self
        }

        ///Sends a `GET` request to `/v1/workstations/{id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Workstation>, Error<types::Error>> {
            let Self { client, id } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/v1/workstations/{}", client.baseurl, encode_path(& id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "workstations_get",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /**Builder for [`ClientWorkstationsExt::workstations_delete`]

[`ClientWorkstationsExt::workstations_delete`]: super::ClientWorkstationsExt::workstations_delete*/
    #[derive(Debug, Clone)]
    pub struct WorkstationsDelete<'a> {
        client: &'a super::Client,
        id: Result<types::WorkstationId, String>,
    }

    impl<'a> WorkstationsDelete<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
            }
        }

        /// Sets `id`.
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkstationId>,
        {
            self.id = value
                .try_into()
                .map_err(|_| "conversion to `WorkstationId` for id failed".to_string());
            self
        }

        ///Sends a `DELETE` request to `/v1/workstations/{id}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Error>> {
            let Self { client, id } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/v1/workstations/{}", client.baseurl, encode_path(& id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "workstations_delete",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /**Builder for [`ClientWorkstationsExt::workstations_update`]

[`ClientWorkstationsExt::workstations_update`]: super::ClientWorkstationsExt::workstations_update*/
    #[derive(Debug, Clone)]
    pub struct WorkstationsUpdate<'a> {
        client: &'a super::Client,
        id: Result<types::WorkstationId, String>,
        if_match: Result<Option<types::IfMatch>, String>,
        body: Result<types::builder::WorkstationUpdate, String>,
    }

    impl<'a> WorkstationsUpdate<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                if_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }

        /// Sets `id`.
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkstationId>,
        {
            self.id = value
                .try_into()
                .map_err(|_| "conversion to `WorkstationId` for id failed".to_string());
            self
        }

        /// Sets `if_match`.
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::IfMatch>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `IfMatch` for if_match failed".to_string());
            self
        }

        /// Sets the request's body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkstationUpdate>,
            <V as std::convert::TryInto<
                types::WorkstationUpdate,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `WorkstationUpdate` for body failed: {}", s)
                });
            self
        }

        /// Changes the request's body through its builder.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::WorkstationUpdate,
            ) -> types::builder::WorkstationUpdate,
        {
            self.body = self.body.map(f);
            self
        }

        ///Sends a `PATCH` request to `/v1/workstations/{id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Workstation>, Error<types::Error>> {
            let Self { client, id, if_match, body } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::WorkstationUpdate::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/v1/workstations/{}", client.baseurl, encode_path(& id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "workstations_update",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /**Builder for [`ClientWorkstationsExt::workstations_launch`]

[`ClientWorkstationsExt::workstations_launch`]: super::ClientWorkstationsExt::workstations_launch*/
    #[derive(Debug, Clone)]
    pub struct WorkstationsLaunch<'a> {
        client: &'a super::Client,
        id: Result<types::WorkstationId, String>,
        timeout_seconds: Result<Option<::std::num::NonZeroU32>, String>,
        idempotency_key: Result<Option<types::IdempotencyKey>, String>,
        x_idempotency_key: Result<Option<types::IdempotencyKeyAlias>, String>,
        body: Result<types::builder::NoOptions, String>,
    }

    impl<'a> WorkstationsLaunch<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                timeout_seconds: Ok(None),
                idempotency_key: Ok(None),
                x_idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }

        /// Sets `id`.
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkstationId>,
        {
            self.id = value
                .try_into()
                .map_err(|_| "conversion to `WorkstationId` for id failed".to_string());
            self
        }

        /// Sets `timeout_seconds`.
        pub fn timeout_seconds<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU32>,
        {
            self.timeout_seconds = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU32` for timeout_seconds failed"
                        .to_string()
                });
            self
        }

        /// Sets `idempotency_key`.
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::IdempotencyKey>,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `IdempotencyKey` for idempotency_key failed"
                        .to_string()
                });
            self
        }

        /// Sets `x_idempotency_key`.
        pub fn x_idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::IdempotencyKeyAlias>,
        {
            self.x_idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `IdempotencyKeyAlias` for x_idempotency_key failed"
                        .to_string()
                });
            self
        }

        /// Sets the request's body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NoOptions>,
            <V as std::convert::TryInto<types::NoOptions>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `NoOptions` for body failed: {}", s)
                });
            self
        }

        /// Changes the request's body through its builder.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::NoOptions) -> types::builder::NoOptions,
        {
            self.body = self.body.map(f);
            self
        }

        ///Sends a `POST` request to `/v1/workstations/{id}/launch`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Workstation>, Error<types::Error>> {
            let Self {
                client,
                id,
                timeout_seconds,
                idempotency_key,
                x_idempotency_key,
                body,
            } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let timeout_seconds = timeout_seconds.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let x_idempotency_key = x_idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NoOptions::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/v1/workstations/{}/launch", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = idempotency_key {
                header_map.append("idempotency-key", value.to_string().try_into()?);
            }
            if let Some(value) = x_idempotency_key {
                header_map.append("x-idempotency-key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .query(
                    &progenitor_client::QueryParam::new(
                        "timeoutSeconds",
                        &timeout_seconds,
                    ),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "workstations_launch",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /**Builder for [`ClientWorkstationsExt::workstations_stop`]

[`ClientWorkstationsExt::workstations_stop`]: super::ClientWorkstationsExt::workstations_stop*/
    #[derive(Debug, Clone)]
    pub struct WorkstationsStop<'a> {
        client: &'a super::Client,
        id: Result<types::WorkstationId, String>,
        timeout_seconds: Result<Option<::std::num::NonZeroU32>, String>,
        idempotency_key: Result<Option<types::IdempotencyKey>, String>,
        x_idempotency_key: Result<Option<types::IdempotencyKeyAlias>, String>,
        body: Result<types::builder::StopOptions, String>,
    }

    impl<'a> WorkstationsStop<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                timeout_seconds: Ok(None),
                idempotency_key: Ok(None),
                x_idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }

        /// Sets `id`.
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkstationId>,
        {
            self.id = value
                .try_into()
                .map_err(|_| "conversion to `WorkstationId` for id failed".to_string());
            self
        }

        /// Sets `timeout_seconds`.
        pub fn timeout_seconds<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU32>,
        {
            self.timeout_seconds = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU32` for timeout_seconds failed"
                        .to_string()
                });
            self
        }

        /// Sets `idempotency_key`.
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::IdempotencyKey>,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `IdempotencyKey` for idempotency_key failed"
                        .to_string()
                });
            self
        }

        /// Sets `x_idempotency_key`.
        pub fn x_idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::IdempotencyKeyAlias>,
        {
            self.x_idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `IdempotencyKeyAlias` for x_idempotency_key failed"
                        .to_string()
                });
            self
        }

        /// Sets the request's body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StopOptions>,
            <V as std::convert::TryInto<types::StopOptions>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `StopOptions` for body failed: {}", s)
                });
            self
        }

        /// Changes the request's body through its builder.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StopOptions,
            ) -> types::builder::StopOptions,
        {
            self.body = self.body.map(f);
            self
        }

        ///Sends a `POST` request to `/v1/workstations/{id}/stop`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Workstation>, Error<types::Error>> {
            let Self {
                client,
                id,
                timeout_seconds,
                idempotency_key,
                x_idempotency_key,
                body,
            } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let timeout_seconds = timeout_seconds.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let x_idempotency_key = x_idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::StopOptions::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/v1/workstations/{}/stop", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = idempotency_key {
                header_map.append("idempotency-key", value.to_string().try_into()?);
            }
            if let Some(value) = x_idempotency_key {
                header_map.append("x-idempotency-key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .query(
                    &progenitor_client::QueryParam::new(
                        "timeoutSeconds",
                        &timeout_seconds,
                    ),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "workstations_stop",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /**Builder for [`ClientWorkstationsExt::workstations_usage`]

[`ClientWorkstationsExt::workstations_usage`]: super::ClientWorkstationsExt::workstations_usage*/
    #[derive(Debug, Clone)]
    pub struct WorkstationsUsage<'a> {
        client: &'a super::Client,
        id: Result<types::WorkstationId, String>,
        from: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        to: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
    }

    impl<'a> WorkstationsUsage<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                from: Ok(None),
                to: Ok(None),
            }
        }

        /// Sets `id`.
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkstationId>,
        {
            self.id = value
                .try_into()
                .map_err(|_| "conversion to `WorkstationId` for id failed".to_string());
            self
        }

        /// Sets `from`.
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for from failed"
                        .to_string()
                });
            self
        }

        /// Sets `to`.
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for to failed"
                        .to_string()
                });
            self
        }

        ///Sends a `GET` request to `/v1/workstations/{id}/usage`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Usage>, Error<types::Error>> {
            let Self { client, id, from, to } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/v1/workstations/{}/usage", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "workstations_usage",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /**Builder for [`ClientWorkstationsExt::workstations_wait`]

[`ClientWorkstationsExt::workstations_wait`]: super::ClientWorkstationsExt::workstations_wait*/
    #[derive(Debug, Clone)]
    pub struct WorkstationsWait<'a> {
        client: &'a super::Client,
        id: Result<types::WorkstationId, String>,
        status: Result<types::WorkstationStatus, String>,
        timeout_seconds: Result<Option<::std::num::NonZeroU32>, String>,
    }

    impl<'a> WorkstationsWait<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                status: Err("status was not initialized".to_string()),
                timeout_seconds: Ok(None),
            }
        }

        /// Sets `id`.
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkstationId>,
        {
            self.id = value
                .try_into()
                .map_err(|_| "conversion to `WorkstationId` for id failed".to_string());
            self
        }

        /// Sets `status`.
        pub fn status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkstationStatus>,
        {
            self.status = value
                .try_into()
                .map_err(|_| {
                    "conversion to `WorkstationStatus` for status failed".to_string()
                });
            self
        }

        /// Sets `timeout_seconds`.
        pub fn timeout_seconds<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU32>,
        {
            self.timeout_seconds = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU32` for timeout_seconds failed"
                        .to_string()
                });
            self
        }

        ///Sends a `GET` request to `/v1/workstations/{id}/wait`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Workstation>, Error<types::Error>> {
            let Self { client, id, status, timeout_seconds } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let status = status.map_err(Error::InvalidRequest)?;
            let timeout_seconds = timeout_seconds.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/v1/workstations/{}/wait", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("status", &status))
                .query(
                    &progenitor_client::QueryParam::new(
                        "timeoutSeconds",
                        &timeout_seconds,
                    ),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "workstations_wait",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
}

/// Items consumers will typically use such as the Client and
/// extension traits.
pub mod prelude {
    #[allow(unused_imports)]
    pub use super::Client;
    pub use super::ClientMetaExt;
    pub use super::ClientWorkstationsExt;
}
