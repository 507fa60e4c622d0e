//! Profiles: addresses and tokens by name, in a file that only its owner can read.
//!
//! The file is `WHARF_PROFILES`, or `wharf/profiles.json` in the user's configuration folder. It looks like this:
//!
//! ```json
//! {"current": "default", "profiles": {"default": {"address": "http://127.0.0.1:8787", "token": "…"}}}
//! ```

use std::collections::BTreeMap;
use std::env;
use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The profile that is used when nothing names one.
pub const DEFAULT: &str = "default";

/// The profile file can't be used.
#[derive(Debug)]
pub struct ProfileError {
    path: PathBuf,
    reason: String,
}

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for ProfileError {}

/// A server and how to call it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Profile {
    /// Such as `http://127.0.0.1:8787`.
    pub address: String,
    /// The bearer token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
}

impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The token stays out of logs.
        f.debug_struct("Profile").field("address", &self.address).finish_non_exhaustive()
    }
}

/// All profiles of a user.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Profiles {
    /// The one that is used when nothing names another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<String>,
    /// By name.
    #[serde(default)]
    pub profiles: BTreeMap<String, Profile>,
}

/// Where a call goes: what the environment and the profile say together.
#[derive(Clone, Debug, Default)]
pub struct Target {
    /// The server's address.
    pub address: Option<String>,
    /// The token for it.
    pub token: Option<Token>,
}

/// A token, kept out of debug output.
#[derive(Clone)]
pub struct Token(String);

impl std::ops::Deref for Token {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// The file's place; none if there is neither `WHARF_PROFILES` nor a home folder.
pub fn path() -> Option<PathBuf> {
    let given = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = || given("XDG_CONFIG_HOME").or_else(|| given("HOME").map(|home| home.join(".config")));
    given("WHARF_PROFILES").or_else(|| folder().map(|folder| folder.join("wharf").join("profiles.json")))
}

/// What the environment says, and then the profile of this name (or that `WHARF_PROFILE` names, or the current one).
///
/// With `WHARF_URL` alone, a profile's token is used only if the profile is of the same address: a token goes nowhere but
/// where it is from.
pub fn target(name: Option<&str>) -> Result<Target, ProfileError> {
    let given = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let named = name.map(str::to_owned).or_else(|| given("WHARF_PROFILE"));
    // A profile that was asked for by name is what the caller means, whatever else is set.
    let (address, token) = match name {
        Some(_) => (None, None),
        None => (given("WHARF_URL"), given("WHARF_TOKEN")),
    };
    if address.is_some() && token.is_some() {
        return Ok(Target { address, token: token.map(Token) });
    }
    let Some(path) = path() else {
        return Ok(Target { address, token: token.map(Token) });
    };
    let profiles = Profiles::read(&path)?;
    let profile = profiles.get(named.as_deref());
    if let (Some(name), None) = (&named, profile) {
        return Err(ProfileError { path, reason: format!("there is no profile {name}") });
    }
    Ok(combine(address, token, profile))
}

fn combine(address: Option<String>, token: Option<String>, profile: Option<&Profile>) -> Target {
    let trimmed = |address: &str| address.trim_end_matches('/').to_owned();
    let own = profile.filter(|profile| {
        address.as_deref().is_none_or(|address| trimmed(address) == trimmed(&profile.address))
    });
    let token = token.or_else(|| own.and_then(|profile| profile.token.clone()));
    let address = address.or_else(|| profile.map(|profile| profile.address.clone()));
    Target { address, token: token.map(Token) }
}

impl Profiles {
    /// Reads the file; one that isn't there has no profiles.
    pub fn read(path: &Path) -> Result<Self, ProfileError> {
        match fs::read(path) {
            Ok(text) => serde_json::from_slice(&text).map_err(|error| failed(path, &error)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(failed(path, &error)),
        }
    }

    /// The profile of this name, or the current one.
    pub fn get(&self, name: Option<&str>) -> Option<&Profile> {
        self.profiles.get(name.or(self.current.as_deref()).unwrap_or(DEFAULT))
    }

    /// Writes the file, readable by its owner alone (mode 0600) from its first byte on, and whole or not at all.
    pub fn write(&self, path: &Path) -> Result<(), ProfileError> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let text = serde_json::to_vec_pretty(self).map_err(|error| failed(path, &error))?;
        let fresh = folder.join(format!(".profiles.{}", std::process::id()));
        let write = || -> io::Result<()> {
            fs::create_dir_all(folder)?;
            let mut options = OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let mut file = options.open(&fresh)?;
            file.write_all(&text)?;
            file.sync_all()?;
            fs::rename(&fresh, path)
        };
        write().map_err(|error| {
            // The first error is the one that matters.
            drop(fs::remove_file(&fresh));
            failed(path, &error)
        })
    }
}

fn failed(path: &Path, error: &dyn fmt::Display) -> ProfileError {
    ProfileError { path: path.to_owned(), reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile() -> Profile {
        Profile { address: "http://a:1".to_owned(), token: Some("secret".to_owned()) }
    }

    #[test]
    fn a_profiles_token_goes_to_no_other_address() {
        let elsewhere = combine(Some("http://b:1".to_owned()), None, Some(&profile()));
        assert!(elsewhere.token.is_none());
        let at_home = combine(Some("http://a:1/".to_owned()), None, Some(&profile()));
        assert_eq!(at_home.token.as_deref(), Some("secret"));
    }

    #[test]
    fn what_the_environment_says_comes_before_the_profile() {
        let target = combine(None, Some("mine".to_owned()), Some(&profile()));
        assert_eq!(target.address.as_deref(), Some("http://a:1"));
        assert_eq!(target.token.as_deref(), Some("mine"));
    }

    #[test]
    fn a_token_stays_out_of_debug_output() {
        let target = combine(None, None, Some(&profile()));
        assert!(!format!("{target:?} {:?}", profile()).contains("secret"));
    }
}
