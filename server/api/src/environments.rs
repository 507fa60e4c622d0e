//! The environments' wire types.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};

use crate::extract::Parameters;
use crate::headers::{Condition, Word};
pub use crate::ids::EnvironmentId;
use crate::metadata::{Metadata, MetadataPatch};
use crate::pages::PageToken;
use crate::scalar::{Count, Nullable, Patch, Text, absent_or, absent_or_object, defaulting, marked, object};
use crate::time::Moment;

/// A name for people; it need not be unique.
pub type EnvironmentName = Text<1, 255>;
/// What an environment is for.
pub type EnvironmentDescription = Text<0, 2048>;
/// Commands that prepare a worker.
pub type SetupScript = Text<0, 16384>;
/// The name of a host.
pub type HostName = Text<1, 253>;
/// The name of a package, with its version where the package manager takes one.
pub type PackageName = Text<1, 255>;

/// Who does an environment's work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EnvironmentType {
    Cloud,
    SelfHosted,
}

impl EnvironmentType {
    /// The word on the wire and in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cloud => "cloud",
            Self::SelfHosted => "self_hosted",
        }
    }
}

/// Whether any host can be reached, or only some.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CloudNetworkingType {
    Unrestricted,
    Limited,
}

/// What can be reached from inside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CloudNetworking {
    #[serde(rename = "type")]
    pub kind: CloudNetworkingType,
    /// Whether MCP servers can be reached, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "bool", default)]
    pub allow_mcp_servers: Option<bool>,
    /// Whether package registries can be reached, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "bool", default)]
    pub allow_package_managers: Option<bool>,
    /// Hosts that can be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<String>", default)]
    pub allowed_hosts: Option<Vec<String>>,
}

/// What is installed, by package manager.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Packages {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<String>", default)]
    pub apt: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<String>", default)]
    pub cargo: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<String>", default)]
    pub gem: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<String>", default)]
    pub go: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<String>", default)]
    pub npm: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<String>", default)]
    pub pip: Option<Vec<String>>,
}

/// What an environment is. Members that were not given are absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EnvironmentConfig {
    #[serde(rename = "type")]
    pub kind: EnvironmentType,
    /// Commands that prepare a worker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", default)]
    pub setup_script: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "CloudNetworking", default)]
    pub networking: Option<CloudNetworking>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Packages", default)]
    pub packages: Option<Packages>,
}

/// What shall be reachable from inside.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NetworkingChoice {
    #[serde(rename = "type")]
    pub kind: CloudNetworkingType,
    /// Whether MCP servers can be reached, too.
    pub allow_mcp_servers: Option<bool>,
    /// Whether package registries can be reached, too.
    pub allow_package_managers: Option<bool>,
    /// Hosts that can be reached.
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "AtMost256<HostName>", default)]
    pub allowed_hosts: Option<AtMost256<HostName>>,
}

/// Says what the object is; it need not be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PackagesMark {
    Packages,
}

/// Packages.
pub type PackageList = AtMost256<PackageName>;

/// What shall be installed, by package manager.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PackageChoice {
    #[serde(rename = "type", default, deserialize_with = "absent_or")]
    #[schemars(with = "PackagesMark", default)]
    pub kind: Option<PackagesMark>,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "PackageList", default)]
    pub apt: Option<PackageList>,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "PackageList", default)]
    pub cargo: Option<PackageList>,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "PackageList", default)]
    pub gem: Option<PackageList>,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "PackageList", default)]
    pub go: Option<PackageList>,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "PackageList", default)]
    pub npm: Option<PackageList>,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "PackageList", default)]
    pub pip: Option<PackageList>,
}

/// A list of at most 256 members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtMost256<T>(pub Vec<T>);

impl<T> AtMost256<T> {
    const MOST: u32 = 256;
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for AtMost256<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = Vec::deserialize(deserializer)?;
        if list.len() > Self::MOST as usize {
            return Err(serde::de::Error::custom(format_args!(
                "invalid length {}, expected at most {} members",
                list.len(),
                Self::MOST
            )));
        }
        Ok(Self(list))
    }
}

impl<T: JsonSchema> JsonSchema for AtMost256<T> {
    fn schema_name() -> String {
        format!("AtMost256{}", T::schema_name())
    }

    fn is_referenceable() -> bool {
        false
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Vec::<T>::json_schema(generator).into_object();
        schema.array().max_items = Some(Self::MOST);
        schema.into()
    }
}

/// What an environment shall be.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum EnvironmentChoice {
    /// An environment whose configuration is only kept.
    Cloud {
        setup_script: Option<SetupScript>,
        #[serde(default, deserialize_with = "absent_or_object")]
        #[schemars(with = "NetworkingChoice", default)]
        networking: Option<NetworkingChoice>,
        #[serde(default, deserialize_with = "absent_or_object")]
        #[schemars(with = "PackageChoice", default)]
        packages: Option<PackageChoice>,
    },
    /// An environment whose work is done by workers of the caller's own.
    SelfHosted { setup_script: Option<SetupScript> },
}

