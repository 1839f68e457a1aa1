// Generated from descriptions/iam.toml; do not edit.

//! [`CurrentUser`]: the user whose credentials send the requests.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::operation::list_access_keys::ListAccessKeysOutput;
use aws_sdk_iam::operation::list_access_keys::builders::ListAccessKeysInputBuilder;
use aws_sdk_iam::operation::list_mfa_devices::ListMfaDevicesOutput;
use aws_sdk_iam::operation::list_mfa_devices::builders::ListMfaDevicesInputBuilder;
use aws_sdk_iam::operation::list_signing_certificates::ListSigningCertificatesOutput;
use aws_sdk_iam::operation::list_signing_certificates::builders::ListSigningCertificatesInputBuilder;
use aws_sdk_iam::{Client, types};

use super::{AccessKey, MfaDevice, SigningCertificate, User};
use crate::runtime::{
    self, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model, Next,
    Operation, Resource, Scope, Summary,
};

/// The user whose credentials send the requests.
///
/// ```no_run
/// # async fn run(iam: resource::iam::Iam) -> resource::Result<()> {
/// let current = iam.current_user();
/// let data = current.load().await?;
/// println!("{} since {}", data.user_name(), data.create_date());
/// for key in current.access_keys().collect().await? {
///     println!("{}", key.id());
/// }
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`CurrentUser`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/currentuser/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.current_user();
/// assert_eq!(format!("{handle:?}"), "iam.CurrentUser()");
/// ```
#[derive(Clone)]
pub struct CurrentUser {
    scope: Scope<Client>,
    loaded: Loaded<types::User>,
}

impl CurrentUser {
    pub(crate) fn new(scope: Scope<Client>) -> Self {
        Self {
            scope,
            loaded: Loaded::new(),
        }
    }
}

/// Identifiers, and the client.
impl CurrentUser {
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

/// Attributes, which a load reads.
impl CurrentUser {
    /// Reads the user's attributes:
    /// [GetUser](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`CurrentUser.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/currentuser/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::User>, Error> {
        match self.loaded.get() {
            Some(known) => Ok(known),
            None => self.reload().await,
        }
    }

