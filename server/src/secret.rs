//! Secrets and their hashes.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use sha2::{Digest, Sha256};
use uuid::{ContextV7, Timestamp, Uuid};
use wharf_api::scope::Scope;

use crate::clock;
use crate::store::{NewToken, Store, StoreError};

/// SHA-256 in hex.
pub fn sha256_hex(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        // The length first, so that no two lists of parts are the same bytes.
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hex(&hasher.finalize())
}

/// What the store keeps of a token.
pub fn token_hash(token: &str) -> String {
    sha256_hex(&[b"wharf token", token.as_bytes()])
}

/// A new token: 256 random bits.
pub fn new_token() -> io::Result<String> {
    let mut bytes = [0_u8; 32];
    let mut filled = 0;
    while filled < bytes.len() {
        filled += rustix::rand::getrandom(&mut bytes[filled..], rustix::rand::GetRandomFlags::empty())?;
    }
    Ok(format!("wharf_{}", hex(&bytes)))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A new id: the prefix and a `UUIDv7` of steady time, so that ids sort by age whatever the clock is set to.
pub fn new_id(prefix: &str) -> String {
    static SEQUENCE: Mutex<ContextV7> = Mutex::new(ContextV7::new());
    let micros = u64::try_from(clock::steady()).unwrap_or(0);
    let nanos = u32::try_from(micros % 1_000_000 * 1000).unwrap_or(0);
    let at = Timestamp::from_unix(&SEQUENCE, micros / 1_000_000, nanos);
    format!("{prefix}{}", Uuid::new_v7(at).simple())
}

/// The admin token could not be set up.
#[derive(Debug, thiserror::Error)]
pub enum AdminTokenError {
    #[error("{path} can't be used: {source}")]
    File { path: PathBuf, source: io::Error },
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The owner of what the admin token makes.
const ADMIN_OWNER: &str = "admin";

/// Makes the admin token at the first start. Returns where it lies, if it is there.
///
/// The file is on disk before the store knows the token, so that a crash between leaves a token that the next start
/// adopts, never one that nobody can read. A file that was removed on purpose does not come back.
pub async fn admin_token(folder: &Path, store: &Store) -> Result<Option<PathBuf>, AdminTokenError> {
    let path = folder.join("admin-token");
    let failed = |source| AdminTokenError::File { path: path.clone(), source };
    let token = match std::fs::read_to_string(&path) {
        Ok(text) => text.trim().to_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if !store.tokens().await?.is_empty() {
                return Ok(None);
            }
            let token = new_token().map_err(failed)?;
            write_private(&path, &token).map_err(failed)?;
            token
        }
        Err(error) => return Err(failed(error)),
    };
    let hash = token_hash(&token);
    if store.token_by_hash(&hash).await?.is_none() {
        store
            .add_token(&NewToken {
                id: new_id("tok_"),
                name: "admin".to_owned(),
                owner: ADMIN_OWNER.to_owned(),
                scopes: vec![Scope::Admin],
                hash,
                expires_at: None,
            })
            .await?;
    }
    Ok(Some(path))
}

/// Writes a file that only its owner may read, whole or not at all.
fn write_private(path: &Path, text: &str) -> io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let draft = path.with_extension("new");
    // A draft left by a crash is of no use to anybody.
    if let Err(error) = std::fs::remove_file(&draft)
        && error.kind() != io::ErrorKind::NotFound
    {
        return Err(error);
    }
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    writeln!(file, "{text}")?;
    file.sync_all()?;
    std::fs::rename(&draft, path)?;
    std::fs::File::open(path.parent().unwrap_or(Path::new(".")))?.sync_all()
}
