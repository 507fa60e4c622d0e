//! What a token may do, and which of it an operation needs.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// One thing that a token may be allowed to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Scope {
    WorkstationsRead,
    WorkstationsWrite,
    WorkspacesRead,
    WorkspacesWrite,
    WorkRead,
    WorkWrite,
    WorkExecute,
    /// Includes every other scope.
    Admin,
}

impl Scope {
    pub const ALL: [Scope; 8] = [
        Scope::WorkstationsRead,
        Scope::WorkstationsWrite,
        Scope::WorkspacesRead,
        Scope::WorkspacesWrite,
        Scope::WorkRead,
        Scope::WorkWrite,
        Scope::WorkExecute,
        Scope::Admin,
    ];

    /// The name on the wire, in the contract's `security` and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Scope::WorkstationsRead => "workstations:read",
            Scope::WorkstationsWrite => "workstations:write",
            Scope::WorkspacesRead => "workspaces:read",
            Scope::WorkspacesWrite => "workspaces:write",
            Scope::WorkRead => "work:read",
            Scope::WorkWrite => "work:write",
            Scope::WorkExecute => "work:execute",
            Scope::Admin => "admin",
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The text names no scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownScope(String);

impl fmt::Display for UnknownScope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<_> = Scope::ALL.iter().map(|scope| scope.name()).collect();
        write!(f, "`{}` is no scope; there are {}", self.0, known.join(", "))
    }
}

impl std::error::Error for UnknownScope {}

impl FromStr for Scope {
    type Err = UnknownScope;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Scope::ALL.into_iter().find(|scope| scope.name() == text).ok_or_else(|| UnknownScope(text.to_owned()))
    }
}

impl TryFrom<String> for Scope {
    type Error = UnknownScope;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Scope> for String {
    fn from(scope: Scope) -> Self {
        scope.name().to_owned()
    }
}

/// The scope that an operation needs, as a type, so that the contract's `security` is read from the same place that
/// the server authorises from.
pub trait Needs: Send + Sync + 'static {
    const SCOPE: Scope;
}

/// Declares a type for each scope that some operation needs.
macro_rules! needs {
    ($($name:ident),* $(,)?) => {$(
        #[doc = concat!("The operation needs [`Scope::", stringify!($name), "`].")]
        #[derive(Debug, Clone, Copy)]
        pub struct $name;

        impl Needs for $name {
            const SCOPE: Scope = Scope::$name;
        }
    )*};
}

needs!(WorkExecute, WorkRead, WorkWrite, WorkstationsRead, WorkstationsWrite);
