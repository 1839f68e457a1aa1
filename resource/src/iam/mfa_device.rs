// Generated from descriptions/iam.toml; do not edit.

//! [`MfaDevice`]: a device with which a user proves a sign-in.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_iam::Client;
use aws_sdk_iam::operation::deactivate_mfa_device::DeactivateMfaDeviceOutput;
use aws_sdk_iam::operation::deactivate_mfa_device::builders::DeactivateMFADeviceFluentBuilder;
use aws_sdk_iam::operation::enable_mfa_device::EnableMfaDeviceOutput;
use aws_sdk_iam::operation::enable_mfa_device::builders::EnableMFADeviceFluentBuilder;
use aws_sdk_iam::operation::resync_mfa_device::ResyncMfaDeviceOutput;
use aws_sdk_iam::operation::resync_mfa_device::builders::ResyncMFADeviceFluentBuilder;

use super::User;
use crate::runtime::{self, About, Action, Member, Meta, Model, Resource, Scope};

/// A device with which a user proves a sign-in.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`MfaDevice`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/mfadevice/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.mfa_device("ada", "arn:aws:iam::123456789012:mfa/ada");
/// assert_eq!(format!("{handle:?}"), "iam.MfaDevice(user_name=\"ada\", serial_number=\"arn:aws:iam::123456789012:mfa/ada\")");
/// ```
#[derive(Clone)]
pub struct MfaDevice {
    scope: Scope<Client>,
    serial_number: Arc<str>,
}

impl MfaDevice {
    pub(crate) fn new(scope: Scope<Client>, serial_number: Arc<str>) -> Self {
        Self {
            scope,
            serial_number,
        }
    }
}

/// Identifiers, and the client.
impl MfaDevice {
    /// The user's name (`UserName` in requests).
    #[must_use]
    pub fn user_name(&self) -> &str {
        self.scope.first()
    }

    /// The device's serial number, or its ARN (`SerialNumber` in requests).
    #[must_use]
    pub fn serial_number(&self) -> &str {
        &self.serial_number
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
impl MfaDevice {
    /// Gives the device to the user, who proves it with two codes in a row:
    /// [EnableMFADevice](https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html).
    ///
    /// boto3:
    /// [`MfaDevice.associate`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/mfadevice/associate.html).
    pub fn associate(
        &self,
        authentication_code1: impl Into<String>,
        authentication_code2: impl Into<String>,
    ) -> Action<EnableMFADeviceFluentBuilder, EnableMfaDeviceOutput, Self> {
        Action::new(
            self.clone(),
            self.client()
                .enable_mfa_device()
                .authentication_code1(authentication_code1)
                .authentication_code2(authentication_code2),
            |this, request| {
                request
                    .user_name(this.user_name())
                    .serial_number(this.serial_number())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Takes the device from the user:
    /// [DeactivateMFADevice](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeactivateMFADevice.html).
    ///
    /// boto3:
    /// [`MfaDevice.disassociate`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/mfadevice/disassociate.html).
    pub fn disassociate(
        &self,
    ) -> Action<DeactivateMFADeviceFluentBuilder, DeactivateMfaDeviceOutput, Self> {
        Action::new(
            self.clone(),
            self.client().deactivate_mfa_device(),
            |this, request| {
                request
                    .user_name(this.user_name())
                    .serial_number(this.serial_number())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Sets the clock of the device, by two codes in a row:
    /// [ResyncMFADevice](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResyncMFADevice.html).
    ///
    /// boto3:
    /// [`MfaDevice.resync`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/mfadevice/resync.html).
    pub fn resync(
        &self,
        authentication_code1: impl Into<String>,
        authentication_code2: impl Into<String>,
    ) -> Action<ResyncMFADeviceFluentBuilder, ResyncMfaDeviceOutput, Self> {
        Action::new(
            self.clone(),
            self.client()
                .resync_mfa_device()
                .authentication_code1(authentication_code1)
                .authentication_code2(authentication_code2),
            |this, request| {
                request
                    .user_name(this.user_name())
                    .serial_number(this.serial_number())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

/// Sub-resources. Nothing is sent.
impl MfaDevice {
    /// A [`User`].
    ///
    /// boto3:
    /// [`MfaDevice.User()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/mfadevice/User.html).
    #[must_use]
    pub fn user(&self) -> User {
        User::new(self.scope.clone())
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "MfaDevice",
    identifiers: &["user_name", "serial_number"],
    load: None,
    actions: &[
        Member::new("associate", Some("EnableMFADevice"), None),
        Member::new("disassociate", Some("DeactivateMFADevice"), None),
        Member::new("resync", Some("ResyncMFADevice"), None),
    ],
    sub_resources: &[Member::new("user", None, Some("User"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for MfaDevice {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("user_name", self.user_name().to_string()),
            ("serial_number", self.serial_number().to_string()),
        ]
    }
}

impl fmt::Debug for MfaDevice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for MfaDevice {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.serial_number == other.serial_number
    }
}

impl Eq for MfaDevice {}

impl Hash for MfaDevice {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.serial_number.hash(state);
    }
}
