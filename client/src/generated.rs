// Generated from spec/openapi.yaml by `cargo xtask generate`. Never edit: change the contract and generate again.
#![allow(clippy::all, clippy::pedantic, unused_imports, unused_variables, rustdoc::all)]

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///An environment whose configuration is only kept.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CloudChoice {
        /// `networking`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub networking: ::std::option::Option<NetworkingChoice>,
        /// `packages`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packages: ::std::option::Option<PackageChoice>,
        ///Commands that prepare a worker; none when absent or null.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub setup_script: ::std::option::Option<SetupScript>,
        ///The type that this configuration is for.
        #[serde(rename = "type")]
        pub type_: CloudChoiceType,
    }

    impl CloudChoice {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::CloudChoice {
            Default::default()
        }
    }

    ///The type that this configuration is for.
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
    pub enum CloudChoiceType {
        /// `cloud`.
        #[serde(rename = "cloud")]
        Cloud,
    }

    impl ::std::fmt::Display for CloudChoiceType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Cloud => f.write_str("cloud"),
            }
        }
    }

    impl ::std::str::FromStr for CloudChoiceType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "cloud" => Ok(Self::Cloud),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for CloudChoiceType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for CloudChoiceType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///What can be reached from inside.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CloudNetworking {
        ///Whether MCP servers can be reached, too.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub allow_mcp_servers: ::std::option::Option<bool>,
        ///Whether package registries can be reached, too.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub allow_package_managers: ::std::option::Option<bool>,
        ///Hosts that can be reached.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub allowed_hosts: ::std::vec::Vec<::std::string::String>,
        /// `type`.
        #[serde(rename = "type")]
        pub type_: CloudNetworkingType,
    }

    impl CloudNetworking {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::CloudNetworking {
            Default::default()
        }
    }

    ///Whether any host can be reached, or only some.
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
    pub enum CloudNetworkingType {
        /// `unrestricted`.
        #[serde(rename = "unrestricted")]
        Unrestricted,
        /// `limited`.
        #[serde(rename = "limited")]
        Limited,
        /// A value that this client does not know, as the server sent it.
        #[serde(untagged)]
        Unknown(::std::string::String),
    }

    impl ::std::fmt::Display for CloudNetworkingType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Unrestricted => f.write_str("unrestricted"),
                Self::Limited => f.write_str("limited"),
                Self::Unknown(value) => f.write_str(value),
            }
        }
    }

    impl ::std::str::FromStr for CloudNetworkingType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "unrestricted" => Ok(Self::Unrestricted),
                "limited" => Ok(Self::Limited),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for CloudNetworkingType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for CloudNetworkingType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

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

    ///An environment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Environment {
        ///When it was archived; null while it takes work.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub archived_at: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        /// `config`.
        pub config: EnvironmentConfig,
        ///When it was created.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///What it is for; null when nothing was said.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub description: ::std::option::Option<::std::string::String>,
        /// `id`.
        pub id: EnvironmentId,
        /// `metadata`.
        pub metadata: Metadata,
        /// `name`.
        pub name: EnvironmentName,
        /// `type`.
        #[serde(rename = "type")]
        pub type_: EnvironmentTag,
        ///When it last changed.
        pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    }

    impl Environment {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::Environment {
            Default::default()
        }
    }

    ///What an environment shall be.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(tag = "type")]
    #[non_exhaustive]
    pub enum EnvironmentChoice {
        /**CloudChoice

An environment whose configuration is only kept.*/
        #[serde(rename = "cloud")]
        Cloud {
            /// `networking`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            networking: ::std::option::Option<NetworkingChoice>,
            /// `packages`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            packages: ::std::option::Option<PackageChoice>,
            ///Commands that prepare a worker; none when absent or null.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            setup_script: ::std::option::Option<SetupScript>,
        },
        /**SelfHostedChoice

An environment whose work is done by workers of the caller's own.*/
        #[serde(rename = "self_hosted")]
        SelfHosted {
            ///Commands that prepare a worker; none when absent or null.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            setup_script: ::std::option::Option<SetupScript>,
        },
        /// A kind that this client does not know, as the server sent it.
        #[serde(untagged)]
        Unknown(::serde_json::Value),
    }

    ///What an environment is. Members that were not given are absent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct EnvironmentConfig {
        /// `networking`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub networking: ::std::option::Option<CloudNetworking>,
        /// `packages`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packages: ::std::option::Option<Packages>,
        ///Commands that prepare a worker.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub setup_script: ::std::option::Option<::std::string::String>,
        /// `type`.
        #[serde(rename = "type")]
        pub type_: EnvironmentType,
    }

    impl EnvironmentConfig {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::EnvironmentConfig {
            Default::default()
        }
    }

    ///An environment to be made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct EnvironmentCreate {
        /// `config`.
        pub config: EnvironmentChoice,
        ///What it is for; nothing is said when absent or null.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<EnvironmentDescription>,
        /// `metadata`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<Metadata>,
        /// `name`.
        pub name: EnvironmentName,
    }

    impl EnvironmentCreate {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::EnvironmentCreate {
            Default::default()
        }
    }

    ///That an environment is gone.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct EnvironmentDeleted {
        /// `id`.
        pub id: EnvironmentId,
        /// `type`.
        #[serde(rename = "type")]
        pub type_: EnvironmentDeletedTag,
    }

    impl EnvironmentDeleted {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::EnvironmentDeleted {
            Default::default()
        }
    }

    ///Tells what the object is.
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
    pub enum EnvironmentDeletedTag {
        /// `environment_deleted`.
        #[serde(rename = "environment_deleted")]
        EnvironmentDeleted,
    }

    impl ::std::fmt::Display for EnvironmentDeletedTag {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::EnvironmentDeleted => f.write_str("environment_deleted"),
            }
        }
    }

    impl ::std::str::FromStr for EnvironmentDeletedTag {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "environment_deleted" => Ok(Self::EnvironmentDeleted),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for EnvironmentDeletedTag {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for EnvironmentDeletedTag {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///What an environment is for.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct EnvironmentDescription(::std::string::String);
    impl ::std::ops::Deref for EnvironmentDescription {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<EnvironmentDescription> for ::std::string::String {
        fn from(value: EnvironmentDescription) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for EnvironmentDescription {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 2048usize {
                return Err("longer than 2048 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for EnvironmentDescription {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for EnvironmentDescription {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for EnvironmentDescription {
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

    ///The id of an environment; ids sort by age.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct EnvironmentId(::std::string::String);
    impl ::std::ops::Deref for EnvironmentId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<EnvironmentId> for ::std::string::String {
        fn from(value: EnvironmentId) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for EnvironmentId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^env_[0-9a-f]{32}$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^env_[0-9a-f]{32}$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for EnvironmentId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for EnvironmentId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for EnvironmentId {
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
    pub struct EnvironmentName(::std::string::String);
    impl ::std::ops::Deref for EnvironmentName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<EnvironmentName> for ::std::string::String {
        fn from(value: EnvironmentName) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for EnvironmentName {
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

    impl ::std::convert::TryFrom<&str> for EnvironmentName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for EnvironmentName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for EnvironmentName {
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

    ///One page of environments.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct EnvironmentPage {
        ///The environments, oldest first.
        pub data: ::std::vec::Vec<Environment>,
        ///The id of the first one; null when there is none.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub first_id: ::std::option::Option<::std::string::String>,
        ///Whether there are more in this direction.
        pub has_more: bool,
        ///The id of the last one; null when there is none.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub last_id: ::std::option::Option<::std::string::String>,
        ///The `page` of the page that follows; null on the last page.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }

    impl EnvironmentPage {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::EnvironmentPage {
            Default::default()
        }
    }

    ///Tells what the object is.
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
    pub enum EnvironmentTag {
        /// `environment`.
        #[serde(rename = "environment")]
        Environment,
    }

    impl ::std::fmt::Display for EnvironmentTag {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Environment => f.write_str("environment"),
            }
        }
    }

    impl ::std::str::FromStr for EnvironmentTag {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "environment" => Ok(Self::Environment),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for EnvironmentTag {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for EnvironmentTag {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    /**`self_hosted`: workers of the caller's own take the work; `cloud`: a configuration that is only kept.
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
    pub enum EnvironmentType {
        /// `cloud`.
        #[serde(rename = "cloud")]
        Cloud,
        /// `self_hosted`.
        #[serde(rename = "self_hosted")]
        SelfHosted,
        /// A value that this client does not know, as the server sent it.
        #[serde(untagged)]
        Unknown(::std::string::String),
    }

    impl ::std::fmt::Display for EnvironmentType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Cloud => f.write_str("cloud"),
                Self::SelfHosted => f.write_str("self_hosted"),
                Self::Unknown(value) => f.write_str(value),
            }
        }
    }

    impl ::std::str::FromStr for EnvironmentType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "cloud" => Ok(Self::Cloud),
                "self_hosted" => Ok(Self::SelfHosted),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for EnvironmentType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for EnvironmentType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///What to change of an environment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct EnvironmentUpdate {
        /// `config`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub config: ::std::option::Option<EnvironmentChoice>,
        /// `description`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(default, deserialize_with = "crate::null::present")]
        pub description: ::std::option::Option<
            ::wharf_client::OrNull<::wharf_client::types::EnvironmentDescription>,
        >,
        /// `metadata`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<MetadataPatch>,
        /// `name`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<EnvironmentName>,
    }

    impl EnvironmentUpdate {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::EnvironmentUpdate {
            Default::default()
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
        ///With `lease_mismatch`, the lease as it is.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub lease: ::std::option::Option<WorkLease>,
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

    /**`NO_HEARTBEAT`, or the `last_heartbeat` of the answer before (RFC 3339), unchanged. There was no heartbeat at a time
that never was, such as the 30th of February.
*/
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ExpectedLastHeartbeat(::std::string::String);
    impl ::std::ops::Deref for ExpectedLastHeartbeat {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<ExpectedLastHeartbeat> for ::std::string::String {
        fn from(value: ExpectedLastHeartbeat) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for ExpectedLastHeartbeat {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            {
                ::regress::Regex::new(
                        "^(NO_HEARTBEAT|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9]))$",
                    )
                    .unwrap()
            });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^(NO_HEARTBEAT|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9]))$\""
                        .into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for ExpectedLastHeartbeat {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for ExpectedLastHeartbeat {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ExpectedLastHeartbeat {
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
        ///Always `ok`.
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

    ///Always `ok`.
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

    ///The name of a host.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct HostName(::std::string::String);
    impl ::std::ops::Deref for HostName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<HostName> for ::std::string::String {
        fn from(value: HostName) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for HostName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 253usize {
                return Err("longer than 253 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for HostName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for HostName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for HostName {
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

    ///Makes a repeated request safe (see the introduction).
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
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[!-~]([ -~]{0,253}[!-~])?$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[!-~]([ -~]{0,253}[!-~])?$\"".into(),
                );
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
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[!-~]([ -~]{0,253}[!-~])?$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[!-~]([ -~]{0,253}[!-~])?$\"".into(),
                );
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

    /**Update only the version with this `ETag`, or with one of these, separated by commas; `*` is any version, and a weak
tag is none (RFC 9110, 13.1.1).
*/
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
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            {
                ::regress::Regex::new(
                        "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$",
                    )
                    .unwrap()
            });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$\""
                        .into(),
                );
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

    ///At most 16 pairs of the caller's own; a key has at most 64 characters.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct Metadata(
        pub ::std::collections::HashMap<::std::string::String, MetadataValue>,
    );
    impl ::std::ops::Deref for Metadata {
        type Target = ::std::collections::HashMap<::std::string::String, MetadataValue>;
        fn deref(
            &self,
        ) -> &::std::collections::HashMap<::std::string::String, MetadataValue> {
            &self.0
        }
    }

    impl ::std::convert::From<Metadata>
    for ::std::collections::HashMap<::std::string::String, MetadataValue> {
        fn from(value: Metadata) -> Self {
            value.0
        }
    }

    impl ::std::convert::From<
        ::std::collections::HashMap<::std::string::String, MetadataValue>,
    > for Metadata {
        fn from(
            value: ::std::collections::HashMap<::std::string::String, MetadataValue>,
        ) -> Self {
            Self(value)
        }
    }

    /**Pairs to set, and keys to delete by null. What results has at most 16 pairs, otherwise 400 `too_many_pairs`.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct MetadataPatch(
        pub ::std::collections::HashMap<
            ::std::string::String,
            ::std::option::Option<MetadataPatchValue>,
        >,
    );
    impl ::std::ops::Deref for MetadataPatch {
        type Target = ::std::collections::HashMap<
            ::std::string::String,
            ::std::option::Option<MetadataPatchValue>,
        >;
        fn deref(
            &self,
        ) -> &::std::collections::HashMap<
            ::std::string::String,
            ::std::option::Option<MetadataPatchValue>,
        > {
            &self.0
        }
    }

    impl ::std::convert::From<MetadataPatch>
    for ::std::collections::HashMap<
        ::std::string::String,
        ::std::option::Option<MetadataPatchValue>,
    > {
        fn from(value: MetadataPatch) -> Self {
            value.0
        }
    }

    impl ::std::convert::From<
        ::std::collections::HashMap<
            ::std::string::String,
            ::std::option::Option<MetadataPatchValue>,
        >,
    > for MetadataPatch {
        fn from(
            value: ::std::collections::HashMap<
                ::std::string::String,
                ::std::option::Option<MetadataPatchValue>,
            >,
        ) -> Self {
            Self(value)
        }
    }

    ///`MetadataPatchValue`
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct MetadataPatchValue(::std::string::String);
    impl ::std::ops::Deref for MetadataPatchValue {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<MetadataPatchValue> for ::std::string::String {
        fn from(value: MetadataPatchValue) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for MetadataPatchValue {
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

    impl ::std::convert::TryFrom<&str> for MetadataPatchValue {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for MetadataPatchValue {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for MetadataPatchValue {
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

    ///`MetadataValue`
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct MetadataValue(::std::string::String);
    impl ::std::ops::Deref for MetadataValue {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<MetadataValue> for ::std::string::String {
        fn from(value: MetadataValue) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for MetadataValue {
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

    impl ::std::convert::TryFrom<&str> for MetadataValue {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for MetadataValue {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for MetadataValue {
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

    ///What shall be reachable from inside.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NetworkingChoice {
        ///Whether MCP servers can be reached, too.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub allow_mcp_servers: ::std::option::Option<bool>,
        ///Whether package registries can be reached, too.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub allow_package_managers: ::std::option::Option<bool>,
        ///Hosts that can be reached.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub allowed_hosts: ::std::vec::Vec<HostName>,
        /// `type`.
        #[serde(rename = "type")]
        pub type_: CloudNetworkingType,
    }

    impl NetworkingChoice {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::NetworkingChoice {
            Default::default()
        }
    }

    /**An object without members, for actions that take no options. Any member is 400 `unknown_field`, and `param` names it.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[serde(deny_unknown_fields)]
    pub struct NoOptions {}
    impl NoOptions {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::NoOptions {
            Default::default()
        }
    }

    ///What shall be installed, by package manager.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct PackageChoice {
        /// `apt`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub apt: ::std::option::Option<PackageList>,
        /// `cargo`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cargo: ::std::option::Option<PackageList>,
        /// `gem`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gem: ::std::option::Option<PackageList>,
        /// `go`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub go: ::std::option::Option<PackageList>,
        /// `npm`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub npm: ::std::option::Option<PackageList>,
        /// `pip`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pip: ::std::option::Option<PackageList>,
        /// `type`.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<PackagesMark>,
    }

    impl PackageChoice {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::PackageChoice {
            Default::default()
        }
    }

    ///Packages.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct PackageList(pub ::std::vec::Vec<PackageName>);
    impl ::std::ops::Deref for PackageList {
        type Target = ::std::vec::Vec<PackageName>;
        fn deref(&self) -> &::std::vec::Vec<PackageName> {
            &self.0
        }
    }

    impl ::std::convert::From<PackageList> for ::std::vec::Vec<PackageName> {
        fn from(value: PackageList) -> Self {
            value.0
        }
    }

    impl ::std::convert::From<::std::vec::Vec<PackageName>> for PackageList {
        fn from(value: ::std::vec::Vec<PackageName>) -> Self {
            Self(value)
        }
    }

    ///The name of a package, with its version where the package manager takes one.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct PackageName(::std::string::String);
    impl ::std::ops::Deref for PackageName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<PackageName> for ::std::string::String {
        fn from(value: PackageName) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for PackageName {
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

    impl ::std::convert::TryFrom<&str> for PackageName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for PackageName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for PackageName {
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

    ///What is installed, by package manager.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct Packages {
        ///Debian packages.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub apt: ::std::vec::Vec<::std::string::String>,
        ///Rust crates.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub cargo: ::std::vec::Vec<::std::string::String>,
        ///Ruby gems.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub gem: ::std::vec::Vec<::std::string::String>,
        ///Go modules.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub go: ::std::vec::Vec<::std::string::String>,
        ///npm packages.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub npm: ::std::vec::Vec<::std::string::String>,
        ///Python packages.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub pip: ::std::vec::Vec<::std::string::String>,
    }

    impl Packages {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::Packages {
            Default::default()
        }
    }

    ///Says what the object is; it need not be given.
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
    pub enum PackagesMark {
        /// `packages`.
        #[serde(rename = "packages")]
        Packages,
    }

    impl ::std::fmt::Display for PackagesMark {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Packages => f.write_str("packages"),
            }
        }
    }

    impl ::std::str::FromStr for PackagesMark {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "packages" => Ok(Self::Packages),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for PackagesMark {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for PackagesMark {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
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

    ///An environment whose work is done by workers of the caller's own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SelfHostedChoice {
        ///Commands that prepare a worker; none when absent or null.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub setup_script: ::std::option::Option<SetupScript>,
        ///The type that this configuration is for.
        #[serde(rename = "type")]
        pub type_: SelfHostedChoiceType,
    }

    impl SelfHostedChoice {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::SelfHostedChoice {
            Default::default()
        }
    }

    ///The type that this configuration is for.
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
    pub enum SelfHostedChoiceType {
        /// `self_hosted`.
        #[serde(rename = "self_hosted")]
        SelfHosted,
    }

    impl ::std::fmt::Display for SelfHostedChoiceType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::SelfHosted => f.write_str("self_hosted"),
            }
        }
    }

    impl ::std::str::FromStr for SelfHostedChoiceType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "self_hosted" => Ok(Self::SelfHosted),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for SelfHostedChoiceType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for SelfHostedChoiceType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///The id of a session, which is the caller's own affair.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct SessionId(::std::string::String);
    impl ::std::ops::Deref for SessionId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<SessionId> for ::std::string::String {
        fn from(value: SessionId) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for SessionId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^sess_[0-9a-f]{32}$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^sess_[0-9a-f]{32}$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for SessionId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for SessionId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for SessionId {
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

    ///Tells what the work is about.
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
    pub enum SessionTag {
        /// `session`.
        #[serde(rename = "session")]
        Session,
    }

    impl ::std::fmt::Display for SessionTag {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Session => f.write_str("session"),
            }
        }
    }

    impl ::std::str::FromStr for SessionTag {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "session" => Ok(Self::Session),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for SessionTag {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for SessionTag {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///Commands that prepare a worker.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct SetupScript(::std::string::String);
    impl ::std::ops::Deref for SetupScript {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<SetupScript> for ::std::string::String {
        fn from(value: SetupScript) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for SetupScript {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 16384usize {
                return Err("longer than 16384 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for SetupScript {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for SetupScript {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for SetupScript {
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

    ///What the work is about.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkData {
        /// `id`.
        pub id: SessionId,
        /// `type`.
        #[serde(rename = "type")]
        pub type_: SessionTag,
    }

    impl WorkData {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkData {
            Default::default()
        }
    }

    ///Work to be put into a queue.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkEnqueue {
        /// `data`.
        pub data: WorkReference,
        /// `metadata`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<Metadata>,
    }

    impl WorkEnqueue {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkEnqueue {
            Default::default()
        }
    }

    ///The lease after a heartbeat.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkHeartbeat {
        ///This heartbeat's time, for the next one's `expected_last_heartbeat`.
        pub last_heartbeat: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Always true; a heartbeat that does not extend the lease is refused.
        pub lease_extended: bool,
        /// `state`.
        pub state: WorkState,
        ///How long the lease lasts from `last_heartbeat`.
        pub ttl_seconds: u32,
        /// `type`.
        #[serde(rename = "type")]
        pub type_: WorkHeartbeatTag,
    }

    impl WorkHeartbeat {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkHeartbeat {
            Default::default()
        }
    }

    ///Tells what the object is.
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
    pub enum WorkHeartbeatTag {
        /// `work_heartbeat`.
        #[serde(rename = "work_heartbeat")]
        WorkHeartbeat,
    }

    impl ::std::fmt::Display for WorkHeartbeatTag {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::WorkHeartbeat => f.write_str("work_heartbeat"),
            }
        }
    }

    impl ::std::str::FromStr for WorkHeartbeatTag {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "work_heartbeat" => Ok(Self::WorkHeartbeat),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for WorkHeartbeatTag {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for WorkHeartbeatTag {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///The id of a work item; ids sort by age.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct WorkId(::std::string::String);
    impl ::std::ops::Deref for WorkId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<WorkId> for ::std::string::String {
        fn from(value: WorkId) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for WorkId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^work_[0-9a-f]{32}$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^work_[0-9a-f]{32}$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for WorkId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for WorkId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for WorkId {
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

    ///A work item.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkItem {
        ///When this attempt's worker acknowledged it.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub acknowledged_at: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///The number of this attempt; it grows when a lease ends without the work being done.
        pub attempt: ::std::num::NonZeroU32,
        ///When it was put into the queue.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// `data`.
        pub data: WorkData,
        /// `environment_id`.
        pub environment_id: EnvironmentId,
        /// `id`.
        pub id: WorkId,
        ///When this attempt's last heartbeat came.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub latest_heartbeat_at: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///When its lease ends unless a heartbeat comes; null without a lease.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub lease_expires_at: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        /// `metadata`.
        pub metadata: Metadata,
        ///When this attempt's first heartbeat came.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub started_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// `state`.
        pub state: WorkState,
        ///Why it is stopped; null while it is not.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub stop_reason: ::std::option::Option<WorkStopReason>,
        ///When a stop was first asked for; it is set once.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub stop_requested_at: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///When it was over.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub stopped_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// `type`.
        #[serde(rename = "type")]
        pub type_: WorkTag,
        ///The `Worker-ID` that it was handed to or that holds it, if one was given.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub worker_id: ::std::option::Option<::std::string::String>,
    }

    impl WorkItem {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkItem {
            Default::default()
        }
    }

    ///A work item's lease as it is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkLease {
        ///When it ends.
        pub expires_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The last heartbeat of this attempt; null when there was none.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub last_heartbeat: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        /// `state`.
        pub state: WorkState,
        ///How long the lease lasts from the last heartbeat, or from the acknowledgement when there was none.
        pub ttl_seconds: u32,
    }

    impl WorkLease {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkLease {
            Default::default()
        }
    }

    ///One page of work.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkPage {
        ///The items, oldest first.
        pub data: ::std::vec::Vec<WorkItem>,
        ///The id of the first one; null when there is none.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub first_id: ::std::option::Option<::std::string::String>,
        ///Whether there are more in this direction.
        pub has_more: bool,
        ///The id of the last one; null when there is none.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub last_id: ::std::option::Option<::std::string::String>,
        ///The `page` of the page that follows; null on the last page.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }

    impl WorkPage {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkPage {
            Default::default()
        }
    }

    ///The state of a queue.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkQueueStats {
        ///Items that wait to be handed out.
        pub depth: u64,
        ///When the oldest item that waits to be handed out was created; null when none waits.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub oldest_queued_at: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///Items that were handed out and not acknowledged yet.
        pub pending: u64,
        /// `type`.
        #[serde(rename = "type")]
        pub type_: WorkQueueStatsTag,
        /**Different `Worker-ID`s that polled lately, at most 10,000; each counts for 30 seconds after its last poll.
*/
        pub workers_polling: u64,
    }

    impl WorkQueueStats {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkQueueStats {
            Default::default()
        }
    }

    ///Tells what the object is.
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
    pub enum WorkQueueStatsTag {
        /// `work_queue_stats`.
        #[serde(rename = "work_queue_stats")]
        WorkQueueStats,
    }

    impl ::std::fmt::Display for WorkQueueStatsTag {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::WorkQueueStats => f.write_str("work_queue_stats"),
            }
        }
    }

    impl ::std::str::FromStr for WorkQueueStatsTag {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "work_queue_stats" => Ok(Self::WorkQueueStats),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for WorkQueueStatsTag {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for WorkQueueStatsTag {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    /**What the work is about. Whatever is not a session with its id is 400, and `param` tells the place, such as `data.id`.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkReference {
        /// `id`.
        pub id: SessionId,
        /// `type`.
        #[serde(rename = "type")]
        pub type_: SessionTag,
    }

    impl WorkReference {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkReference {
            Default::default()
        }
    }

    /**`queued`: waits to be acknowledged; `starting`: acknowledged; `active`: its worker sends heartbeats; `stopping`: its
worker is asked to drain; `stopped`: over.
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
    pub enum WorkState {
        /// `queued`.
        #[serde(rename = "queued")]
        Queued,
        /// `starting`.
        #[serde(rename = "starting")]
        Starting,
        /// `active`.
        #[serde(rename = "active")]
        Active,
        /// `stopping`.
        #[serde(rename = "stopping")]
        Stopping,
        /// `stopped`.
        #[serde(rename = "stopped")]
        Stopped,
        /// A value that this client does not know, as the server sent it.
        #[serde(untagged)]
        Unknown(::std::string::String),
    }

    impl ::std::fmt::Display for WorkState {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Queued => f.write_str("queued"),
                Self::Starting => f.write_str("starting"),
                Self::Active => f.write_str("active"),
                Self::Stopping => f.write_str("stopping"),
                Self::Stopped => f.write_str("stopped"),
                Self::Unknown(value) => f.write_str(value),
            }
        }
    }

    impl ::std::str::FromStr for WorkState {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "queued" => Ok(Self::Queued),
                "starting" => Ok(Self::Starting),
                "active" => Ok(Self::Active),
                "stopping" => Ok(Self::Stopping),
                "stopped" => Ok(Self::Stopped),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for WorkState {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for WorkState {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///How to stop a work item. No body and an empty one ask for the same as `{}`, a graceful stop.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct WorkStopOptions {
        ///End it at once, without letting its worker drain.
        #[serde(default)]
        pub force: bool,
    }

    impl WorkStopOptions {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkStopOptions {
            Default::default()
        }
    }

    /**`requested`: by a stop; `lease_expired`: its worker fell silent while it drained; `attempts_exhausted`: its last
attempt's worker fell silent.
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
    pub enum WorkStopReason {
        /// `requested`.
        #[serde(rename = "requested")]
        Requested,
        /// `lease_expired`.
        #[serde(rename = "lease_expired")]
        LeaseExpired,
        /// `attempts_exhausted`.
        #[serde(rename = "attempts_exhausted")]
        AttemptsExhausted,
        /// A value that this client does not know, as the server sent it.
        #[serde(untagged)]
        Unknown(::std::string::String),
    }

    impl ::std::fmt::Display for WorkStopReason {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Requested => f.write_str("requested"),
                Self::LeaseExpired => f.write_str("lease_expired"),
                Self::AttemptsExhausted => f.write_str("attempts_exhausted"),
                Self::Unknown(value) => f.write_str(value),
            }
        }
    }

    impl ::std::str::FromStr for WorkStopReason {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "requested" => Ok(Self::Requested),
                "lease_expired" => Ok(Self::LeaseExpired),
                "attempts_exhausted" => Ok(Self::AttemptsExhausted),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for WorkStopReason {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for WorkStopReason {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///Tells what the object is.
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
    pub enum WorkTag {
        /// `work`.
        #[serde(rename = "work")]
        Work,
    }

    impl ::std::fmt::Display for WorkTag {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Work => f.write_str("work"),
            }
        }
    }

    impl ::std::str::FromStr for WorkTag {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "work" => Ok(Self::Work),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for WorkTag {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for WorkTag {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///What to change of a work item.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkUpdate {
        /// `metadata`.
        pub metadata: MetadataPatch,
    }

    impl WorkUpdate {
        /// A builder, with nothing set yet.
        pub fn builder() -> builder::WorkUpdate {
            Default::default()
        }
    }

    ///A name of the worker's own choice, the same in all its requests.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct WorkerId(::std::string::String);
    impl ::std::ops::Deref for WorkerId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<WorkerId> for ::std::string::String {
        fn from(value: WorkerId) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for WorkerId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[!-~]([ -~]{0,253}[!-~])?$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[!-~]([ -~]{0,253}[!-~])?$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for WorkerId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for WorkerId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for WorkerId {
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
        /// Builds [`CloudChoice`](super::CloudChoice).
        #[derive(Clone, Debug)]
        pub struct CloudChoice {
            networking: ::std::result::Result<
                ::std::option::Option<super::NetworkingChoice>,
                ::std::string::String,
            >,
            packages: ::std::result::Result<
                ::std::option::Option<super::PackageChoice>,
                ::std::string::String,
            >,
            setup_script: ::std::result::Result<
                ::std::option::Option<super::SetupScript>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<super::CloudChoiceType, ::std::string::String>,
        }

        impl ::std::default::Default for CloudChoice {
            fn default() -> Self {
                Self {
                    networking: Ok(Default::default()),
                    packages: Ok(Default::default()),
                    setup_script: Ok(Default::default()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }

        impl CloudChoice {
            /// Sets `networking`.
            pub fn networking<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::NetworkingChoice>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.networking = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for networking: {e}")
                    });
                self
            }
            /// Sets `packages`.
            pub fn packages<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PackageChoice>>,
                T::Error: ::std::fmt::Display,
            {
                self.packages = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for packages: {e}")
                    });
                self
            }
            /// Sets `setup_script`.
            pub fn setup_script<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::SetupScript>>,
                T::Error: ::std::fmt::Display,
            {
                self.setup_script = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for setup_script: {e}")
                    });
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CloudChoiceType>,
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

        impl ::std::convert::TryFrom<CloudChoice> for super::CloudChoice {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CloudChoice,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    networking: value.networking?,
                    packages: value.packages?,
                    setup_script: value.setup_script?,
                    type_: value.type_?,
                })
            }
        }

        impl ::std::convert::From<super::CloudChoice> for CloudChoice {
            fn from(value: super::CloudChoice) -> Self {
                Self {
                    networking: Ok(value.networking),
                    packages: Ok(value.packages),
                    setup_script: Ok(value.setup_script),
                    type_: Ok(value.type_),
                }
            }
        }

        /// Builds [`CloudNetworking`](super::CloudNetworking).
        #[derive(Clone, Debug)]
        pub struct CloudNetworking {
            allow_mcp_servers: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            allow_package_managers: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            allowed_hosts: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<
                super::CloudNetworkingType,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for CloudNetworking {
            fn default() -> Self {
                Self {
                    allow_mcp_servers: Ok(Default::default()),
                    allow_package_managers: Ok(Default::default()),
                    allowed_hosts: Ok(Default::default()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }

        impl CloudNetworking {
            /// Sets `allow_mcp_servers`.
            pub fn allow_mcp_servers<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.allow_mcp_servers = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for allow_mcp_servers: {e}"
                        )
                    });
                self
            }
            /// Sets `allow_package_managers`.
            pub fn allow_package_managers<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.allow_package_managers = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for allow_package_managers: {e}"
                        )
                    });
                self
            }
            /// Sets `allowed_hosts`.
            pub fn allowed_hosts<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.allowed_hosts = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for allowed_hosts: {e}")
                    });
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CloudNetworkingType>,
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

        impl ::std::convert::TryFrom<CloudNetworking> for super::CloudNetworking {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CloudNetworking,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    allow_mcp_servers: value.allow_mcp_servers?,
                    allow_package_managers: value.allow_package_managers?,
                    allowed_hosts: value.allowed_hosts?,
                    type_: value.type_?,
                })
            }
        }

        impl ::std::convert::From<super::CloudNetworking> for CloudNetworking {
            fn from(value: super::CloudNetworking) -> Self {
                Self {
                    allow_mcp_servers: Ok(value.allow_mcp_servers),
                    allow_package_managers: Ok(value.allow_package_managers),
                    allowed_hosts: Ok(value.allowed_hosts),
                    type_: Ok(value.type_),
                }
            }
        }

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

        /// Builds [`Environment`](super::Environment).
        #[derive(Clone, Debug)]
        pub struct Environment {
            archived_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            config: ::std::result::Result<
                super::EnvironmentConfig,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            id: ::std::result::Result<super::EnvironmentId, ::std::string::String>,
            metadata: ::std::result::Result<super::Metadata, ::std::string::String>,
            name: ::std::result::Result<super::EnvironmentName, ::std::string::String>,
            type_: ::std::result::Result<super::EnvironmentTag, ::std::string::String>,
            updated_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for Environment {
            fn default() -> Self {
                Self {
                    archived_at: Err("no value supplied for archived_at".to_string()),
                    config: Err("no value supplied for config".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    description: Err("no value supplied for description".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    metadata: Err("no value supplied for metadata".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                }
            }
        }

        impl Environment {
            /// Sets `archived_at`.
            pub fn archived_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.archived_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for archived_at: {e}")
                    });
                self
            }
            /// Sets `config`.
            pub fn config<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvironmentConfig>,
                T::Error: ::std::fmt::Display,
            {
                self.config = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for config: {e}")
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
            /// Sets `description`.
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.description = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for description: {e}")
                    });
                self
            }
            /// Sets `id`.
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvironmentId>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            /// Sets `metadata`.
            pub fn metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Metadata>,
                T::Error: ::std::fmt::Display,
            {
                self.metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for metadata: {e}")
                    });
                self
            }
            /// Sets `name`.
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvironmentName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvironmentTag>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
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

        impl ::std::convert::TryFrom<Environment> for super::Environment {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Environment,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    archived_at: value.archived_at?,
                    config: value.config?,
                    created_at: value.created_at?,
                    description: value.description?,
                    id: value.id?,
                    metadata: value.metadata?,
                    name: value.name?,
                    type_: value.type_?,
                    updated_at: value.updated_at?,
                })
            }
        }

        impl ::std::convert::From<super::Environment> for Environment {
            fn from(value: super::Environment) -> Self {
                Self {
                    archived_at: Ok(value.archived_at),
                    config: Ok(value.config),
                    created_at: Ok(value.created_at),
                    description: Ok(value.description),
                    id: Ok(value.id),
                    metadata: Ok(value.metadata),
                    name: Ok(value.name),
                    type_: Ok(value.type_),
                    updated_at: Ok(value.updated_at),
                }
            }
        }

        /// Builds [`EnvironmentConfig`](super::EnvironmentConfig).
        #[derive(Clone, Debug)]
        pub struct EnvironmentConfig {
            networking: ::std::result::Result<
                ::std::option::Option<super::CloudNetworking>,
                ::std::string::String,
            >,
            packages: ::std::result::Result<
                ::std::option::Option<super::Packages>,
                ::std::string::String,
            >,
            setup_script: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<super::EnvironmentType, ::std::string::String>,
        }

        impl ::std::default::Default for EnvironmentConfig {
            fn default() -> Self {
                Self {
                    networking: Ok(Default::default()),
                    packages: Ok(Default::default()),
                    setup_script: Ok(Default::default()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }

        impl EnvironmentConfig {
            /// Sets `networking`.
            pub fn networking<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::CloudNetworking>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.networking = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for networking: {e}")
                    });
                self
            }
            /// Sets `packages`.
            pub fn packages<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Packages>>,
                T::Error: ::std::fmt::Display,
            {
                self.packages = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for packages: {e}")
                    });
                self
            }
            /// Sets `setup_script`.
            pub fn setup_script<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.setup_script = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for setup_script: {e}")
                    });
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvironmentType>,
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

        impl ::std::convert::TryFrom<EnvironmentConfig> for super::EnvironmentConfig {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EnvironmentConfig,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    networking: value.networking?,
                    packages: value.packages?,
                    setup_script: value.setup_script?,
                    type_: value.type_?,
                })
            }
        }

        impl ::std::convert::From<super::EnvironmentConfig> for EnvironmentConfig {
            fn from(value: super::EnvironmentConfig) -> Self {
                Self {
                    networking: Ok(value.networking),
                    packages: Ok(value.packages),
                    setup_script: Ok(value.setup_script),
                    type_: Ok(value.type_),
                }
            }
        }

        /// Builds [`EnvironmentCreate`](super::EnvironmentCreate).
        #[derive(Clone, Debug)]
        pub struct EnvironmentCreate {
            config: ::std::result::Result<
                super::EnvironmentChoice,
                ::std::string::String,
            >,
            description: ::std::result::Result<
                ::std::option::Option<super::EnvironmentDescription>,
                ::std::string::String,
            >,
            metadata: ::std::result::Result<
                ::std::option::Option<super::Metadata>,
                ::std::string::String,
            >,
            name: ::std::result::Result<super::EnvironmentName, ::std::string::String>,
        }

        impl ::std::default::Default for EnvironmentCreate {
            fn default() -> Self {
                Self {
                    config: Err("no value supplied for config".to_string()),
                    description: Ok(Default::default()),
                    metadata: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }

        impl EnvironmentCreate {
            /// Sets `config`.
            pub fn config<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvironmentChoice>,
                T::Error: ::std::fmt::Display,
            {
                self.config = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for config: {e}")
                    });
                self
            }
            /// Sets `description`.
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::EnvironmentDescription>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.description = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for description: {e}")
                    });
                self
            }
            /// Sets `metadata`.
            pub fn metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Metadata>>,
                T::Error: ::std::fmt::Display,
            {
                self.metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for metadata: {e}")
                    });
                self
            }
            /// Sets `name`.
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvironmentName>,
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

        impl ::std::convert::TryFrom<EnvironmentCreate> for super::EnvironmentCreate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EnvironmentCreate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    config: value.config?,
                    description: value.description?,
                    metadata: value.metadata?,
                    name: value.name?,
                })
            }
        }

        impl ::std::convert::From<super::EnvironmentCreate> for EnvironmentCreate {
            fn from(value: super::EnvironmentCreate) -> Self {
                Self {
                    config: Ok(value.config),
                    description: Ok(value.description),
                    metadata: Ok(value.metadata),
                    name: Ok(value.name),
                }
            }
        }

        /// Builds [`EnvironmentDeleted`](super::EnvironmentDeleted).
        #[derive(Clone, Debug)]
        pub struct EnvironmentDeleted {
            id: ::std::result::Result<super::EnvironmentId, ::std::string::String>,
            type_: ::std::result::Result<
                super::EnvironmentDeletedTag,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for EnvironmentDeleted {
            fn default() -> Self {
                Self {
                    id: Err("no value supplied for id".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }

        impl EnvironmentDeleted {
            /// Sets `id`.
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvironmentId>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvironmentDeletedTag>,
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

        impl ::std::convert::TryFrom<EnvironmentDeleted> for super::EnvironmentDeleted {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EnvironmentDeleted,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    id: value.id?,
                    type_: value.type_?,
                })
            }
        }

        impl ::std::convert::From<super::EnvironmentDeleted> for EnvironmentDeleted {
            fn from(value: super::EnvironmentDeleted) -> Self {
                Self {
                    id: Ok(value.id),
                    type_: Ok(value.type_),
                }
            }
        }

        /// Builds [`EnvironmentPage`](super::EnvironmentPage).
        #[derive(Clone, Debug)]
        pub struct EnvironmentPage {
            data: ::std::result::Result<
                ::std::vec::Vec<super::Environment>,
                ::std::string::String,
            >,
            first_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            has_more: ::std::result::Result<bool, ::std::string::String>,
            last_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for EnvironmentPage {
            fn default() -> Self {
                Self {
                    data: Err("no value supplied for data".to_string()),
                    first_id: Err("no value supplied for first_id".to_string()),
                    has_more: Err("no value supplied for has_more".to_string()),
                    last_id: Err("no value supplied for last_id".to_string()),
                    next_page: Err("no value supplied for next_page".to_string()),
                }
            }
        }

        impl EnvironmentPage {
            /// Sets `data`.
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Environment>>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            /// Sets `first_id`.
            pub fn first_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.first_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for first_id: {e}")
                    });
                self
            }
            /// Sets `has_more`.
            pub fn has_more<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.has_more = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for has_more: {e}")
                    });
                self
            }
            /// Sets `last_id`.
            pub fn last_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.last_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for last_id: {e}")
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

        impl ::std::convert::TryFrom<EnvironmentPage> for super::EnvironmentPage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EnvironmentPage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    data: value.data?,
                    first_id: value.first_id?,
                    has_more: value.has_more?,
                    last_id: value.last_id?,
                    next_page: value.next_page?,
                })
            }
        }

        impl ::std::convert::From<super::EnvironmentPage> for EnvironmentPage {
            fn from(value: super::EnvironmentPage) -> Self {
                Self {
                    data: Ok(value.data),
                    first_id: Ok(value.first_id),
                    has_more: Ok(value.has_more),
                    last_id: Ok(value.last_id),
                    next_page: Ok(value.next_page),
                }
            }
        }

        /// Builds [`EnvironmentUpdate`](super::EnvironmentUpdate).
        #[derive(Clone, Debug)]
        pub struct EnvironmentUpdate {
            config: ::std::result::Result<
                ::std::option::Option<super::EnvironmentChoice>,
                ::std::string::String,
            >,
            description: ::std::result::Result<
                ::std::option::Option<
                    ::wharf_client::OrNull<::wharf_client::types::EnvironmentDescription>,
                >,
                ::std::string::String,
            >,
            metadata: ::std::result::Result<
                ::std::option::Option<super::MetadataPatch>,
                ::std::string::String,
            >,
            name: ::std::result::Result<
                ::std::option::Option<super::EnvironmentName>,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for EnvironmentUpdate {
            fn default() -> Self {
                Self {
                    config: Ok(Default::default()),
                    description: Ok(Default::default()),
                    metadata: Ok(Default::default()),
                    name: Ok(Default::default()),
                }
            }
        }

        impl EnvironmentUpdate {
            /// Sets `config`.
            pub fn config<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::EnvironmentChoice>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.config = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for config: {e}")
                    });
                self
            }
            /// Sets `description`.
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<
                        ::wharf_client::OrNull<
                            ::wharf_client::types::EnvironmentDescription,
                        >,
                    >,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.description = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for description: {e}")
                    });
                self
            }
            /// Sets `metadata`.
            pub fn metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::MetadataPatch>>,
                T::Error: ::std::fmt::Display,
            {
                self.metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for metadata: {e}")
                    });
                self
            }
            /// Sets `name`.
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::EnvironmentName>,
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

        impl ::std::convert::TryFrom<EnvironmentUpdate> for super::EnvironmentUpdate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EnvironmentUpdate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    config: value.config?,
                    description: value.description?,
                    metadata: value.metadata?,
                    name: value.name?,
                })
            }
        }

        impl ::std::convert::From<super::EnvironmentUpdate> for EnvironmentUpdate {
            fn from(value: super::EnvironmentUpdate) -> Self {
                Self {
                    config: Ok(value.config),
                    description: Ok(value.description),
                    metadata: Ok(value.metadata),
                    name: Ok(value.name),
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
            lease: ::std::result::Result<
                ::std::option::Option<super::WorkLease>,
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
                    lease: Ok(Default::default()),
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
            /// Sets `lease`.
            pub fn lease<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::WorkLease>>,
                T::Error: ::std::fmt::Display,
            {
                self.lease = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for lease: {e}")
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
                    lease: value.lease?,
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
                    lease: Ok(value.lease),
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

        /// Builds [`NetworkingChoice`](super::NetworkingChoice).
        #[derive(Clone, Debug)]
        pub struct NetworkingChoice {
            allow_mcp_servers: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            allow_package_managers: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            allowed_hosts: ::std::result::Result<
                ::std::vec::Vec<super::HostName>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<
                super::CloudNetworkingType,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for NetworkingChoice {
            fn default() -> Self {
                Self {
                    allow_mcp_servers: Ok(Default::default()),
                    allow_package_managers: Ok(Default::default()),
                    allowed_hosts: Ok(Default::default()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }

        impl NetworkingChoice {
            /// Sets `allow_mcp_servers`.
            pub fn allow_mcp_servers<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.allow_mcp_servers = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for allow_mcp_servers: {e}"
                        )
                    });
                self
            }
            /// Sets `allow_package_managers`.
            pub fn allow_package_managers<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.allow_package_managers = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for allow_package_managers: {e}"
                        )
                    });
                self
            }
            /// Sets `allowed_hosts`.
            pub fn allowed_hosts<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::HostName>>,
                T::Error: ::std::fmt::Display,
            {
                self.allowed_hosts = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for allowed_hosts: {e}")
                    });
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CloudNetworkingType>,
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

        impl ::std::convert::TryFrom<NetworkingChoice> for super::NetworkingChoice {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NetworkingChoice,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    allow_mcp_servers: value.allow_mcp_servers?,
                    allow_package_managers: value.allow_package_managers?,
                    allowed_hosts: value.allowed_hosts?,
                    type_: value.type_?,
                })
            }
        }

        impl ::std::convert::From<super::NetworkingChoice> for NetworkingChoice {
            fn from(value: super::NetworkingChoice) -> Self {
                Self {
                    allow_mcp_servers: Ok(value.allow_mcp_servers),
                    allow_package_managers: Ok(value.allow_package_managers),
                    allowed_hosts: Ok(value.allowed_hosts),
                    type_: Ok(value.type_),
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

        /// Builds [`PackageChoice`](super::PackageChoice).
        #[derive(Clone, Debug)]
        pub struct PackageChoice {
            apt: ::std::result::Result<
                ::std::option::Option<super::PackageList>,
                ::std::string::String,
            >,
            cargo: ::std::result::Result<
                ::std::option::Option<super::PackageList>,
                ::std::string::String,
            >,
            gem: ::std::result::Result<
                ::std::option::Option<super::PackageList>,
                ::std::string::String,
            >,
            go: ::std::result::Result<
                ::std::option::Option<super::PackageList>,
                ::std::string::String,
            >,
            npm: ::std::result::Result<
                ::std::option::Option<super::PackageList>,
                ::std::string::String,
            >,
            pip: ::std::result::Result<
                ::std::option::Option<super::PackageList>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<
                ::std::option::Option<super::PackagesMark>,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for PackageChoice {
            fn default() -> Self {
                Self {
                    apt: Ok(Default::default()),
                    cargo: Ok(Default::default()),
                    gem: Ok(Default::default()),
                    go: Ok(Default::default()),
                    npm: Ok(Default::default()),
                    pip: Ok(Default::default()),
                    type_: Ok(Default::default()),
                }
            }
        }

        impl PackageChoice {
            /// Sets `apt`.
            pub fn apt<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PackageList>>,
                T::Error: ::std::fmt::Display,
            {
                self.apt = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for apt: {e}")
                    });
                self
            }
            /// Sets `cargo`.
            pub fn cargo<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PackageList>>,
                T::Error: ::std::fmt::Display,
            {
                self.cargo = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cargo: {e}")
                    });
                self
            }
            /// Sets `gem`.
            pub fn gem<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PackageList>>,
                T::Error: ::std::fmt::Display,
            {
                self.gem = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for gem: {e}")
                    });
                self
            }
            /// Sets `go`.
            pub fn go<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PackageList>>,
                T::Error: ::std::fmt::Display,
            {
                self.go = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for go: {e}"));
                self
            }
            /// Sets `npm`.
            pub fn npm<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PackageList>>,
                T::Error: ::std::fmt::Display,
            {
                self.npm = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for npm: {e}")
                    });
                self
            }
            /// Sets `pip`.
            pub fn pip<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PackageList>>,
                T::Error: ::std::fmt::Display,
            {
                self.pip = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for pip: {e}")
                    });
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PackagesMark>>,
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

        impl ::std::convert::TryFrom<PackageChoice> for super::PackageChoice {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PackageChoice,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    apt: value.apt?,
                    cargo: value.cargo?,
                    gem: value.gem?,
                    go: value.go?,
                    npm: value.npm?,
                    pip: value.pip?,
                    type_: value.type_?,
                })
            }
        }

        impl ::std::convert::From<super::PackageChoice> for PackageChoice {
            fn from(value: super::PackageChoice) -> Self {
                Self {
                    apt: Ok(value.apt),
                    cargo: Ok(value.cargo),
                    gem: Ok(value.gem),
                    go: Ok(value.go),
                    npm: Ok(value.npm),
                    pip: Ok(value.pip),
                    type_: Ok(value.type_),
                }
            }
        }

        /// Builds [`Packages`](super::Packages).
        #[derive(Clone, Debug)]
        pub struct Packages {
            apt: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            cargo: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            gem: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            go: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            npm: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            pip: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for Packages {
            fn default() -> Self {
                Self {
                    apt: Ok(Default::default()),
                    cargo: Ok(Default::default()),
                    gem: Ok(Default::default()),
                    go: Ok(Default::default()),
                    npm: Ok(Default::default()),
                    pip: Ok(Default::default()),
                }
            }
        }

        impl Packages {
            /// Sets `apt`.
            pub fn apt<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.apt = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for apt: {e}")
                    });
                self
            }
            /// Sets `cargo`.
            pub fn cargo<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.cargo = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cargo: {e}")
                    });
                self
            }
            /// Sets `gem`.
            pub fn gem<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.gem = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for gem: {e}")
                    });
                self
            }
            /// Sets `go`.
            pub fn go<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.go = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for go: {e}"));
                self
            }
            /// Sets `npm`.
            pub fn npm<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.npm = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for npm: {e}")
                    });
                self
            }
            /// Sets `pip`.
            pub fn pip<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.pip = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for pip: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<Packages> for super::Packages {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Packages,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    apt: value.apt?,
                    cargo: value.cargo?,
                    gem: value.gem?,
                    go: value.go?,
                    npm: value.npm?,
                    pip: value.pip?,
                })
            }
        }

        impl ::std::convert::From<super::Packages> for Packages {
            fn from(value: super::Packages) -> Self {
                Self {
                    apt: Ok(value.apt),
                    cargo: Ok(value.cargo),
                    gem: Ok(value.gem),
                    go: Ok(value.go),
                    npm: Ok(value.npm),
                    pip: Ok(value.pip),
                }
            }
        }

        /// Builds [`SelfHostedChoice`](super::SelfHostedChoice).
        #[derive(Clone, Debug)]
        pub struct SelfHostedChoice {
            setup_script: ::std::result::Result<
                ::std::option::Option<super::SetupScript>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<
                super::SelfHostedChoiceType,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for SelfHostedChoice {
            fn default() -> Self {
                Self {
                    setup_script: Ok(Default::default()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }

        impl SelfHostedChoice {
            /// Sets `setup_script`.
            pub fn setup_script<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::SetupScript>>,
                T::Error: ::std::fmt::Display,
            {
                self.setup_script = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for setup_script: {e}")
                    });
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SelfHostedChoiceType>,
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

        impl ::std::convert::TryFrom<SelfHostedChoice> for super::SelfHostedChoice {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SelfHostedChoice,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    setup_script: value.setup_script?,
                    type_: value.type_?,
                })
            }
        }

        impl ::std::convert::From<super::SelfHostedChoice> for SelfHostedChoice {
            fn from(value: super::SelfHostedChoice) -> Self {
                Self {
                    setup_script: Ok(value.setup_script),
                    type_: Ok(value.type_),
                }
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

        /// Builds [`WorkData`](super::WorkData).
        #[derive(Clone, Debug)]
        pub struct WorkData {
            id: ::std::result::Result<super::SessionId, ::std::string::String>,
            type_: ::std::result::Result<super::SessionTag, ::std::string::String>,
        }

        impl ::std::default::Default for WorkData {
            fn default() -> Self {
                Self {
                    id: Err("no value supplied for id".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }

        impl WorkData {
            /// Sets `id`.
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SessionId>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SessionTag>,
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

        impl ::std::convert::TryFrom<WorkData> for super::WorkData {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkData,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    id: value.id?,
                    type_: value.type_?,
                })
            }
        }

        impl ::std::convert::From<super::WorkData> for WorkData {
            fn from(value: super::WorkData) -> Self {
                Self {
                    id: Ok(value.id),
                    type_: Ok(value.type_),
                }
            }
        }

        /// Builds [`WorkEnqueue`](super::WorkEnqueue).
        #[derive(Clone, Debug)]
        pub struct WorkEnqueue {
            data: ::std::result::Result<super::WorkReference, ::std::string::String>,
            metadata: ::std::result::Result<
                ::std::option::Option<super::Metadata>,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for WorkEnqueue {
            fn default() -> Self {
                Self {
                    data: Err("no value supplied for data".to_string()),
                    metadata: Ok(Default::default()),
                }
            }
        }

        impl WorkEnqueue {
            /// Sets `data`.
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkReference>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            /// Sets `metadata`.
            pub fn metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Metadata>>,
                T::Error: ::std::fmt::Display,
            {
                self.metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for metadata: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<WorkEnqueue> for super::WorkEnqueue {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkEnqueue,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    data: value.data?,
                    metadata: value.metadata?,
                })
            }
        }

        impl ::std::convert::From<super::WorkEnqueue> for WorkEnqueue {
            fn from(value: super::WorkEnqueue) -> Self {
                Self {
                    data: Ok(value.data),
                    metadata: Ok(value.metadata),
                }
            }
        }

        /// Builds [`WorkHeartbeat`](super::WorkHeartbeat).
        #[derive(Clone, Debug)]
        pub struct WorkHeartbeat {
            last_heartbeat: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            lease_extended: ::std::result::Result<bool, ::std::string::String>,
            state: ::std::result::Result<super::WorkState, ::std::string::String>,
            ttl_seconds: ::std::result::Result<u32, ::std::string::String>,
            type_: ::std::result::Result<super::WorkHeartbeatTag, ::std::string::String>,
        }

        impl ::std::default::Default for WorkHeartbeat {
            fn default() -> Self {
                Self {
                    last_heartbeat: Err(
                        "no value supplied for last_heartbeat".to_string(),
                    ),
                    lease_extended: Err(
                        "no value supplied for lease_extended".to_string(),
                    ),
                    state: Err("no value supplied for state".to_string()),
                    ttl_seconds: Err("no value supplied for ttl_seconds".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }

        impl WorkHeartbeat {
            /// Sets `last_heartbeat`.
            pub fn last_heartbeat<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.last_heartbeat = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for last_heartbeat: {e}"
                        )
                    });
                self
            }
            /// Sets `lease_extended`.
            pub fn lease_extended<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.lease_extended = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for lease_extended: {e}"
                        )
                    });
                self
            }
            /// Sets `state`.
            pub fn state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkState>,
                T::Error: ::std::fmt::Display,
            {
                self.state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state: {e}")
                    });
                self
            }
            /// Sets `ttl_seconds`.
            pub fn ttl_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u32>,
                T::Error: ::std::fmt::Display,
            {
                self.ttl_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ttl_seconds: {e}")
                    });
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkHeartbeatTag>,
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

        impl ::std::convert::TryFrom<WorkHeartbeat> for super::WorkHeartbeat {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkHeartbeat,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    last_heartbeat: value.last_heartbeat?,
                    lease_extended: value.lease_extended?,
                    state: value.state?,
                    ttl_seconds: value.ttl_seconds?,
                    type_: value.type_?,
                })
            }
        }

        impl ::std::convert::From<super::WorkHeartbeat> for WorkHeartbeat {
            fn from(value: super::WorkHeartbeat) -> Self {
                Self {
                    last_heartbeat: Ok(value.last_heartbeat),
                    lease_extended: Ok(value.lease_extended),
                    state: Ok(value.state),
                    ttl_seconds: Ok(value.ttl_seconds),
                    type_: Ok(value.type_),
                }
            }
        }

        /// Builds [`WorkItem`](super::WorkItem).
        #[derive(Clone, Debug)]
        pub struct WorkItem {
            acknowledged_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            attempt: ::std::result::Result<
                ::std::num::NonZeroU32,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            data: ::std::result::Result<super::WorkData, ::std::string::String>,
            environment_id: ::std::result::Result<
                super::EnvironmentId,
                ::std::string::String,
            >,
            id: ::std::result::Result<super::WorkId, ::std::string::String>,
            latest_heartbeat_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            lease_expires_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            metadata: ::std::result::Result<super::Metadata, ::std::string::String>,
            started_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            state: ::std::result::Result<super::WorkState, ::std::string::String>,
            stop_reason: ::std::result::Result<
                ::std::option::Option<super::WorkStopReason>,
                ::std::string::String,
            >,
            stop_requested_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            stopped_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<super::WorkTag, ::std::string::String>,
            worker_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for WorkItem {
            fn default() -> Self {
                Self {
                    acknowledged_at: Err(
                        "no value supplied for acknowledged_at".to_string(),
                    ),
                    attempt: Err("no value supplied for attempt".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    data: Err("no value supplied for data".to_string()),
                    environment_id: Err(
                        "no value supplied for environment_id".to_string(),
                    ),
                    id: Err("no value supplied for id".to_string()),
                    latest_heartbeat_at: Err(
                        "no value supplied for latest_heartbeat_at".to_string(),
                    ),
                    lease_expires_at: Err(
                        "no value supplied for lease_expires_at".to_string(),
                    ),
                    metadata: Err("no value supplied for metadata".to_string()),
                    started_at: Err("no value supplied for started_at".to_string()),
                    state: Err("no value supplied for state".to_string()),
                    stop_reason: Err("no value supplied for stop_reason".to_string()),
                    stop_requested_at: Err(
                        "no value supplied for stop_requested_at".to_string(),
                    ),
                    stopped_at: Err("no value supplied for stopped_at".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                    worker_id: Err("no value supplied for worker_id".to_string()),
                }
            }
        }

        impl WorkItem {
            /// Sets `acknowledged_at`.
            pub fn acknowledged_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.acknowledged_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for acknowledged_at: {e}"
                        )
                    });
                self
            }
            /// Sets `attempt`.
            pub fn attempt<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU32>,
                T::Error: ::std::fmt::Display,
            {
                self.attempt = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for attempt: {e}")
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
            /// Sets `data`.
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkData>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            /// Sets `environment_id`.
            pub fn environment_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvironmentId>,
                T::Error: ::std::fmt::Display,
            {
                self.environment_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for environment_id: {e}"
                        )
                    });
                self
            }
            /// Sets `id`.
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkId>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            /// Sets `latest_heartbeat_at`.
            pub fn latest_heartbeat_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.latest_heartbeat_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for latest_heartbeat_at: {e}"
                        )
                    });
                self
            }
            /// Sets `lease_expires_at`.
            pub fn lease_expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.lease_expires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for lease_expires_at: {e}"
                        )
                    });
                self
            }
            /// Sets `metadata`.
            pub fn metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Metadata>,
                T::Error: ::std::fmt::Display,
            {
                self.metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for metadata: {e}")
                    });
                self
            }
            /// Sets `started_at`.
            pub fn started_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.started_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for started_at: {e}")
                    });
                self
            }
            /// Sets `state`.
            pub fn state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkState>,
                T::Error: ::std::fmt::Display,
            {
                self.state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state: {e}")
                    });
                self
            }
            /// Sets `stop_reason`.
            pub fn stop_reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::WorkStopReason>>,
                T::Error: ::std::fmt::Display,
            {
                self.stop_reason = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for stop_reason: {e}")
                    });
                self
            }
            /// Sets `stop_requested_at`.
            pub fn stop_requested_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.stop_requested_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for stop_requested_at: {e}"
                        )
                    });
                self
            }
            /// Sets `stopped_at`.
            pub fn stopped_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.stopped_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for stopped_at: {e}")
                    });
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkTag>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
            /// Sets `worker_id`.
            pub fn worker_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.worker_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for worker_id: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<WorkItem> for super::WorkItem {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkItem,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    acknowledged_at: value.acknowledged_at?,
                    attempt: value.attempt?,
                    created_at: value.created_at?,
                    data: value.data?,
                    environment_id: value.environment_id?,
                    id: value.id?,
                    latest_heartbeat_at: value.latest_heartbeat_at?,
                    lease_expires_at: value.lease_expires_at?,
                    metadata: value.metadata?,
                    started_at: value.started_at?,
                    state: value.state?,
                    stop_reason: value.stop_reason?,
                    stop_requested_at: value.stop_requested_at?,
                    stopped_at: value.stopped_at?,
                    type_: value.type_?,
                    worker_id: value.worker_id?,
                })
            }
        }

        impl ::std::convert::From<super::WorkItem> for WorkItem {
            fn from(value: super::WorkItem) -> Self {
                Self {
                    acknowledged_at: Ok(value.acknowledged_at),
                    attempt: Ok(value.attempt),
                    created_at: Ok(value.created_at),
                    data: Ok(value.data),
                    environment_id: Ok(value.environment_id),
                    id: Ok(value.id),
                    latest_heartbeat_at: Ok(value.latest_heartbeat_at),
                    lease_expires_at: Ok(value.lease_expires_at),
                    metadata: Ok(value.metadata),
                    started_at: Ok(value.started_at),
                    state: Ok(value.state),
                    stop_reason: Ok(value.stop_reason),
                    stop_requested_at: Ok(value.stop_requested_at),
                    stopped_at: Ok(value.stopped_at),
                    type_: Ok(value.type_),
                    worker_id: Ok(value.worker_id),
                }
            }
        }

        /// Builds [`WorkLease`](super::WorkLease).
        #[derive(Clone, Debug)]
        pub struct WorkLease {
            expires_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            last_heartbeat: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            state: ::std::result::Result<super::WorkState, ::std::string::String>,
            ttl_seconds: ::std::result::Result<u32, ::std::string::String>,
        }

        impl ::std::default::Default for WorkLease {
            fn default() -> Self {
                Self {
                    expires_at: Err("no value supplied for expires_at".to_string()),
                    last_heartbeat: Err(
                        "no value supplied for last_heartbeat".to_string(),
                    ),
                    state: Err("no value supplied for state".to_string()),
                    ttl_seconds: Err("no value supplied for ttl_seconds".to_string()),
                }
            }
        }

        impl WorkLease {
            /// Sets `expires_at`.
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for expires_at: {e}")
                    });
                self
            }
            /// Sets `last_heartbeat`.
            pub fn last_heartbeat<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.last_heartbeat = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for last_heartbeat: {e}"
                        )
                    });
                self
            }
            /// Sets `state`.
            pub fn state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkState>,
                T::Error: ::std::fmt::Display,
            {
                self.state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state: {e}")
                    });
                self
            }
            /// Sets `ttl_seconds`.
            pub fn ttl_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u32>,
                T::Error: ::std::fmt::Display,
            {
                self.ttl_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ttl_seconds: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<WorkLease> for super::WorkLease {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkLease,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    expires_at: value.expires_at?,
                    last_heartbeat: value.last_heartbeat?,
                    state: value.state?,
                    ttl_seconds: value.ttl_seconds?,
                })
            }
        }

        impl ::std::convert::From<super::WorkLease> for WorkLease {
            fn from(value: super::WorkLease) -> Self {
                Self {
                    expires_at: Ok(value.expires_at),
                    last_heartbeat: Ok(value.last_heartbeat),
                    state: Ok(value.state),
                    ttl_seconds: Ok(value.ttl_seconds),
                }
            }
        }

        /// Builds [`WorkPage`](super::WorkPage).
        #[derive(Clone, Debug)]
        pub struct WorkPage {
            data: ::std::result::Result<
                ::std::vec::Vec<super::WorkItem>,
                ::std::string::String,
            >,
            first_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            has_more: ::std::result::Result<bool, ::std::string::String>,
            last_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }

        impl ::std::default::Default for WorkPage {
            fn default() -> Self {
                Self {
                    data: Err("no value supplied for data".to_string()),
                    first_id: Err("no value supplied for first_id".to_string()),
                    has_more: Err("no value supplied for has_more".to_string()),
                    last_id: Err("no value supplied for last_id".to_string()),
                    next_page: Err("no value supplied for next_page".to_string()),
                }
            }
        }

        impl WorkPage {
            /// Sets `data`.
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::WorkItem>>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            /// Sets `first_id`.
            pub fn first_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.first_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for first_id: {e}")
                    });
                self
            }
            /// Sets `has_more`.
            pub fn has_more<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.has_more = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for has_more: {e}")
                    });
                self
            }
            /// Sets `last_id`.
            pub fn last_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.last_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for last_id: {e}")
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

        impl ::std::convert::TryFrom<WorkPage> for super::WorkPage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkPage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    data: value.data?,
                    first_id: value.first_id?,
                    has_more: value.has_more?,
                    last_id: value.last_id?,
                    next_page: value.next_page?,
                })
            }
        }

        impl ::std::convert::From<super::WorkPage> for WorkPage {
            fn from(value: super::WorkPage) -> Self {
                Self {
                    data: Ok(value.data),
                    first_id: Ok(value.first_id),
                    has_more: Ok(value.has_more),
                    last_id: Ok(value.last_id),
                    next_page: Ok(value.next_page),
                }
            }
        }

        /// Builds [`WorkQueueStats`](super::WorkQueueStats).
        #[derive(Clone, Debug)]
        pub struct WorkQueueStats {
            depth: ::std::result::Result<u64, ::std::string::String>,
            oldest_queued_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            pending: ::std::result::Result<u64, ::std::string::String>,
            type_: ::std::result::Result<
                super::WorkQueueStatsTag,
                ::std::string::String,
            >,
            workers_polling: ::std::result::Result<u64, ::std::string::String>,
        }

        impl ::std::default::Default for WorkQueueStats {
            fn default() -> Self {
                Self {
                    depth: Err("no value supplied for depth".to_string()),
                    oldest_queued_at: Err(
                        "no value supplied for oldest_queued_at".to_string(),
                    ),
                    pending: Err("no value supplied for pending".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                    workers_polling: Err(
                        "no value supplied for workers_polling".to_string(),
                    ),
                }
            }
        }

        impl WorkQueueStats {
            /// Sets `depth`.
            pub fn depth<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u64>,
                T::Error: ::std::fmt::Display,
            {
                self.depth = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for depth: {e}")
                    });
                self
            }
            /// Sets `oldest_queued_at`.
            pub fn oldest_queued_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.oldest_queued_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for oldest_queued_at: {e}"
                        )
                    });
                self
            }
            /// Sets `pending`.
            pub fn pending<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u64>,
                T::Error: ::std::fmt::Display,
            {
                self.pending = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for pending: {e}")
                    });
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WorkQueueStatsTag>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
            /// Sets `workers_polling`.
            pub fn workers_polling<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u64>,
                T::Error: ::std::fmt::Display,
            {
                self.workers_polling = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for workers_polling: {e}"
                        )
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<WorkQueueStats> for super::WorkQueueStats {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkQueueStats,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    depth: value.depth?,
                    oldest_queued_at: value.oldest_queued_at?,
                    pending: value.pending?,
                    type_: value.type_?,
                    workers_polling: value.workers_polling?,
                })
            }
        }

        impl ::std::convert::From<super::WorkQueueStats> for WorkQueueStats {
            fn from(value: super::WorkQueueStats) -> Self {
                Self {
                    depth: Ok(value.depth),
                    oldest_queued_at: Ok(value.oldest_queued_at),
                    pending: Ok(value.pending),
                    type_: Ok(value.type_),
                    workers_polling: Ok(value.workers_polling),
                }
            }
        }

        /// Builds [`WorkReference`](super::WorkReference).
        #[derive(Clone, Debug)]
        pub struct WorkReference {
            id: ::std::result::Result<super::SessionId, ::std::string::String>,
            type_: ::std::result::Result<super::SessionTag, ::std::string::String>,
        }

        impl ::std::default::Default for WorkReference {
            fn default() -> Self {
                Self {
                    id: Err("no value supplied for id".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }

        impl WorkReference {
            /// Sets `id`.
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SessionId>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            /// Sets `type_`.
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SessionTag>,
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

        impl ::std::convert::TryFrom<WorkReference> for super::WorkReference {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkReference,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    id: value.id?,
                    type_: value.type_?,
                })
            }
        }

        impl ::std::convert::From<super::WorkReference> for WorkReference {
            fn from(value: super::WorkReference) -> Self {
                Self {
                    id: Ok(value.id),
                    type_: Ok(value.type_),
                }
            }
        }

        /// Builds [`WorkStopOptions`](super::WorkStopOptions).
        #[derive(Clone, Debug)]
        pub struct WorkStopOptions {
            force: ::std::result::Result<bool, ::std::string::String>,
        }

        impl ::std::default::Default for WorkStopOptions {
            fn default() -> Self {
                Self {
                    force: Ok(Default::default()),
                }
            }
        }

        impl WorkStopOptions {
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

        impl ::std::convert::TryFrom<WorkStopOptions> for super::WorkStopOptions {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkStopOptions,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { force: value.force? })
            }
        }

        impl ::std::convert::From<super::WorkStopOptions> for WorkStopOptions {
            fn from(value: super::WorkStopOptions) -> Self {
                Self { force: Ok(value.force) }
            }
        }

        /// Builds [`WorkUpdate`](super::WorkUpdate).
        #[derive(Clone, Debug)]
        pub struct WorkUpdate {
            metadata: ::std::result::Result<super::MetadataPatch, ::std::string::String>,
        }

        impl ::std::default::Default for WorkUpdate {
            fn default() -> Self {
                Self {
                    metadata: Err("no value supplied for metadata".to_string()),
                }
            }
        }

        impl WorkUpdate {
            /// Sets `metadata`.
            pub fn metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::MetadataPatch>,
                T::Error: ::std::fmt::Display,
            {
                self.metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for metadata: {e}")
                    });
                self
            }
        }

        impl ::std::convert::TryFrom<WorkUpdate> for super::WorkUpdate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WorkUpdate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { metadata: value.metadata? })
            }
        }

        impl ::std::convert::From<super::WorkUpdate> for WorkUpdate {
            fn from(value: super::WorkUpdate) -> Self {
                Self {
                    metadata: Ok(value.metadata),
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

Wharf provisions, launches, stops and meters remote compute. This document is the source of truth: the client is
generated from it, and what the server implements is proved equal to it.

**Errors.** Every operation answers an error with the body `Error`. `error.type` follows from the status, `error.code`
is a stable machine word, and `request_id` is also the `x-request-id` header. Requests that reach no operation are
answered with the web framework's own body `{"request_id", "message"}`: an unknown path is 404; a method that a path
does not have is 405, and `Allow` names those that it has. A target or a head that is too long is 414 or 431, without a
body. Nothing that a request says comes back as a header.

**Connections.** HTTP/1.1 is spoken, and requests that are sent ahead are answered in order; HTTP/1.0, whose connection
is closed after the answer; and HTTP/2 with those who begin with it. What is none of them is 400 or cut off. A body
whose length is told in two ways, or in an unknown one, hides no other request; chunks that are none end the
connection. A request has 30 seconds for its head; and 30 for its body.

**Requests.** Empty segments of a path, escapes in it that were not needed, and the case of a method make no
difference; an id can leave its segment by no spelling. `Authorization` is given once; every other header that an
operation reads once, or each time with the same value; only `If-Match`, whose value is a list, may be given in parts.
A header that breaks its pattern is 400 and not passed over. A body that is declared as anything but
`application/json` is 415, and one that is not declared is taken for it; one of more than 512 KiB is 413; one that is not
a JSON value in UTF-8 that its schema allows is 400. A name stands in a JSON object once. A body that breaks off changes
nothing.

**Authentication.** `Authorization: Bearer <token>` on every operation but health and this document. A token has an
owner, scopes and an optional expiry, after which it is 401, as it is once it is revoked; only its hash is kept. The
role that an operation's `security` names is the scope that it needs; `admin` includes all of them. A missing scope is
403; another owner's resource is 404.

**Rate.** A token may send so many requests a second, and a burst of them at once; one more is 429, and `Retry-After`
says in how many seconds to come back. Every operation that needs a token counts.

**Order of checks.** Token (401), rate (429), scope (403), form of the request (400, 413, 415), the resource (404),
its version (412), its state (400, 409).

**Idempotency.** `Idempotency-Key` (or its alias `X-Idempotency-Key`) is taken on every POST; it belongs to the token
that sent it; it is kept for 24 hours, and not for longer; a crash of the server does not lose it. The same key with
the same request is answered with the first answer, with its `ETag` and `Location`, whatever has happened since; with
a different request it is 409. Requests that come at the same time with one key are done once; those that repeat an
action under way wait for its answer. Where a body may be absent, none, an empty one and `{}` are the same. What is
kept are successes and refusals that the resource's state decided; an answer of 401, 403, 413, 415 or 429, or one
about the request's form, is not, so that the same key can be tried again; neither is one of 5xx.

**Concurrency.** Single resources that can be updated carry an `ETag`; `If-Match` on their update is checked
against it, and a mismatch is 412.

**Order.** Requests for one resource that are under way at once take effect one after another, each at one moment
between its arrival and its answer. Whoever reads afterwards, a resource or a list, finds what was answered, also
after the service was killed. A request that is refused with 400, 404, 409 or 412 changes nothing; one that is refused
with `transition_in_progress` came while something else was under way. No two versions of a resource have the same
`ETag`, and what changes nothing keeps it.

**Durability.** A change is on disk before it is answered: a crash of the service at any moment takes back nothing that
was acknowledged, and does nothing twice. What it interrupts is taken up when the service starts again: a new
workstation is provisioned; one that was being launched runs, or is `stopped` as before; one that was being stopped is
`stopped`, or runs on; of one that was being deleted nothing is left, or everything.

**Clock.** Setting the clock of the service's host, forwards or backwards, adds no use and takes none back; it makes no
operation fail. A restart while the clock is wrong costs nothing and ends no lease; a stop that is under way keeps its
grace period. Leases last as long as was said, neither longer nor shorter; work that was handed out and not acknowledged
is free again in its time; what is made later stands later in lists and queues, and no idempotency key is forgotten
sooner. Only a token's expiry goes by what the clock shows.

**Conflicts.** A 409 of environments and work carries the type `invalid_request_error`, as in the API that they follow;
elsewhere it is `conflict_error`.

**Units.** A GB is 2^30 bytes. Times are RFC 3339: answered in UTC, taken with any offset and in no laxer form. A
core-hour is an hour of one core's processor time; a GPU-hour is an hour of one GPU, a GB-hour one of one GB.


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
///Environments, each of which is a queue of work.
pub trait ClientEnvironmentsExt {
    /**List environments

The caller's environments, oldest first, without archived ones unless `include_archived` is true. `next_page` is
the `page` of the page that follows, null on the last page. A `limit` above 100 is 400.


Sends a `GET` request to `/api/v1/cloud/environments`

Arguments:
- `created_at_gte`: Only environments created then or later.
- `created_at_lte`: Only environments created then or earlier.
- `include_archived`: Whether archived environments are listed, too.
- `limit`: The most items that the page may have.
- `page`: The `next_page` of the page before, unchanged.

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .environments_list()
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn environments_list(&self) -> builder::EnvironmentsList<'_>;
    /**Create an environment

An environment is a queue of work. In one of type `self_hosted`, workers of the caller's own take the work; one of
type `cloud` only keeps its configuration, and every request for its work is 400 `environment_not_self_hosted`.

The configuration comes back as it was given. Texts may be as long as the schemas say, in characters, however
they are written in JSON.


Sends a `POST` request to `/api/v1/cloud/environments`

Arguments:
- `idempotency_key`: Makes a repeated request safe (see the introduction).
- `x_idempotency_key`: Another name for `Idempotency-Key`. Giving both with different values is 400.
- `body`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .environments_create()
    .body(serde_json::from_str::<types::EnvironmentCreate>(
        r#"{
          "name": "build-farm",
          "description": "Machines in the basement",
          "config": {
            "type": "self_hosted"
          },
          "metadata": {
            "team": "build"
          }
        }"#,
    )?)
    .send()
    .await?;
assert_eq!(answer.status(), 201);
# Ok(())
# }
```*/
    fn environments_create(&self) -> builder::EnvironmentsCreate<'_>;
    /**Get an environment

The environment as it is now, archived or not.

Sends a `GET` request to `/api/v1/cloud/environments/{environment_id}`

Arguments:
- `environment_id`: The environment's id: a malformed one is 400, an unknown one 404.

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .environments_get()
    .environment_id("env_019e64e01a137caf953ac2ac7b42ec5c")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn environments_get(&self) -> builder::EnvironmentsGet<'_>;
    /**Change an environment

Changes what is given and leaves the rest. `config` is replaced whole; `metadata` is merged: a value sets its key,
null deletes it; a null `description` removes it. An empty object changes nothing. The type of `config` can't be
changed while work is live: 409 `environment_has_live_work`. Of several changes that
name the same version in `If-Match` and come at once, one is made and the others are 412.


Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}`

Arguments:
- `environment_id`: The environment's id: a malformed one is 400, an unknown one 404.
- `idempotency_key`: Makes a repeated request safe (see the introduction).
- `if_match`: Update only the version with this `ETag`, or with one of these, separated by commas; `*` is any version, and a weak
tag is none (RFC 9110, 13.1.1).

- `x_idempotency_key`: Another name for `Idempotency-Key`. Giving both with different values is 400.
- `body`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .environments_update()
    .environment_id("env_019e64e01a137caf953ac2ac7b42ec5c")
    .body(serde_json::from_str::<types::EnvironmentUpdate>(
        r#"{
          "metadata": {
            "room": "B2",
            "team": null
          }
        }"#,
    )?)
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn environments_update(&self) -> builder::EnvironmentsUpdate<'_>;
    /**Delete an environment

Removes an environment and its stopped work: from the answer on all of it is 404, and its items leave the store,
even if the service is killed meanwhile. While any of its work is live (not `stopped`) it is 409
`environment_has_live_work`; archive it, let the work end, then delete it.


Sends a `DELETE` request to `/api/v1/cloud/environments/{environment_id}`

Arguments:
- `environment_id`: The environment's id: a malformed one is 400, an unknown one 404.

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .environments_delete()
    .environment_id("env_019e64e01a137caf953ac2ac7b42ec5c")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn environments_delete(&self) -> builder::EnvironmentsDelete<'_>;
    /**Archive an environment

Takes no new work from now on; work that is live goes on and is still handed out. Archiving an archived
environment changes nothing and is 200.


Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}/archive`

Arguments:
- `environment_id`: The environment's id: a malformed one is 400, an unknown one 404.
- `idempotency_key`: Makes a repeated request safe (see the introduction).
- `x_idempotency_key`: Another name for `Idempotency-Key`. Giving both with different values is 400.
- `body`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .environments_archive()
    .environment_id("env_019e64e01a137caf953ac2ac7b42ec5c")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn environments_archive(&self) -> builder::EnvironmentsArchive<'_>;
}

impl ClientEnvironmentsExt for Client {
    fn environments_list(&self) -> builder::EnvironmentsList<'_> {
        builder::EnvironmentsList::new(self)
    }

    fn environments_create(&self) -> builder::EnvironmentsCreate<'_> {
        builder::EnvironmentsCreate::new(self)
    }

    fn environments_get(&self) -> builder::EnvironmentsGet<'_> {
        builder::EnvironmentsGet::new(self)
    }

    fn environments_update(&self) -> builder::EnvironmentsUpdate<'_> {
        builder::EnvironmentsUpdate::new(self)
    }

    fn environments_delete(&self) -> builder::EnvironmentsDelete<'_> {
        builder::EnvironmentsDelete::new(self)
    }

    fn environments_archive(&self) -> builder::EnvironmentsArchive<'_> {
        builder::EnvironmentsArchive::new(self)
    }
}

///The service itself.
pub trait ClientMetaExt {
    /**Tell whether the service can serve

Answers 200 once the store can be written to; 503 when it can't; and 503 while the service shuts down. Needs no
token.


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

///Work that workers of one's own take, hold by a lease, and end.
pub trait ClientWorkExt {
    /**List work

The environment's work by ascending id, which is by age. `after_id` begins after an item, `before_id` takes the
items right before one; both at once, or one of them with `page`, are 400. A `limit` above 100 counts as 100.


Sends a `GET` request to `/api/v1/cloud/environments/{environment_id}/work`

Arguments:
- `environment_id`: The environment's id: a malformed one is 400, an unknown one 404.
- `after_id`: Only items after this one.
- `before_id`: Only the items right before this one.
- `limit`: The most items that the page may have; more than 100 counts as 100.
- `page`: The `next_page` of the page before, unchanged.
- `state`: Only items in this state.

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .work_list()
    .environment_id("env_019e64e01a137caf953ac2ac7b42ec5c")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn work_list(&self) -> builder::WorkList<'_>;
    /**Put work into the queue

Adds an item in state `queued` and wakes a worker that waits in a poll. 400 `environment_not_self_hosted` when the
environment is not of type `self_hosted`; 409 `environment_archived` when it is archived.


Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}/work`

Arguments:
- `environment_id`: The environment's id: a malformed one is 400, an unknown one 404.
- `idempotency_key`: Makes a repeated request safe (see the introduction).
- `x_idempotency_key`: Another name for `Idempotency-Key`. Giving both with different values is 400.
- `body`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .work_enqueue()
    .environment_id("env_019e64e01a137caf953ac2ac7b42ec5c")
    .body(serde_json::from_str::<types::WorkEnqueue>(
        r#"{
          "data": {
            "type": "session",
            "id": "sess_019f3be3fa66750bb9a1fbcde85b5fe1"
          },
          "metadata": {}
        }"#,
    )?)
    .send()
    .await?;
assert_eq!(answer.status(), 201);
# Ok(())
# }
```*/
    fn work_enqueue(&self) -> builder::WorkEnqueue<'_>;
    /**Take work from the queue

Hands out one item and marks it as delivered; its state stays `queued` until it is acknowledged. No item is handed
out twice in one attempt, unless it was delivered at least `reclaim_older_than_ms` ago and nobody has acknowledged
it. The item is the oldest one that was not handed out in its attempt; or the one that was handed out longest ago,
if that can be handed out again and is older. Polls that come at once are answered as if they had come one after
another.

When there is none, the answer is `null`: at once without `block_ms`; otherwise when that time is over. A waiting
poll is woken as soon as work is put into the queue; also when a lease ends, or an item can be handed out again. When
the service shuts down, it is 503 at once.

Two workers that were both handed the same item, because the first one was slow to acknowledge it, are told apart
by `Worker-ID` when they acknowledge it; in any case by the first heartbeat.


Sends a `GET` request to `/api/v1/cloud/environments/{environment_id}/work/poll`

Arguments:
- `environment_id`: The environment's id: a malformed one is 400, an unknown one 404.
- `block_ms`: How many milliseconds to wait for work at most; when absent, the answer comes at once.
- `reclaim_older_than_ms`: Hand out again what was delivered this long ago or longer, in milliseconds, and not acknowledged.
- `worker_id`: A name of the worker's own choice, the same in all its requests.

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .work_poll()
    .environment_id("env_019e64e01a137caf953ac2ac7b42ec5c")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn work_poll(&self) -> builder::WorkPoll<'_>;
    /**Read the state of the queue

How much work waits, how much is delivered and not acknowledged, and how many workers ask for it. Workers are
counted by the `Worker-ID` of their polls, once each; the count starts anew when the service does.


Sends a `GET` request to `/api/v1/cloud/environments/{environment_id}/work/stats`

Arguments:
- `environment_id`: The environment's id: a malformed one is 400, an unknown one 404.

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .work_stats()
    .environment_id("env_019e64e01a137caf953ac2ac7b42ec5c")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn work_stats(&self) -> builder::WorkStats<'_>;
    /**Get a work item

The item as it is now. Its states, and what leads from one to another:

```mermaid
stateDiagram-v2
    [*] --> queued : /enqueue
    queued --> queued : /poll
    queued --> starting : /ack
    starting --> starting : /ack
    active --> active : /ack
    starting --> active : /heartbeat
    active --> active : /heartbeat
    stopping --> stopping : /heartbeat
    queued --> stopped : /stop
    starting --> stopping : /stop
    active --> stopping : /stop
    stopping --> stopped : /stop
    stopped --> stopped : /stop
    queued --> stopped : /forced stop
    starting --> stopped : /forced stop
    active --> stopped : /forced stop
    stopping --> stopped : /forced stop
    stopped --> stopped : /forced stop
    starting --> queued : lease ended
    active --> queued : lease ended
    stopping --> stopped : lease ended
    starting --> stopped : last lease ended
    active --> stopped : last lease ended
    stopping --> stopped : last lease ended
```

A lease ends when `lease_expires_at` has come and no heartbeat extended it; also while the service is down. The item
is then `queued` again with `attempt` one higher, its worker and heartbeat forgotten; when its last attempt ends so
it is `stopped`.


Sends a `GET` request to `/api/v1/cloud/environments/{environment_id}/work/{work_id}`

Arguments:
- `environment_id`: The environment's id: a malformed one is 400, an unknown one 404.
- `work_id`: The work item's id: a malformed one is 400, an unknown one 404.

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .work_get()
    .environment_id("env_019e64e01a137caf953ac2ac7b42ec5c")
    .work_id("work_019f3be4fd2475d9a784bf2c739e1194")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn work_get(&self) -> builder::WorkGet<'_>;
    /**Change a work item's metadata

Merges `metadata`: a text sets its key, null deletes it, any other value is 400. Taken in every state. With
`If-Match`, a version that has passed is 412 `version_mismatch`. On `poll` and `stats`, which are no items, a POST is
405.


Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}/work/{work_id}`

Arguments:
- `environment_id`: The environment's id: a malformed one is 400, an unknown one 404.
- `work_id`: The work item's id: a malformed one is 400, an unknown one 404.
- `idempotency_key`: Makes a repeated request safe (see the introduction).
- `if_match`: Update only the version with this `ETag`, or with one of these, separated by commas; `*` is any version, and a weak
tag is none (RFC 9110, 13.1.1).

- `x_idempotency_key`: Another name for `Idempotency-Key`. Giving both with different values is 400.
- `body`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .work_update()
    .environment_id("env_019e64e01a137caf953ac2ac7b42ec5c")
    .work_id("work_019f3be4fd2475d9a784bf2c739e1194")
    .body(serde_json::from_str::<types::WorkUpdate>(
        r#"{
          "metadata": {
            "priority": "high",
            "note": null
          }
        }"#,
    )?)
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn work_update(&self) -> builder::WorkUpdate<'_>;
    /**Acknowledge a work item

The worker has the item: `queued` → `starting`, with a first lease of 90 seconds in which a heartbeat must come.
Safe to repeat in `starting` and `active`, where it changes nothing. 409 `work_held_by_another` when another
`Worker-ID` was handed the item or holds it; 409 `work_not_live` in `stopping` and `stopped`.


Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}/work/{work_id}/ack`

Arguments:
- `environment_id`: The environment's id: a malformed one is 400, an unknown one 404.
- `work_id`: The work item's id: a malformed one is 400, an unknown one 404.
- `idempotency_key`: Makes a repeated request safe (see the introduction).
- `worker_id`: A name of the worker's own choice, the same in all its requests.
- `x_idempotency_key`: Another name for `Idempotency-Key`. Giving both with different values is 400.
- `body`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .work_ack()
    .environment_id("env_019e64e01a137caf953ac2ac7b42ec5c")
    .work_id("work_019f3be4fd2475d9a784bf2c739e1194")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn work_ack(&self) -> builder::WorkAck<'_>;
    /**Extend the lease on a work item

Says that the worker lives and extends its lease to `desired_ttl_seconds` from now. The first one moves the item
from `starting` to `active`. In `stopping` it extends the lease, too, and the answer's `state` tells the worker to
drain. 409 `work_not_leased` in `queued` and `stopped`.

`expected_last_heartbeat` fences: `NO_HEARTBEAT` demands that there was none in this attempt; a time demands that
it is exactly the last one, to the microsecond. Otherwise the answer is 412 `lease_mismatch` with the lease as it
is in `error.lease`. (Somebody else holds the item then, and the worker gives it up.) When absent, nothing is
demanded. Of several heartbeats that expect the same one, only one is taken, also when they come at once; sent again
with its `Idempotency-Key`, though, a heartbeat is the same one and answered as such.


Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}/work/{work_id}/heartbeat`

Arguments:
- `environment_id`: The environment's id: a malformed one is 400, an unknown one 404.
- `work_id`: The work item's id: a malformed one is 400, an unknown one 404.
- `desired_ttl_seconds`: How long the lease shall last from now; less than 10 counts as 10, more than 600 as 600.
- `expected_last_heartbeat`: `NO_HEARTBEAT`, or the `last_heartbeat` of the answer before (RFC 3339), unchanged. There was no heartbeat at a time
that never was, such as the 30th of February.

- `idempotency_key`: Makes a repeated request safe (see the introduction).
- `x_idempotency_key`: Another name for `Idempotency-Key`. Giving both with different values is 400.
- `body`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .work_heartbeat()
    .environment_id("env_019e64e01a137caf953ac2ac7b42ec5c")
    .work_id("work_019f3be4fd2475d9a784bf2c739e1194")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn work_heartbeat(&self) -> builder::WorkHeartbeat<'_>;
    /**Stop a work item, or confirm that it has stopped

Without `force` an item in `starting` or `active` moves to `stopping`: its worker learns it from the next
heartbeat, drains, and calls this again, which confirms the end. `force` ends any item at once.

| `force` | state | result |
|---|---|---|
| false | `queued` | `stopped` |
| false | `starting`, `active` | `stopping` |
| false | `stopping` | `stopped` |
| false | `stopped` | the item as it is |
| true | any | `stopped` |

A graceful stop that is sent twice is thus a confirmation. To repeat a *request* whose answer was lost, send it
with the same `Idempotency-Key`. Workers call this operation, too, so the scope that they have is enough.


Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}/work/{work_id}/stop`

Arguments:
- `environment_id`: The environment's id: a malformed one is 400, an unknown one 404.
- `work_id`: The work item's id: a malformed one is 400, an unknown one 404.
- `idempotency_key`: Makes a repeated request safe (see the introduction).
- `x_idempotency_key`: Another name for `Idempotency-Key`. Giving both with different values is 400.
- `body`

```
# #[tokio::main(flavor = "current_thread")]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let mock = wharf_mock::WharfMock::from_contract();
# let client = mock.client();
use wharf_client::{prelude::*, types};

let answer = client
    .work_stop()
    .environment_id("env_019e64e01a137caf953ac2ac7b42ec5c")
    .work_id("work_019f3be4fd2475d9a784bf2c739e1194")
    .send()
    .await?;
assert_eq!(answer.status(), 200);
# Ok(())
# }
```*/
    fn work_stop(&self) -> builder::WorkStop<'_>;
}

impl ClientWorkExt for Client {
    fn work_list(&self) -> builder::WorkList<'_> {
        builder::WorkList::new(self)
    }

    fn work_enqueue(&self) -> builder::WorkEnqueue<'_> {
        builder::WorkEnqueue::new(self)
    }

    fn work_poll(&self) -> builder::WorkPoll<'_> {
        builder::WorkPoll::new(self)
    }

    fn work_stats(&self) -> builder::WorkStats<'_> {
        builder::WorkStats::new(self)
    }

    fn work_get(&self) -> builder::WorkGet<'_> {
        builder::WorkGet::new(self)
    }

    fn work_update(&self) -> builder::WorkUpdate<'_> {
        builder::WorkUpdate::new(self)
    }

    fn work_ack(&self) -> builder::WorkAck<'_> {
        builder::WorkAck::new(self)
    }

    fn work_heartbeat(&self) -> builder::WorkHeartbeat<'_> {
        builder::WorkHeartbeat::new(self)
    }

    fn work_stop(&self) -> builder::WorkStop<'_> {
        builder::WorkStop::new(self)
    }
}

///Workstations that are provisioned, launched, stopped, reconfigured and metered.
pub trait ClientWorkstationsExt {
    /**List workstations

The caller's workstations, oldest first. `next_page` is the `page_token` of the page that follows, null on the
last page. A token stays good when workstations are deleted meanwhile; a malformed one is 400.


Sends a `GET` request to `/v1/workstations`

Arguments:
- `limit`: The most items that the page may have.
- `page_token`: The `next_page` of the page before, unchanged.

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

Refused: an unknown region or GPU model and values out of the region's range are 400 with `param`; a member that is
not documented is 400 `unknown_field`, with the one that was probably meant in `hint`; storage that the region does
not have left is 409 `insufficient_capacity`.


Sends a `POST` request to `/v1/workstations`

Arguments:
- `idempotency_key`: Makes a repeated request safe (see the introduction).
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
`transition_in_progress` while something else is under way. A deletion that fails is 500 `delete_failed`, and the
workstation is in `error` with the cause in `statusReason`. If it is not done within 60 seconds the answer is 500
`delete_timeout`; the deletion itself goes on.


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
is taken only for `gpu`, which it removes. The new values hold from the next launch. With `If-Match`, one of the
versions that it names must be the present one, otherwise 412 `version_mismatch`; a weak tag names none. Needs
status `stopped`, otherwise 400 `workstation_not_stopped`; 409 `transition_in_progress` while a launch, stop or
deletion is under way. (Seed 002 lists the wrong state under 500. A client's mistake is not a server's fault, so it is 400 here.)

`region` can be given, but only with its present value: a workstation does not move.


Sends a `PATCH` request to `/v1/workstations/{id}`

Arguments:
- `id`: The workstation's id. A malformed one is 400, an unknown one 404.
- `if_match`: Update only the version with this `ETag`, or with one of these, separated by commas; `*` is any version, and a weak
tag is none (RFC 9110, 13.1.1).

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

Starts a stopped workstation and answers once it runs. Of launches that are sent at once, one starts it and the
others are refused. The body may be absent, empty, or `{}`. Needs status `stopped`, otherwise 400
`workstation_not_stopped`; 409 `transition_in_progress` while another action is under way; 409
`insufficient_capacity` when the region has too few cores, GPUs or GB of memory left; 409 `region_unavailable` when
the service is no longer configured with the region.

While it is under way `status` stays `stopped` and `transition` is `launching`. If it is not done within
`timeoutSeconds` the answer is 500 `launch_timeout`; the launch itself goes on, and the workstation shows
how it ended. A launch that fails is 500 `launch_failed`, and the workstation is `stopped` again with the cause
in `statusReason`.

What runs may end by itself: with exit status 0 it is `stopped`, as a machine that is shut down from inside; with
any other end it is in `error`. Either way `statusReason` says how it ended.

(The seeds' curl sample for this operation posts to the collection; the endpoint line stands.)


Sends a `POST` request to `/v1/workstations/{id}/launch`

Arguments:
- `id`: The workstation's id. A malformed one is 400, an unknown one 404.
- `timeout_seconds`: How long to wait for the action's end before answering.
- `idempotency_key`: Makes a repeated request safe (see the introduction).
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
of it runs. `{"force": true}` skips the grace period; it also brings a workstation in `error` to `stopped`. Needs
status `running` (with `force`: or `error`), otherwise 400 `workstation_not_running`; 409
`transition_in_progress` while another action is under way.

While it is under way `status` keeps its value and `transition` is `stopping`. If it is not done within
`timeoutSeconds` the answer is 500 `stop_timeout`; the stop itself goes on. A stop that fails is 500 `stop_failed`,
and the workstation is in `error` with the cause in `statusReason`.

(The seeds' curl sample for this operation uses GET; the endpoint line stands.)


Sends a `POST` request to `/v1/workstations/{id}/stop`

Arguments:
- `id`: The workstation's id. A malformed one is 400, an unknown one 404.
- `timeout_seconds`: How long to wait for the action's end before answering.
- `idempotency_key`: Makes a repeated request safe (see the introduction).
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

Use and cost since the workstation was created, or within the window from `from` up to `to`; there is none outside
of the workstation's life. `cpuHours` are core-hours really consumed; `memoryGBHours` memory really in use over time;
`gpuHours` and `storageGBHours` what was held over time. Between two samples the window's figures are interpolated.
A `from` after `to` is 400.

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

Answers everybody who waits as soon as the workstation has the status `status`; otherwise after `timeoutSeconds`
with the workstation as it is then: the answer's own `status` tells which. A workstation that is deleted meanwhile
is 404.


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

    /**Builder for [`ClientEnvironmentsExt::environments_list`]

[`ClientEnvironmentsExt::environments_list`]: super::ClientEnvironmentsExt::environments_list*/
    #[derive(Debug, Clone)]
    pub struct EnvironmentsList<'a> {
        client: &'a super::Client,
        created_at_gte: Result<
            Option<::chrono::DateTime<::chrono::offset::Utc>>,
            String,
        >,
        created_at_lte: Result<
            Option<::chrono::DateTime<::chrono::offset::Utc>>,
            String,
        >,
        include_archived: Result<Option<bool>, String>,
        limit: Result<Option<::std::num::NonZeroU32>, String>,
        page: Result<Option<::std::string::String>, String>,
    }

    impl<'a> EnvironmentsList<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                created_at_gte: Ok(None),
                created_at_lte: Ok(None),
                include_archived: Ok(None),
                limit: Ok(None),
                page: Ok(None),
            }
        }

        /// Sets `created_at_gte`.
        pub fn created_at_gte<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.created_at_gte = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for created_at_gte failed"
                        .to_string()
                });
            self
        }

        /// Sets `created_at_lte`.
        pub fn created_at_lte<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.created_at_lte = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for created_at_lte failed"
                        .to_string()
                });
            self
        }

        /// Sets `include_archived`.
        pub fn include_archived<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.include_archived = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `bool` for include_archived failed".to_string()
                });
            self
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

        /// Sets `page`.
        pub fn page<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page failed"
                        .to_string()
                });
            self
        }

        ///Sends a `GET` request to `/api/v1/cloud/environments`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::EnvironmentPage>, Error<types::Error>> {
            let Self {
                client,
                created_at_gte,
                created_at_lte,
                include_archived,
                limit,
                page,
            } = self;
            let created_at_gte = created_at_gte.map_err(Error::InvalidRequest)?;
            let created_at_lte = created_at_lte.map_err(Error::InvalidRequest)?;
            let include_archived = include_archived.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page = page.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/cloud/environments", client.baseurl,);
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
                .query(
                    &progenitor_client::QueryParam::new(
                        "created_at[gte]",
                        &created_at_gte,
                    ),
                )
                .query(
                    &progenitor_client::QueryParam::new(
                        "created_at[lte]",
                        &created_at_lte,
                    ),
                )
                .query(
                    &progenitor_client::QueryParam::new(
                        "include_archived",
                        &include_archived,
                    ),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page", &page))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "environments_list",
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

    /**Builder for [`ClientEnvironmentsExt::environments_create`]

[`ClientEnvironmentsExt::environments_create`]: super::ClientEnvironmentsExt::environments_create*/
    #[derive(Debug, Clone)]
    pub struct EnvironmentsCreate<'a> {
        client: &'a super::Client,
        idempotency_key: Result<Option<types::IdempotencyKey>, String>,
        x_idempotency_key: Result<Option<types::IdempotencyKeyAlias>, String>,
        body: Result<types::builder::EnvironmentCreate, String>,
    }

    impl<'a> EnvironmentsCreate<'a> {
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
            V: std::convert::TryInto<types::EnvironmentCreate>,
            <V as std::convert::TryInto<
                types::EnvironmentCreate,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `EnvironmentCreate` for body failed: {}", s)
                });
            self
        }

        /// Changes the request's body through its builder.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::EnvironmentCreate,
            ) -> types::builder::EnvironmentCreate,
        {
            self.body = self.body.map(f);
            self
        }

        ///Sends a `POST` request to `/api/v1/cloud/environments`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Environment>, Error<types::Error>> {
            let Self { client, idempotency_key, x_idempotency_key, body } = self;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let x_idempotency_key = x_idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::EnvironmentCreate::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/cloud/environments", client.baseurl,);
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
                operation_id: "environments_create",
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

    /**Builder for [`ClientEnvironmentsExt::environments_get`]

[`ClientEnvironmentsExt::environments_get`]: super::ClientEnvironmentsExt::environments_get*/
    #[derive(Debug, Clone)]
    pub struct EnvironmentsGet<'a> {
        client: &'a super::Client,
        environment_id: Result<types::EnvironmentId, String>,
    }

    impl<'a> EnvironmentsGet<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                environment_id: Err("environment_id was not initialized".to_string()),
            }
        }

        /// Sets `environment_id`.
        pub fn environment_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvironmentId>,
        {
            self.environment_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `EnvironmentId` for environment_id failed".to_string()
                });
            self
        }

        ///Sends a `GET` request to `/api/v1/cloud/environments/{environment_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Environment>, Error<types::Error>> {
            let Self { client, environment_id } = self;
            let environment_id = environment_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/cloud/environments/{}", client.baseurl, encode_path(&
                environment_id.to_string()),
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
                operation_id: "environments_get",
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

    /**Builder for [`ClientEnvironmentsExt::environments_update`]

[`ClientEnvironmentsExt::environments_update`]: super::ClientEnvironmentsExt::environments_update*/
    #[derive(Debug, Clone)]
    pub struct EnvironmentsUpdate<'a> {
        client: &'a super::Client,
        environment_id: Result<types::EnvironmentId, String>,
        idempotency_key: Result<Option<types::IdempotencyKey>, String>,
        if_match: Result<Option<types::IfMatch>, String>,
        x_idempotency_key: Result<Option<types::IdempotencyKeyAlias>, String>,
        body: Result<types::builder::EnvironmentUpdate, String>,
    }

    impl<'a> EnvironmentsUpdate<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                environment_id: Err("environment_id was not initialized".to_string()),
                idempotency_key: Ok(None),
                if_match: Ok(None),
                x_idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }

        /// Sets `environment_id`.
        pub fn environment_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvironmentId>,
        {
            self.environment_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `EnvironmentId` for environment_id failed".to_string()
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
            V: std::convert::TryInto<types::EnvironmentUpdate>,
            <V as std::convert::TryInto<
                types::EnvironmentUpdate,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `EnvironmentUpdate` for body failed: {}", s)
                });
            self
        }

        /// Changes the request's body through its builder.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::EnvironmentUpdate,
            ) -> types::builder::EnvironmentUpdate,
        {
            self.body = self.body.map(f);
            self
        }

        ///Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Environment>, Error<types::Error>> {
            let Self {
                client,
                environment_id,
                idempotency_key,
                if_match,
                x_idempotency_key,
                body,
            } = self;
            let environment_id = environment_id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let x_idempotency_key = x_idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::EnvironmentUpdate::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/cloud/environments/{}", client.baseurl, encode_path(&
                environment_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
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
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
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
                operation_id: "environments_update",
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

    /**Builder for [`ClientEnvironmentsExt::environments_delete`]

[`ClientEnvironmentsExt::environments_delete`]: super::ClientEnvironmentsExt::environments_delete*/
    #[derive(Debug, Clone)]
    pub struct EnvironmentsDelete<'a> {
        client: &'a super::Client,
        environment_id: Result<types::EnvironmentId, String>,
    }

    impl<'a> EnvironmentsDelete<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                environment_id: Err("environment_id was not initialized".to_string()),
            }
        }

        /// Sets `environment_id`.
        pub fn environment_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvironmentId>,
        {
            self.environment_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `EnvironmentId` for environment_id failed".to_string()
                });
            self
        }

        ///Sends a `DELETE` request to `/api/v1/cloud/environments/{environment_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::EnvironmentDeleted>, Error<types::Error>> {
            let Self { client, environment_id } = self;
            let environment_id = environment_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/cloud/environments/{}", client.baseurl, encode_path(&
                environment_id.to_string()),
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
                operation_id: "environments_delete",
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

    /**Builder for [`ClientEnvironmentsExt::environments_archive`]

[`ClientEnvironmentsExt::environments_archive`]: super::ClientEnvironmentsExt::environments_archive*/
    #[derive(Debug, Clone)]
    pub struct EnvironmentsArchive<'a> {
        client: &'a super::Client,
        environment_id: Result<types::EnvironmentId, String>,
        idempotency_key: Result<Option<types::IdempotencyKey>, String>,
        x_idempotency_key: Result<Option<types::IdempotencyKeyAlias>, String>,
        body: Result<types::builder::NoOptions, String>,
    }

    impl<'a> EnvironmentsArchive<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                environment_id: Err("environment_id was not initialized".to_string()),
                idempotency_key: Ok(None),
                x_idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }

        /// Sets `environment_id`.
        pub fn environment_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvironmentId>,
        {
            self.environment_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `EnvironmentId` for environment_id failed".to_string()
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

        ///Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}/archive`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Environment>, Error<types::Error>> {
            let Self {
                client,
                environment_id,
                idempotency_key,
                x_idempotency_key,
                body,
            } = self;
            let environment_id = environment_id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let x_idempotency_key = x_idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NoOptions::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/cloud/environments/{}/archive", client.baseurl, encode_path(&
                environment_id.to_string()),
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "environments_archive",
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

    /**Builder for [`ClientWorkExt::work_list`]

[`ClientWorkExt::work_list`]: super::ClientWorkExt::work_list*/
    #[derive(Debug, Clone)]
    pub struct WorkList<'a> {
        client: &'a super::Client,
        environment_id: Result<types::EnvironmentId, String>,
        after_id: Result<Option<types::WorkId>, String>,
        before_id: Result<Option<types::WorkId>, String>,
        limit: Result<Option<::std::num::NonZeroU32>, String>,
        page: Result<Option<::std::string::String>, String>,
        state: Result<Option<types::WorkState>, String>,
    }

    impl<'a> WorkList<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                environment_id: Err("environment_id was not initialized".to_string()),
                after_id: Ok(None),
                before_id: Ok(None),
                limit: Ok(None),
                page: Ok(None),
                state: Ok(None),
            }
        }

        /// Sets `environment_id`.
        pub fn environment_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvironmentId>,
        {
            self.environment_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `EnvironmentId` for environment_id failed".to_string()
                });
            self
        }

        /// Sets `after_id`.
        pub fn after_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkId>,
        {
            self.after_id = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `WorkId` for after_id failed".to_string());
            self
        }

        /// Sets `before_id`.
        pub fn before_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkId>,
        {
            self.before_id = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `WorkId` for before_id failed".to_string());
            self
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

        /// Sets `page`.
        pub fn page<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page failed"
                        .to_string()
                });
            self
        }

        /// Sets `state`.
        pub fn state<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkState>,
        {
            self.state = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `WorkState` for state failed".to_string());
            self
        }

        ///Sends a `GET` request to `/api/v1/cloud/environments/{environment_id}/work`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WorkPage>, Error<types::Error>> {
            let Self {
                client,
                environment_id,
                after_id,
                before_id,
                limit,
                page,
                state,
            } = self;
            let environment_id = environment_id.map_err(Error::InvalidRequest)?;
            let after_id = after_id.map_err(Error::InvalidRequest)?;
            let before_id = before_id.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page = page.map_err(Error::InvalidRequest)?;
            let state = state.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/cloud/environments/{}/work", client.baseurl, encode_path(&
                environment_id.to_string()),
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
                .query(&progenitor_client::QueryParam::new("after_id", &after_id))
                .query(&progenitor_client::QueryParam::new("before_id", &before_id))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page", &page))
                .query(&progenitor_client::QueryParam::new("state", &state))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "work_list",
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

    /**Builder for [`ClientWorkExt::work_enqueue`]

[`ClientWorkExt::work_enqueue`]: super::ClientWorkExt::work_enqueue*/
    #[derive(Debug, Clone)]
    pub struct WorkEnqueue<'a> {
        client: &'a super::Client,
        environment_id: Result<types::EnvironmentId, String>,
        idempotency_key: Result<Option<types::IdempotencyKey>, String>,
        x_idempotency_key: Result<Option<types::IdempotencyKeyAlias>, String>,
        body: Result<types::builder::WorkEnqueue, String>,
    }

    impl<'a> WorkEnqueue<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                environment_id: Err("environment_id was not initialized".to_string()),
                idempotency_key: Ok(None),
                x_idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }

        /// Sets `environment_id`.
        pub fn environment_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvironmentId>,
        {
            self.environment_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `EnvironmentId` for environment_id failed".to_string()
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
            V: std::convert::TryInto<types::WorkEnqueue>,
            <V as std::convert::TryInto<types::WorkEnqueue>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `WorkEnqueue` for body failed: {}", s)
                });
            self
        }

        /// Changes the request's body through its builder.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::WorkEnqueue,
            ) -> types::builder::WorkEnqueue,
        {
            self.body = self.body.map(f);
            self
        }

        ///Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}/work`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WorkItem>, Error<types::Error>> {
            let Self {
                client,
                environment_id,
                idempotency_key,
                x_idempotency_key,
                body,
            } = self;
            let environment_id = environment_id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let x_idempotency_key = x_idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::WorkEnqueue::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/cloud/environments/{}/work", client.baseurl, encode_path(&
                environment_id.to_string()),
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "work_enqueue",
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

    /**Builder for [`ClientWorkExt::work_poll`]

[`ClientWorkExt::work_poll`]: super::ClientWorkExt::work_poll*/
    #[derive(Debug, Clone)]
    pub struct WorkPoll<'a> {
        client: &'a super::Client,
        environment_id: Result<types::EnvironmentId, String>,
        block_ms: Result<Option<::std::num::NonZeroU32>, String>,
        reclaim_older_than_ms: Result<Option<u32>, String>,
        worker_id: Result<Option<types::WorkerId>, String>,
    }

    impl<'a> WorkPoll<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                environment_id: Err("environment_id was not initialized".to_string()),
                block_ms: Ok(None),
                reclaim_older_than_ms: Ok(None),
                worker_id: Ok(None),
            }
        }

        /// Sets `environment_id`.
        pub fn environment_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvironmentId>,
        {
            self.environment_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `EnvironmentId` for environment_id failed".to_string()
                });
            self
        }

        /// Sets `block_ms`.
        pub fn block_ms<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU32>,
        {
            self.block_ms = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU32` for block_ms failed"
                        .to_string()
                });
            self
        }

        /// Sets `reclaim_older_than_ms`.
        pub fn reclaim_older_than_ms<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<u32>,
        {
            self.reclaim_older_than_ms = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `u32` for reclaim_older_than_ms failed".to_string()
                });
            self
        }

        /// Sets `worker_id`.
        pub fn worker_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkerId>,
        {
            self.worker_id = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `WorkerId` for worker_id failed".to_string()
                });
            self
        }

        ///Sends a `GET` request to `/api/v1/cloud/environments/{environment_id}/work/poll`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<::std::option::Option<types::WorkItem>>,
            Error<types::Error>,
        > {
            let Self {
                client,
                environment_id,
                block_ms,
                reclaim_older_than_ms,
                worker_id,
            } = self;
            let environment_id = environment_id.map_err(Error::InvalidRequest)?;
            let block_ms = block_ms.map_err(Error::InvalidRequest)?;
            let reclaim_older_than_ms = reclaim_older_than_ms
                .map_err(Error::InvalidRequest)?;
            let worker_id = worker_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/cloud/environments/{}/work/poll", client.baseurl,
                encode_path(& environment_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = worker_id {
                header_map.append("worker-id", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("block_ms", &block_ms))
                .query(
                    &progenitor_client::QueryParam::new(
                        "reclaim_older_than_ms",
                        &reclaim_older_than_ms,
                    ),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "work_poll",
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

    /**Builder for [`ClientWorkExt::work_stats`]

[`ClientWorkExt::work_stats`]: super::ClientWorkExt::work_stats*/
    #[derive(Debug, Clone)]
    pub struct WorkStats<'a> {
        client: &'a super::Client,
        environment_id: Result<types::EnvironmentId, String>,
    }

    impl<'a> WorkStats<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                environment_id: Err("environment_id was not initialized".to_string()),
            }
        }

        /// Sets `environment_id`.
        pub fn environment_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvironmentId>,
        {
            self.environment_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `EnvironmentId` for environment_id failed".to_string()
                });
            self
        }

        ///Sends a `GET` request to `/api/v1/cloud/environments/{environment_id}/work/stats`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WorkQueueStats>, Error<types::Error>> {
            let Self { client, environment_id } = self;
            let environment_id = environment_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/cloud/environments/{}/work/stats", client.baseurl,
                encode_path(& environment_id.to_string()),
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
                operation_id: "work_stats",
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

    /**Builder for [`ClientWorkExt::work_get`]

[`ClientWorkExt::work_get`]: super::ClientWorkExt::work_get*/
    #[derive(Debug, Clone)]
    pub struct WorkGet<'a> {
        client: &'a super::Client,
        environment_id: Result<types::EnvironmentId, String>,
        work_id: Result<types::WorkId, String>,
    }

    impl<'a> WorkGet<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                environment_id: Err("environment_id was not initialized".to_string()),
                work_id: Err("work_id was not initialized".to_string()),
            }
        }

        /// Sets `environment_id`.
        pub fn environment_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvironmentId>,
        {
            self.environment_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `EnvironmentId` for environment_id failed".to_string()
                });
            self
        }

        /// Sets `work_id`.
        pub fn work_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkId>,
        {
            self.work_id = value
                .try_into()
                .map_err(|_| "conversion to `WorkId` for work_id failed".to_string());
            self
        }

        ///Sends a `GET` request to `/api/v1/cloud/environments/{environment_id}/work/{work_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WorkItem>, Error<types::Error>> {
            let Self { client, environment_id, work_id } = self;
            let environment_id = environment_id.map_err(Error::InvalidRequest)?;
            let work_id = work_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/cloud/environments/{}/work/{}", client.baseurl, encode_path(&
                environment_id.to_string()), encode_path(& work_id.to_string()),
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
                operation_id: "work_get",
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

    /**Builder for [`ClientWorkExt::work_update`]

[`ClientWorkExt::work_update`]: super::ClientWorkExt::work_update*/
    #[derive(Debug, Clone)]
    pub struct WorkUpdate<'a> {
        client: &'a super::Client,
        environment_id: Result<types::EnvironmentId, String>,
        work_id: Result<types::WorkId, String>,
        idempotency_key: Result<Option<types::IdempotencyKey>, String>,
        if_match: Result<Option<types::IfMatch>, String>,
        x_idempotency_key: Result<Option<types::IdempotencyKeyAlias>, String>,
        body: Result<types::builder::WorkUpdate, String>,
    }

    impl<'a> WorkUpdate<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                environment_id: Err("environment_id was not initialized".to_string()),
                work_id: Err("work_id was not initialized".to_string()),
                idempotency_key: Ok(None),
                if_match: Ok(None),
                x_idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }

        /// Sets `environment_id`.
        pub fn environment_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvironmentId>,
        {
            self.environment_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `EnvironmentId` for environment_id failed".to_string()
                });
            self
        }

        /// Sets `work_id`.
        pub fn work_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkId>,
        {
            self.work_id = value
                .try_into()
                .map_err(|_| "conversion to `WorkId` for work_id failed".to_string());
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
            V: std::convert::TryInto<types::WorkUpdate>,
            <V as std::convert::TryInto<types::WorkUpdate>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `WorkUpdate` for body failed: {}", s)
                });
            self
        }

        /// Changes the request's body through its builder.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::WorkUpdate,
            ) -> types::builder::WorkUpdate,
        {
            self.body = self.body.map(f);
            self
        }

        ///Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}/work/{work_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WorkItem>, Error<types::Error>> {
            let Self {
                client,
                environment_id,
                work_id,
                idempotency_key,
                if_match,
                x_idempotency_key,
                body,
            } = self;
            let environment_id = environment_id.map_err(Error::InvalidRequest)?;
            let work_id = work_id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let x_idempotency_key = x_idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::WorkUpdate::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/cloud/environments/{}/work/{}", client.baseurl, encode_path(&
                environment_id.to_string()), encode_path(& work_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
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
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
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
                operation_id: "work_update",
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

    /**Builder for [`ClientWorkExt::work_ack`]

[`ClientWorkExt::work_ack`]: super::ClientWorkExt::work_ack*/
    #[derive(Debug, Clone)]
    pub struct WorkAck<'a> {
        client: &'a super::Client,
        environment_id: Result<types::EnvironmentId, String>,
        work_id: Result<types::WorkId, String>,
        idempotency_key: Result<Option<types::IdempotencyKey>, String>,
        worker_id: Result<Option<types::WorkerId>, String>,
        x_idempotency_key: Result<Option<types::IdempotencyKeyAlias>, String>,
        body: Result<types::builder::NoOptions, String>,
    }

    impl<'a> WorkAck<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                environment_id: Err("environment_id was not initialized".to_string()),
                work_id: Err("work_id was not initialized".to_string()),
                idempotency_key: Ok(None),
                worker_id: Ok(None),
                x_idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }

        /// Sets `environment_id`.
        pub fn environment_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvironmentId>,
        {
            self.environment_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `EnvironmentId` for environment_id failed".to_string()
                });
            self
        }

        /// Sets `work_id`.
        pub fn work_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkId>,
        {
            self.work_id = value
                .try_into()
                .map_err(|_| "conversion to `WorkId` for work_id failed".to_string());
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

        /// Sets `worker_id`.
        pub fn worker_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkerId>,
        {
            self.worker_id = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `WorkerId` for worker_id failed".to_string()
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

        ///Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}/work/{work_id}/ack`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WorkItem>, Error<types::Error>> {
            let Self {
                client,
                environment_id,
                work_id,
                idempotency_key,
                worker_id,
                x_idempotency_key,
                body,
            } = self;
            let environment_id = environment_id.map_err(Error::InvalidRequest)?;
            let work_id = work_id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let worker_id = worker_id.map_err(Error::InvalidRequest)?;
            let x_idempotency_key = x_idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NoOptions::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/cloud/environments/{}/work/{}/ack", client.baseurl,
                encode_path(& environment_id.to_string()), encode_path(& work_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
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
            if let Some(value) = worker_id {
                header_map.append("worker-id", value.to_string().try_into()?);
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
                operation_id: "work_ack",
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

    /**Builder for [`ClientWorkExt::work_heartbeat`]

[`ClientWorkExt::work_heartbeat`]: super::ClientWorkExt::work_heartbeat*/
    #[derive(Debug, Clone)]
    pub struct WorkHeartbeat<'a> {
        client: &'a super::Client,
        environment_id: Result<types::EnvironmentId, String>,
        work_id: Result<types::WorkId, String>,
        desired_ttl_seconds: Result<Option<::std::num::NonZeroU32>, String>,
        expected_last_heartbeat: Result<Option<types::ExpectedLastHeartbeat>, String>,
        idempotency_key: Result<Option<types::IdempotencyKey>, String>,
        x_idempotency_key: Result<Option<types::IdempotencyKeyAlias>, String>,
        body: Result<types::builder::NoOptions, String>,
    }

    impl<'a> WorkHeartbeat<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                environment_id: Err("environment_id was not initialized".to_string()),
                work_id: Err("work_id was not initialized".to_string()),
                desired_ttl_seconds: Ok(None),
                expected_last_heartbeat: Ok(None),
                idempotency_key: Ok(None),
                x_idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }

        /// Sets `environment_id`.
        pub fn environment_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvironmentId>,
        {
            self.environment_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `EnvironmentId` for environment_id failed".to_string()
                });
            self
        }

        /// Sets `work_id`.
        pub fn work_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkId>,
        {
            self.work_id = value
                .try_into()
                .map_err(|_| "conversion to `WorkId` for work_id failed".to_string());
            self
        }

        /// Sets `desired_ttl_seconds`.
        pub fn desired_ttl_seconds<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU32>,
        {
            self.desired_ttl_seconds = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU32` for desired_ttl_seconds failed"
                        .to_string()
                });
            self
        }

        /// Sets `expected_last_heartbeat`.
        pub fn expected_last_heartbeat<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ExpectedLastHeartbeat>,
        {
            self.expected_last_heartbeat = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `ExpectedLastHeartbeat` for expected_last_heartbeat failed"
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

        ///Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}/work/{work_id}/heartbeat`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WorkHeartbeat>, Error<types::Error>> {
            let Self {
                client,
                environment_id,
                work_id,
                desired_ttl_seconds,
                expected_last_heartbeat,
                idempotency_key,
                x_idempotency_key,
                body,
            } = self;
            let environment_id = environment_id.map_err(Error::InvalidRequest)?;
            let work_id = work_id.map_err(Error::InvalidRequest)?;
            let desired_ttl_seconds = desired_ttl_seconds
                .map_err(Error::InvalidRequest)?;
            let expected_last_heartbeat = expected_last_heartbeat
                .map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let x_idempotency_key = x_idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NoOptions::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/cloud/environments/{}/work/{}/heartbeat", client.baseurl,
                encode_path(& environment_id.to_string()), encode_path(& work_id
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
                        "desired_ttl_seconds",
                        &desired_ttl_seconds,
                    ),
                )
                .query(
                    &progenitor_client::QueryParam::new(
                        "expected_last_heartbeat",
                        &expected_last_heartbeat,
                    ),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "work_heartbeat",
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

    /**Builder for [`ClientWorkExt::work_stop`]

[`ClientWorkExt::work_stop`]: super::ClientWorkExt::work_stop*/
    #[derive(Debug, Clone)]
    pub struct WorkStop<'a> {
        client: &'a super::Client,
        environment_id: Result<types::EnvironmentId, String>,
        work_id: Result<types::WorkId, String>,
        idempotency_key: Result<Option<types::IdempotencyKey>, String>,
        x_idempotency_key: Result<Option<types::IdempotencyKeyAlias>, String>,
        body: Result<types::builder::WorkStopOptions, String>,
    }

    impl<'a> WorkStop<'a> {
        /// The request, with nothing set yet.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                environment_id: Err("environment_id was not initialized".to_string()),
                work_id: Err("work_id was not initialized".to_string()),
                idempotency_key: Ok(None),
                x_idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }

        /// Sets `environment_id`.
        pub fn environment_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvironmentId>,
        {
            self.environment_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `EnvironmentId` for environment_id failed".to_string()
                });
            self
        }

        /// Sets `work_id`.
        pub fn work_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WorkId>,
        {
            self.work_id = value
                .try_into()
                .map_err(|_| "conversion to `WorkId` for work_id failed".to_string());
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
            V: std::convert::TryInto<types::WorkStopOptions>,
            <V as std::convert::TryInto<
                types::WorkStopOptions,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `WorkStopOptions` for body failed: {}", s)
                });
            self
        }

        /// Changes the request's body through its builder.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::WorkStopOptions,
            ) -> types::builder::WorkStopOptions,
        {
            self.body = self.body.map(f);
            self
        }

        ///Sends a `POST` request to `/api/v1/cloud/environments/{environment_id}/work/{work_id}/stop`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WorkItem>, Error<types::Error>> {
            let Self {
                client,
                environment_id,
                work_id,
                idempotency_key,
                x_idempotency_key,
                body,
            } = self;
            let environment_id = environment_id.map_err(Error::InvalidRequest)?;
            let work_id = work_id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let x_idempotency_key = x_idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::WorkStopOptions::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/cloud/environments/{}/work/{}/stop", client.baseurl,
                encode_path(& environment_id.to_string()), encode_path(& work_id
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "work_stop",
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

    impl<'a> EnvironmentsList<'a> {
        /// Streams the items of every page, by `GET` requests to `/api/v1/cloud/environments`.
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::Environment, Error<types::Error>>,
        > + Unpin + 'a {
            use ::futures::{StreamExt, TryStreamExt};
            futures::stream::try_unfold(
                    Some(self),
                    |next| async move {
                        let Some(request) = next else {
                            return Ok::<_, Error<types::Error>>(None);
                        };
                        let page = request.clone().send().await?.into_inner();
                        let next = page.next_page.map(|token| request.page(token));
                        Ok(Some((futures::stream::iter(page.data).map(Ok), next)))
                    },
                )
                .try_flatten()
                .boxed()
        }
    }

    impl<'a> WorkList<'a> {
        /// Streams the items of every page, by `GET` requests to `/api/v1/cloud/environments/{environment_id}/work`.
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::WorkItem, Error<types::Error>>,
        > + Unpin + 'a {
            use ::futures::{StreamExt, TryStreamExt};
            futures::stream::try_unfold(
                    Some(self),
                    |next| async move {
                        let Some(request) = next else {
                            return Ok::<_, Error<types::Error>>(None);
                        };
                        let page = request.clone().send().await?.into_inner();
                        let next = page.next_page.map(|token| request.page(token));
                        Ok(Some((futures::stream::iter(page.data).map(Ok), next)))
                    },
                )
                .try_flatten()
                .boxed()
        }
    }
}

/// Items consumers will typically use such as the Client and
/// extension traits.
pub mod prelude {
    #[allow(unused_imports)]
    pub use super::Client;
    pub use super::ClientEnvironmentsExt;
    pub use super::ClientMetaExt;
    pub use super::ClientWorkExt;
    pub use super::ClientWorkstationsExt;
}