    /// Sends the request again, whatever is kept, and keeps the response.
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn reload(&self) -> Result<Arc<types::User>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(self.client().get_user().send());
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::User> = runtime::one(response.user);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::User>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Sub-resources. Nothing is sent.
impl CurrentUser {
    /// The [`User`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`CurrentUser.User()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/currentuser/User.html).
    #[must_use]
    pub fn user(&self, data: &types::User) -> Option<User> {
        let name: Arc<str> = runtime::text(data.user_name())?.into();
        Some(User::new(Scope::new(self.meta().clone(), name)))
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl CurrentUser {
    /// Lists the access keys of the user:
    /// [ListAccessKeys](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html).
    ///
    /// Each item is an [`AccessKey`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`CurrentUser.access_keys`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/currentuser/access_keys.html).
    pub fn access_keys(&self) -> Collection<ListRequest<CurrentUserAccessKeys>> {
        let input = ListAccessKeysInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the MFA devices of the user:
    /// [ListMFADevices](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html).
    ///
    /// Each item is a [`MfaDevice`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`CurrentUser.mfa_devices`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/currentuser/mfa_devices.html).
    pub fn mfa_devices(&self) -> Collection<ListRequest<CurrentUserMfaDevices>> {
        let input = ListMfaDevicesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the signing certificates of the user:
    /// [ListSigningCertificates](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSigningCertificates.html).
    ///
    /// Each item is a [`SigningCertificate`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`CurrentUser.signing_certificates`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/currentuser/signing_certificates.html).
    pub fn signing_certificates(&self) -> Collection<ListRequest<CurrentUserSigningCertificates>> {
        let input = ListSigningCertificatesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`CurrentUser::access_keys`].
#[derive(Clone, Copy, Debug)]
pub struct CurrentUserAccessKeys;

impl Operation for CurrentUserAccessKeys {
    const NAME: &'static str = "ListAccessKeys";

    type Client = Client;
    type Parent = CurrentUser;
    type Input = ListAccessKeysInputBuilder;
    type Output = ListAccessKeysOutput;
    type Entry = types::AccessKeyMetadata;
    type Item = Summary<AccessKey, types::AccessKeyMetadata>;

    fn page(
        mut input: ListAccessKeysInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListAccessKeysInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListAccessKeysInputBuilder,
        client: &Client,
    ) -> ClientResult<ListAccessKeysOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListAccessKeysOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListAccessKeysOutput) -> Vec<types::AccessKeyMetadata> {
        runtime::all(output.access_key_metadata)
    }

    fn item(
        parent: &CurrentUser,
        entry: types::AccessKeyMetadata,
    ) -> Summary<AccessKey, types::AccessKeyMetadata> {
        let user_name = runtime::name(entry.user_name());
        let id = runtime::name(entry.access_key_id());
        Summary::new(
            AccessKey::new(Scope::new(parent.meta().clone(), user_name), id),
            entry,
        )
    }
}

/// The listing behind [`CurrentUser::mfa_devices`].
#[derive(Clone, Copy, Debug)]
pub struct CurrentUserMfaDevices;

impl Operation for CurrentUserMfaDevices {
    const NAME: &'static str = "ListMFADevices";

    type Client = Client;
    type Parent = CurrentUser;
    type Input = ListMfaDevicesInputBuilder;
    type Output = ListMfaDevicesOutput;
    type Entry = types::MfaDevice;
    type Item = Summary<MfaDevice, types::MfaDevice>;

    fn page(
        mut input: ListMfaDevicesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListMfaDevicesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListMfaDevicesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListMfaDevicesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListMfaDevicesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListMfaDevicesOutput) -> Vec<types::MfaDevice> {
        runtime::all(output.mfa_devices)
    }

    fn item(parent: &CurrentUser, entry: types::MfaDevice) -> Summary<MfaDevice, types::MfaDevice> {
        let user_name = runtime::name(entry.user_name());
        let serial_number = runtime::name(entry.serial_number());
        Summary::new(
            MfaDevice::new(Scope::new(parent.meta().clone(), user_name), serial_number),
            entry,
        )
    }
}

/// The listing behind [`CurrentUser::signing_certificates`].
#[derive(Clone, Copy, Debug)]
pub struct CurrentUserSigningCertificates;

impl Operation for CurrentUserSigningCertificates {
    const NAME: &'static str = "ListSigningCertificates";

    type Client = Client;
    type Parent = CurrentUser;
    type Input = ListSigningCertificatesInputBuilder;
    type Output = ListSigningCertificatesOutput;
    type Entry = types::SigningCertificate;
    type Item = Summary<SigningCertificate, types::SigningCertificate>;

    fn page(
        mut input: ListSigningCertificatesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListSigningCertificatesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListSigningCertificatesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListSigningCertificatesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListSigningCertificatesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListSigningCertificatesOutput) -> Vec<types::SigningCertificate> {
        runtime::all(output.certificates)
    }

    fn item(
        parent: &CurrentUser,
        entry: types::SigningCertificate,
    ) -> Summary<SigningCertificate, types::SigningCertificate> {
        let user_name = runtime::name(entry.user_name());
        let id = runtime::name(entry.certificate_id());
        Summary::new(
            SigningCertificate::new(Scope::new(parent.meta().clone(), user_name), id),
            entry,
        )
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "CurrentUser",
    identifiers: &[],
    load: Some("GetUser"),
    actions: &[],
    sub_resources: &[Member::new("user", None, Some("User"))],
    collections: &[
        Member::new("access_keys", Some("ListAccessKeys"), Some("AccessKey")),
        Member::new("mfa_devices", Some("ListMFADevices"), Some("MfaDevice")),
        Member::new(
            "signing_certificates",
            Some("ListSigningCertificates"),
            Some("SigningCertificate"),
        ),
    ],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for CurrentUser {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![]
    }
}

impl fmt::Debug for CurrentUser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for CurrentUser {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for CurrentUser {}

impl Hash for CurrentUser {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
