// Generated from descriptions/iam.toml; do not edit.

//! [`VirtualMfaDevice`]: a virtual MFA device: an app on a phone.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_iam::operation::delete_virtual_mfa_device::DeleteVirtualMfaDeviceOutput;
use aws_sdk_iam::operation::delete_virtual_mfa_device::builders::DeleteVirtualMFADeviceFluentBuilder;
use aws_sdk_iam::{Client, types};

use super::User;
use crate::runtime::{self, About, Action, Member, Meta, Model, Resource, Scope};

/// A virtual MFA device: an app on a phone.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`VirtualMfaDevice`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/virtualmfadevice/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.virtual_mfa_device("arn:aws:iam::123456789012:mfa/ada");
/// assert_eq!(format!("{handle:?}"), "iam.VirtualMfaDevice(serial_number=\"arn:aws:iam::123456789012:mfa/ada\")");
/// ```
#[derive(Clone)]
pub struct VirtualMfaDevice {
    scope: Scope<Client>,
}

impl VirtualMfaDevice {
    pub(crate) fn new(scope: Scope<Client>) -> Self {
        Self { scope }
    }
}

/// Identifiers, and the client.
impl VirtualMfaDevice {
    /// The device's serial number, or its ARN (`SerialNumber` in requests).
    #[must_use]
    pub fn serial_number(&self) -> &str {
        self.scope.first()
    }

    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client {
        self.meta().client()
    }

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> {
        self.scope.meta()
    }
}

/// Actions. Each sends its request when it is awaited.
impl VirtualMfaDevice {
    /// Deletes the device:
    /// [DeleteVirtualMFADevice](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteVirtualMFADevice.html).
    ///
    /// boto3:
    /// [`VirtualMfaDevice.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/virtualmfadevice/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeleteVirtualMFADeviceFluentBuilder, DeleteVirtualMfaDeviceOutput, Self> {
        Action::new(
            self.clone(),
            self.client().delete_virtual_mfa_device(),
            |this, request| request.serial_number(this.serial_number()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

/// Sub-resources. Nothing is sent.
impl VirtualMfaDevice {
    /// The [`User`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`VirtualMfaDevice.User()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/virtualmfadevice/User.html).
    #[must_use]
    pub fn user(&self, data: &types::VirtualMfaDevice) -> Option<User> {
        let name: Arc<str> = data
            .user()
            .and_then(|it| runtime::text(it.user_name()))?
            .into();
        Some(User::new(Scope::new(self.meta().clone(), name)))
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "VirtualMfaDevice",
    identifiers: &["serial_number"],
    load: None,
    actions: &[Member::new("delete", Some("DeleteVirtualMFADevice"), None)],
    sub_resources: &[Member::new("user", None, Some("User"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for VirtualMfaDevice {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("serial_number", self.serial_number().to_string())]
    }
}

impl fmt::Debug for VirtualMfaDevice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for VirtualMfaDevice {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for VirtualMfaDevice {}

impl Hash for VirtualMfaDevice {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
