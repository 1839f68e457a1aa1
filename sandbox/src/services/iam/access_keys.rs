//! Keys of users, which the sandbox accepts while they are active.

use winterbaume_core::MockResponse;
use winterbaume_iam::IamService;

use super::super::call::{Call, form_value};
use super::mock::{self, element};
use crate::server::{Identity, Key, Keys};

/// Makes the sandbox accept a new key, and no longer accept one that is inactive or deleted.
pub(super) async fn follow(
    service: &IamService,
    call: &Call,
    form: &str,
    reply: &MockResponse,
    keys: &Keys,
) {
    let id = form_value(form, "AccessKeyId").unwrap_or_default();
    match call.operation.as_str() {
        "CreateAccessKey" => {
            if let Some((id, key)) = created(service, call, reply).await {
                keys.insert(id, key);
            }
        }
        "UpdateAccessKey" => {
            let status = form_value(form, "Status");
            keys.set_active(&id, status.as_deref() == Some("Active"));
        }
        "DeleteAccessKey" => keys.remove(&id),
        _ => {}
    }
}

async fn created(service: &IamService, call: &Call, reply: &MockResponse) -> Option<(String, Key)> {
    let field = |name| element(&reply.body, name);
    let (id, secret) = (field("AccessKeyId")?, field("SecretAccessKey")?);
    let name = field("UserName")?;
    let form = get_user(&name);
    let user = mock::form(service, call, &form).await;
    let identity = Identity {
        arn: element(&user.body, "Arn")?,
        user_id: element(&user.body, "UserId")?,
        account: winterbaume_core::default_account_id().to_owned(),
    };
    Some((id, Key::new(secret, identity)))
}

fn get_user(name: &str) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("Action", "GetUser");
    form.append_pair("UserName", name).finish()
}
