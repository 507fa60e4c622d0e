//! Tokens: kept only as hashes.

use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use wharf_api::scope::Scope;

use super::{Store, StoreError};
use crate::clock::now;

/// A token as the store knows it; the secret itself is nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub id: String,
    pub name: String,
    pub owner: String,
    pub scopes: Vec<Scope>,
    /// Microseconds since the epoch.
    pub created_at: i64,
    /// Microseconds since the epoch.
    pub expires_at: Option<i64>,
    /// Microseconds since the epoch.
    pub revoked_at: Option<i64>,
}

impl Token {
    /// Whether it allows `scope`.
    pub fn allows(&self, scope: Scope) -> bool {
        self.scopes.contains(&scope) || self.scopes.contains(&Scope::Admin)
    }
}

/// A token to be kept.
#[derive(Debug, Clone)]
pub struct NewToken {
    pub id: String,
    pub name: String,
    pub owner: String,
    pub scopes: Vec<Scope>,
    pub hash: String,
    /// Microseconds since the epoch.
    pub expires_at: Option<i64>,
}

fn read(row: &SqliteRow) -> Result<Token, StoreError> {
    let scopes: String = row.try_get("scopes")?;
    Ok(Token {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        owner: row.try_get("owner")?,
        scopes: scopes
            .split_whitespace()
            .map(|name| {
                name.parse().map_err(|error| StoreError::Unreadable(format!("a token's scope: {error}")))
            })
            .collect::<Result<_, _>>()?,
        created_at: row.try_get("created_at")?,
        expires_at: row.try_get("expires_at")?,
        revoked_at: row.try_get("revoked_at")?,
    })
}

impl Store {
    pub async fn add_token(&self, token: &NewToken) -> Result<(), StoreError> {
        let scopes: Vec<_> = token.scopes.iter().map(|scope| scope.name()).collect();
        sqlx::query(
            "INSERT INTO tokens (id, name, owner, hash, scopes, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(&token.id)
        .bind(&token.name)
        .bind(&token.owner)
        .bind(&token.hash)
        .bind(scopes.join(" "))
        .bind(now())
        .bind(token.expires_at)
        .execute(&self.writer.pool)
        .await?;
        Ok(())
    }

    /// The token with this hash, whether or not it is still good.
    pub async fn token_by_hash(&self, hash: &str) -> Result<Option<Token>, StoreError> {
        let query = sqlx::query("SELECT * FROM tokens WHERE hash = $1").bind(hash);
        let row = self.row(query).await?;
        row.as_ref().map(read).transpose()
    }

    /// Every token, oldest first.
    pub async fn tokens(&self) -> Result<Vec<Token>, StoreError> {
        let query = sqlx::query("SELECT * FROM tokens ORDER BY created_at, id");
        let rows = self.rows(query).await?;
        rows.iter().map(read).collect()
    }

    /// Whether there is such a token and it was not revoked before.
    pub async fn revoke_token(&self, id: &str) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE tokens SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL")
            .bind(id)
            .bind(now())
            .execute(&self.writer.pool)
            .await?;
        Ok(done.rows_affected() == 1)
    }
}
