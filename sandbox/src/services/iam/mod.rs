//! IAM.
//!
//! | File | Concept |
//! |---|---|
//! | `access_keys.rs` | keys of users, which the sandbox accepts while they are active |
//! | `caller.rs` | requests that name no user and mean the caller |
//! | `managed.rs` | the policies that AWS manages |
//! | `mock.rs` | requests and responses of the crate that is the service |

mod access_keys;
mod caller;
mod managed;
mod mock;

use http::Response;
use s3s::Body;
use tokio::sync::OnceCell;
use winterbaume_iam::IamService;

use super::call::Call;
use super::failure::Failure;
use super::response;
use crate::server::{Key, Keys};

/// IAM, in memory. Access keys that it makes are accepted by the sandbox.
#[derive(Default)]
pub(super) struct Iam {
    service: IamService,
    has_managed_policies: OnceCell<()>,
}

impl Iam {
    /// # Errors
    ///
    /// `ValidationError` when a request names no user and the caller is none.
    pub(super) async fn handle(
        &self,
        call: &Call,
        key: Option<&Key>,
        keys: &Keys,
    ) -> Result<Response<Body>, Failure> {
        let managed = || managed::add(&self.service);
        self.has_managed_policies.get_or_init(managed).await;
        let form = match caller::complete(call, key.map(|key| &key.identity))? {
            caller::Completed::Form(form) => form,
            caller::Completed::Response(text) => return Ok(response::xml(text)),
        };
        let mut reply = mock::form(&self.service, call, &form).await;
        if reply.status == 200 {
            access_keys::follow(&self.service, call, &form, &reply, keys).await;
        }
        if call.operation == "ListPolicies" {
            managed::keep_scope(&mut reply, call.parameter("Scope").as_deref());
        }
        Ok(mock::response(reply))
    }
}
