//! IAM.

use http::Response;
use s3s::Body;
use winterbaume_core::MockResponse;
use winterbaume_iam::IamService;

use super::call::Call;
use super::mock::{self, element};
use crate::server::{Identity, Key, Keys};

/// IAM, in memory. Access keys that it makes are accepted by the sandbox.
#[derive(Default)]
pub(super) struct Iam(IamService);

impl Iam {
    pub(super) async fn handle(&self, call: &Call, keys: &Keys) -> Response<Body> {
        let response = mock::handle(&self.0, call).await;
        if response.status == 200 {
            match call.operation.as_str() {
                "CreateAccessKey" => remember(&response, keys),
                "DeleteAccessKey" => {
                    keys.remove(&call.parameter("AccessKeyId").unwrap_or_default());
                }
                _ => {}
            }
        }
        mock::response(response)
    }
}

fn remember(response: &MockResponse, keys: &Keys) {
    let field = |name| element(&response.body, name);
    let (Some(id), Some(secret)) = (field("AccessKeyId"), field("SecretAccessKey")) else {
        return;
    };
    let user = field("UserName").unwrap_or_default();
    let identity = Identity {
        arn: format!(
            "arn:aws:iam::{}:user/{user}",
            winterbaume_core::default_account_id()
        ),
        user_id: user,
        account: winterbaume_core::default_account_id().to_owned(),
    };
    let key = Key {
        secret,
        identity,
        session: None,
    };
    keys.insert(id, key);
}
