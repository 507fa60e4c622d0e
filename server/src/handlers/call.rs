//! The one wrapper that every handler goes through: authentication, rate, scope, panics, audit.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

use dropshot::RequestContext;
use futures::FutureExt;
use slog::{error, info};
use wharf_api::answer::{Answer, Plain, answer};
use wharf_api::extract::Bearer;
use wharf_api::refusal::{Problem, Status, Statuses};
use wharf_api::scope::Needs;
use wharf_api::workstations::IdempotencyHeaders;

use crate::clock::now;
use crate::faults::meet;
use crate::secret::{sha256_hex, token_hash};
use crate::service::{Caller, Service};
use crate::store::{Claim, Token};

/// A request of somebody who may make it.
pub struct Call {
    pub service: Arc<Service>,
    pub caller: Caller,
    /// Method, path and query.
    target: String,
}

/// A request that needs no token.
pub struct OpenCall {
    pub service: Arc<Service>,
    pub request_id: String,
}

/// Serves a request that needs a token: checks it, its rate and its scope, then does `work`.
pub async fn attend<N: Needs, T, S: Statuses, F>(
    rqctx: &RequestContext<Arc<Service>>,
    bearer: Bearer<N>,
    work: impl FnOnce(Call) -> F,
) -> Answer<T, S>
where
    F: Future<Output = Result<T, Problem>>,
{
    let service = Arc::clone(rqctx.context());
    let mut caller = None;
    // Boxed, because what a handler holds while it waits is large, and would be moved about.
    let served = Box::pin(async {
        service.check_open()?;
        let token = authenticate(&service, bearer.take()?).await?;
        let known = caller.insert(Caller { token, request_id: rqctx.request_id.clone() });
        service.limits.check(&known.token.id)?;
        if !known.token.allows(N::SCOPE) {
            let message = format!(
                "this needs the scope {}, which the token {:?} does not have",
                N::SCOPE,
                known.token.name
            );
            return Err(Problem::new(Status::Forbidden, "scope_missing", message));
        }
        let target = format!("{} {}", rqctx.request.method(), rqctx.request.uri());
        work(Call { service: Arc::clone(&service), caller: known.clone(), target }).await
    });
    let began = Instant::now();
    let outcome = caught(served).await;
    conclude(rqctx, outcome, began.elapsed(), caller.as_ref())
}

/// Serves a request that needs no token.
pub async fn attend_open<T, S: Statuses, F>(
    rqctx: &RequestContext<Arc<Service>>,
    work: impl FnOnce(OpenCall) -> F,
) -> Answer<T, S>
where
    F: Future<Output = Result<T, Problem>>,
{
    let service = Arc::clone(rqctx.context());
    let served = async {
        service.check_open()?;
        work(OpenCall { service: Arc::clone(&service), request_id: rqctx.request_id.clone() }).await
    };
    let began = Instant::now();
    let outcome = caught(served).await;
    conclude(rqctx, outcome, began.elapsed(), None)
}

async fn authenticate(service: &Service, token: String) -> Result<Token, Problem> {
    let refuse = |code: &str, message: &str| Problem::new(Status::Unauthorized, code, message);
    let token = service
        .store
        .token_by_hash(&token_hash(&token))
        .await?
        .ok_or_else(|| refuse("token_unknown", "there is no such token"))?;
    if token.revoked_at.is_some() {
        return Err(refuse("token_revoked", "the token was revoked"));
    }
    if token.expires_at.is_some_and(|end| end <= now()) {
        return Err(refuse("token_expired", "the token has expired"));
    }
    Ok(token)
}

/// Does the work, and turns a panic into an error, because a panic that reaches dropshot drops the connection.
async fn caught<T>(work: impl Future<Output = Result<T, Problem>>) -> Result<T, Problem> {
    let work = async {
        meet("request").await.map_err(|fault| {
            Problem::new(Status::Overloaded, "injected", "a test does not want this request served")
                .cause(fault)
        })?;
        work.await
    };
    // Nothing that a panic could leave half done is shared: every change is one transaction of the store.
    AssertUnwindSafe(work).catch_unwind().await.unwrap_or_else(|panic| {
        let problem = Problem::new(Status::InternalError, "panic", "the service failed; the log says how");
        Err(problem.cause(panic_text(&*panic)))
    })
}

fn panic_text(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "it left no text".to_owned())
}

/// Writes the audit line, and another with the cause of a failure, and makes the answer.
fn conclude<T, S: Statuses>(
    rqctx: &RequestContext<Arc<Service>>,
    outcome: Result<T, Problem>,
    took: Duration,
    caller: Option<&Caller>,
) -> Answer<T, S> {
    info!(rqctx.log, "audit";
        "operation" => &rqctx.endpoint.operation_id,
        "token" => caller.map(|caller| caller.token.id.as_str()),
        "owner" => caller.map(|caller| caller.token.owner.as_str()),
        "outcome" => outcome.as_ref().map_or_else(ToString::to_string, |_| "success".to_owned()),
        "micros" => u64::try_from(took.as_micros()).unwrap_or(u64::MAX));
    if let Err(Problem { cause: Some(cause), code, .. }) = &outcome {
        error!(rqctx.log, "a request failed"; "code" => code, "cause" => &**cause);
    }
    answer(outcome, &rqctx.request_id)
}

impl Call {
    /// Headers of a success.
    pub fn plain(&self) -> Plain {
        Plain { request_id: self.caller.request_id.clone() }
    }

    /// The request's idempotency key, bound to what the request says.
    pub fn claim(&self, headers: IdempotencyHeaders, body: &[u8]) -> Result<Option<Claim>, Problem> {
        let key = match (headers.key, headers.alias) {
            (Some(key), Some(alias)) if key != alias => {
                let message = "Idempotency-Key and X-Idempotency-Key are both given, with different values";
                return Err(Problem::new(Status::BadRequest, "keys_differ", message).param("idempotency-key"));
            }
            (Some(key), _) | (None, Some(key)) => key,
            (None, None) => return Ok(None),
        };
        Ok(Some(Claim {
            token_id: self.caller.token.id.clone(),
            key: key.into_string(),
            request_hash: sha256_hex(&[self.target.as_bytes(), body]),
        }))
    }
}

impl OpenCall {
    /// Headers of a success.
    pub fn plain(&self) -> Plain {
        Plain { request_id: self.request_id.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_becomes_a_500_whose_cause_only_the_log_tells() {
        let outcome: Result<(), Problem> = caught(async { panic!("the {} is missing", "bolt") }).await;
        let problem = outcome.expect_err("an error");
        assert_eq!((problem.status, problem.code.as_str()), (Status::InternalError, "panic"));
        assert_eq!(problem.cause.as_deref(), Some("the bolt is missing"));
        assert!(!problem.message.contains("bolt"));
    }
}
