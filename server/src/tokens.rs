//! `wharf-server token …`: works on the store beside a running service, which reads it at every request.

use std::error::Error;
use std::path::Path;

use chrono::{DateTime, SecondsFormat};

use crate::clock::now;
use crate::config::cli::TokenCommand;
use crate::secret::{new_id, new_token, token_hash};
use crate::store::{NewToken, Store, Token};

pub async fn run(command: TokenCommand, folder: &Path) -> Result<(), Box<dyn Error>> {
    if !folder.is_dir() {
        return Err(format!(
            "there is no data folder {}; start the service once, or give --data-dir",
            folder.display()
        )
        .into());
    }
    let store = Store::open(folder).await?;
    let done = perform(command, &store).await;
    store.close().await;
    done
}

async fn perform(command: TokenCommand, store: &Store) -> Result<(), Box<dyn Error>> {
    match command {
        TokenCommand::Create { name, owner, scopes, expires } => {
            if expires.is_some_and(|end| end.timestamp_micros() <= now()) {
                return Err("--expires lies in the past".into());
            }
            let token = new_token()?;
            store
                .add_token(&NewToken {
                    id: new_id("tok_"),
                    name,
                    owner,
                    scopes,
                    hash: token_hash(&token),
                    expires_at: expires.map(|end| end.timestamp_micros()),
                })
                .await?;
            println!("{token}");
        }
        TokenCommand::List => {
            println!("{:36}  {:16}  {:16}  {:8}  {:20}  SCOPES", "ID", "NAME", "OWNER", "STATE", "EXPIRES");
            for token in store.tokens().await? {
                let scopes: Vec<_> = token.scopes.iter().map(|scope| scope.name()).collect();
                println!(
                    "{:36}  {:16}  {:16}  {:8}  {:20}  {}",
                    token.id,
                    token.name,
                    token.owner,
                    state(&token),
                    token.expires_at.map_or_else(|| "never".to_owned(), date),
                    scopes.join(" ")
                );
            }
        }
        TokenCommand::Revoke { id } => {
            if !store.revoke_token(&id).await? {
                return Err(
                    format!("there is no token {id} that is not revoked already; see `token list`").into()
                );
            }
            println!("{id} is revoked");
        }
    }
    Ok(())
}

fn state(token: &Token) -> &'static str {
    if token.revoked_at.is_some() {
        "revoked"
    } else if token.expires_at.is_some_and(|end| end <= now()) {
        "expired"
    } else {
        "good"
    }
}

fn date(micros: i64) -> String {
    DateTime::from_timestamp_micros(micros).unwrap_or_default().to_rfc3339_opts(SecondsFormat::Secs, true)
}