impl From<EnvironmentChoice> for EnvironmentConfig {
    fn from(choice: EnvironmentChoice) -> Self {
        match choice {
            EnvironmentChoice::Cloud { setup_script, networking, packages } => Self {
                kind: EnvironmentType::Cloud,
                setup_script: setup_script.map(Text::into_string),
                networking: networking.map(Into::into),
                packages: packages.map(Into::into),
            },
            EnvironmentChoice::SelfHosted { setup_script } => Self {
                kind: EnvironmentType::SelfHosted,
                setup_script: setup_script.map(Text::into_string),
                networking: None,
                packages: None,
            },
        }
    }
}

fn texts<const MIN: u32, const MAX: u32>(list: AtMost256<Text<MIN, MAX>>) -> Vec<String> {
    list.0.into_iter().map(Text::into_string).collect()
}

impl From<NetworkingChoice> for CloudNetworking {
    fn from(choice: NetworkingChoice) -> Self {
        Self {
            kind: choice.kind,
            allow_mcp_servers: choice.allow_mcp_servers,
            allow_package_managers: choice.allow_package_managers,
            allowed_hosts: choice.allowed_hosts.map(texts),
        }
    }
}

impl From<PackageChoice> for Packages {
    fn from(choice: PackageChoice) -> Self {
        Self {
            apt: choice.apt.map(texts),
            cargo: choice.cargo.map(texts),
            gem: choice.gem.map(texts),
            go: choice.go.map(texts),
            npm: choice.npm.map(texts),
            pip: choice.pip.map(texts),
        }
    }
}

/// Tells what the object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EnvironmentTag {
    Environment,
}

/// An environment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Environment {
    pub id: EnvironmentId,
    #[serde(rename = "type")]
    pub tag: EnvironmentTag,
    pub name: EnvironmentName,
    /// What it is for; null when nothing was said.
    pub description: Nullable<String>,
    pub config: EnvironmentConfig,
    pub metadata: Metadata,
    /// When it was archived; null while it takes work.
    pub archived_at: Nullable<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// One page of environments.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EnvironmentPage {
    /// The environments, oldest first.
    pub data: Vec<Environment>,
    pub first_id: Nullable<String>,
    pub last_id: Nullable<String>,
    /// Whether there are more in this direction.
    pub has_more: bool,
    /// The `page` of the page that follows; null on the last page.
    pub next_page: Nullable<String>,
}

/// An environment to be made.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnvironmentCreate {
    pub name: EnvironmentName,
    pub description: Option<EnvironmentDescription>,
    #[serde(deserialize_with = "object")]
    pub config: EnvironmentChoice,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "Metadata", default)]
    pub metadata: Option<Metadata>,
}

/// What to change of an environment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnvironmentUpdate {
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "EnvironmentName", default)]
    pub name: Option<EnvironmentName>,
    #[serde(default)]
    pub description: Patch<EnvironmentDescription>,
    #[serde(default, deserialize_with = "absent_or_object")]
    #[schemars(with = "EnvironmentChoice", default)]
    pub config: Option<EnvironmentChoice>,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "MetadataPatch", default)]
    pub metadata: Option<MetadataPatch>,
}

/// Tells what the object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EnvironmentDeletedTag {
    EnvironmentDeleted,
}

/// That an environment is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EnvironmentDeleted {
    pub id: EnvironmentId,
    #[serde(rename = "type")]
    pub tag: EnvironmentDeletedTag,
}

/// The path of one environment.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct EnvironmentPath {
    pub environment_id: EnvironmentId,
}

/// Which environments, and which page of them.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct EnvironmentQuery {
    #[serde(default = "default_limit")]
    #[schemars(schema_with = "limit_schema")]
    pub limit: Count<1, 100>,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "PageToken<EnvironmentId>", default)]
    pub page: Option<PageToken<EnvironmentId>>,
    #[serde(default)]
    #[schemars(schema_with = "archived_schema")]
    pub include_archived: bool,
    #[serde(rename = "created_at[gte]", default, deserialize_with = "absent_or")]
    #[schemars(with = "Moment", default)]
    pub created_from: Option<Moment>,
    #[serde(rename = "created_at[lte]", default, deserialize_with = "absent_or")]
    #[schemars(with = "Moment", default)]
    pub created_to: Option<Moment>,
}

const fn default_limit() -> Count<1, 100> {
    Count::new(20).expect("20 is from 1 to 100")
}

fn limit_schema(generator: &mut SchemaGenerator) -> Schema {
    defaulting(generator, default_limit())
}

fn archived_schema(generator: &mut SchemaGenerator) -> Schema {
    marked(generator.subschema_for::<bool>(), "x-wharf-default", false.into())
}

impl Parameters for EnvironmentQuery {}

/// Headers of an update that is a POST.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct UpdateHeaders {
    #[serde(rename = "if-match", default, deserialize_with = "absent_or")]
    #[schemars(with = "Condition", default)]
    pub if_match: Option<Condition>,
    #[serde(rename = "idempotency-key", default, deserialize_with = "absent_or")]
    #[schemars(with = "Word", default)]
    pub key: Option<Word>,
    /// Another name for `Idempotency-Key`.
    #[serde(rename = "x-idempotency-key", default, deserialize_with = "absent_or")]
    #[schemars(with = "Word", default)]
    pub alias: Option<Word>,
}
