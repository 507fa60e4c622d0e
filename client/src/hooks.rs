//! What happens around every call: an idempotency key for each POST, then the tries.

use progenitor_client::{ClientHooks, ClientInfo as _, OperationInfo};
use reqwest::header::{HeaderName, HeaderValue};
use reqwest::{Method, Request, Response};

use crate::{Client, Error, Settings, retry};

/// The header that makes a repeated POST safe, and its alias.
pub(crate) const KEYS: [HeaderName; 2] =
    [HeaderName::from_static("idempotency-key"), HeaderName::from_static("x-idempotency-key")];

impl ClientHooks<Settings> for Client {
    async fn pre<E>(&self, request: &mut Request, _: &OperationInfo) -> Result<(), Error<E>> {
        give_key(request);
        Ok(())
    }

    async fn exec(&self, request: Request, _: &OperationInfo) -> reqwest::Result<Response> {
        retry::send(self.client(), self.inner(), request).await
    }
}

/// Every POST has a key; one that the caller chose stays.
pub(crate) fn give_key(request: &mut Request) {
    let [key, alias] = &KEYS;
    let headers = request.headers();
    if request.method() == Method::POST && !headers.contains_key(key) && !headers.contains_key(alias) {
        let fresh = uuid::Uuid::new_v4().to_string();
        // Hexadecimal digits and dashes can stand in a header.
        if let Ok(fresh) = HeaderValue::from_str(&fresh) {
            request.headers_mut().insert(key.clone(), fresh);
        }
    }
}
