// Generated from descriptions/sns.toml; do not edit.

//! [`PlatformApplication`]: a mobile app that push notifications go to.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_sns::operation::create_platform_endpoint::builders::CreatePlatformEndpointFluentBuilder;
use aws_sdk_sns::operation::delete_platform_application::DeletePlatformApplicationOutput;
use aws_sdk_sns::operation::delete_platform_application::builders::DeletePlatformApplicationFluentBuilder;
use aws_sdk_sns::operation::get_platform_application_attributes::GetPlatformApplicationAttributesOutput;
use aws_sdk_sns::operation::list_endpoints_by_platform_application::ListEndpointsByPlatformApplicationOutput;
use aws_sdk_sns::operation::list_endpoints_by_platform_application::builders::ListEndpointsByPlatformApplicationInputBuilder;
use aws_sdk_sns::operation::set_platform_application_attributes::SetPlatformApplicationAttributesOutput;
use aws_sdk_sns::operation::set_platform_application_attributes::builders::SetPlatformApplicationAttributesFluentBuilder;
use aws_sdk_sns::{Client, types};

use super::PlatformEndpoint;
use crate::runtime::{
    self, About, Action, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model,
    Next, Operation, Resource, Scope, Summary,
};

/// A mobile app that push notifications go to.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`PlatformApplication`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/platformapplication/index.html).
///
/// ```
/// # use aws_sdk_sns::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let sns = resource::sns::Sns::from_client(aws_sdk_sns::Client::from_conf(config));
/// let handle = sns.platform_application("arn:aws:sns:eu-west-1:123456789012:app/GCM/shop");
/// assert_eq!(format!("{handle:?}"), "sns.PlatformApplication(arn=\"arn:aws:sns:eu-west-1:123456789012:app/GCM/shop\")");
/// ```
#[derive(Clone)]
pub struct PlatformApplication {
    scope: Scope<Client>,
    loaded: Loaded<GetPlatformApplicationAttributesOutput>,
}

impl PlatformApplication {
    pub(crate) fn new(scope: Scope<Client>) -> Self {
        Self {
            scope,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            loaded: self.loaded.share(),
        }
    }
}

/// Identifiers, and the client.
impl PlatformApplication {
    /// The app's ARN (`PlatformApplicationArn` in requests).
    #[must_use]
    pub fn arn(&self) -> &str {
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

/// Attributes, which a load reads.
impl PlatformApplication {
    /// Reads the app's attributes:
    /// [GetPlatformApplicationAttributes](https://docs.aws.amazon.com/sns/latest/api/API_GetPlatformApplicationAttributes.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`PlatformApplication.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/platformapplication/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<GetPlatformApplicationAttributesOutput>, Error> {
        match self.loaded.get() {
            Some(known) => Ok(known),
            None => self.reload().await,
        }
    }

    /// Sends the request again, whatever is kept, and keeps the response.
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn reload(&self) -> Result<Arc<GetPlatformApplicationAttributesOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_platform_application_attributes()
                .platform_application_arn(self.arn())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<GetPlatformApplicationAttributesOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl PlatformApplication {
    /// Registers a device with the app:
    /// [CreatePlatformEndpoint](https://docs.aws.amazon.com/sns/latest/api/API_CreatePlatformEndpoint.html).
    ///
    /// Gives the [`PlatformEndpoint`].
    ///
    /// boto3:
    /// [`PlatformApplication.create_platform_endpoint`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/platformapplication/create_platform_endpoint.html).
    pub fn create_platform_endpoint(
        &self,
        token: impl Into<String>,
    ) -> Action<CreatePlatformEndpointFluentBuilder, PlatformEndpoint, Self> {
        Action::new(
            self.shared(),
            self.client().create_platform_endpoint().token(token),
            |this, request| request.platform_application_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let arn: Arc<str> =
                        runtime::required("EndpointArn", runtime::text(response.endpoint_arn()))
                            .about(&this)?
                            .into();
                    Ok(PlatformEndpoint::new(Scope::new(this.meta().clone(), arn)))
                })
            },
        )
    }

    /// Removes the app:
    /// [DeletePlatformApplication](https://docs.aws.amazon.com/sns/latest/api/API_DeletePlatformApplication.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`PlatformApplication.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/platformapplication/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeletePlatformApplicationFluentBuilder, DeletePlatformApplicationOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_platform_application(),
            |this, request| request.platform_application_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets attributes of the app:
    /// [SetPlatformApplicationAttributes](https://docs.aws.amazon.com/sns/latest/api/API_SetPlatformApplicationAttributes.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`PlatformApplication.set_attributes`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/platformapplication/set_attributes.html).
    pub fn set_attributes(
        &self,
    ) -> Action<
        SetPlatformApplicationAttributesFluentBuilder,
        SetPlatformApplicationAttributesOutput,
        Self,
    > {
        Action::new(
            self.shared(),
            self.client().set_platform_application_attributes(),
            |this, request| request.platform_application_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl PlatformApplication {
    /// Lists the devices of the app:
    /// [ListEndpointsByPlatformApplication](https://docs.aws.amazon.com/sns/latest/api/API_ListEndpointsByPlatformApplication.html).
    ///
    /// Each item is a [`PlatformEndpoint`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`PlatformApplication.endpoints`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/platformapplication/endpoints.html).
    pub fn endpoints(&self) -> Collection<ListRequest<PlatformApplicationEndpoints>> {
        let input = ListEndpointsByPlatformApplicationInputBuilder::default()
            .platform_application_arn(self.arn());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`PlatformApplication::endpoints`].
#[derive(Clone, Copy, Debug)]
pub struct PlatformApplicationEndpoints;

impl Operation for PlatformApplicationEndpoints {
    const NAME: &'static str = "ListEndpointsByPlatformApplication";

    type Client = Client;
    type Parent = PlatformApplication;
    type Input = ListEndpointsByPlatformApplicationInputBuilder;
    type Output = ListEndpointsByPlatformApplicationOutput;
    type Entry = types::Endpoint;
    type Item = Summary<PlatformEndpoint, types::Endpoint>;

    fn page(
        mut input: ListEndpointsByPlatformApplicationInputBuilder,
        token: Option<String>,
        _: Option<i32>,
    ) -> ListEndpointsByPlatformApplicationInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        input
    }

    async fn send(
        input: ListEndpointsByPlatformApplicationInputBuilder,
        client: &Client,
    ) -> ClientResult<ListEndpointsByPlatformApplicationOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListEndpointsByPlatformApplicationOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: ListEndpointsByPlatformApplicationOutput) -> Vec<types::Endpoint> {
        runtime::all(output.endpoints)
    }

    fn item(
        parent: &PlatformApplication,
        entry: types::Endpoint,
    ) -> Summary<PlatformEndpoint, types::Endpoint> {
        let arn = runtime::name(entry.endpoint_arn());
        Summary::new(
            PlatformEndpoint::new(Scope::new(parent.meta().clone(), arn)),
            entry,
        )
    }
}

static MODEL: Model = Model {
    service: "sns",
    name: "PlatformApplication",
    identifiers: &["arn"],
    load: Some("GetPlatformApplicationAttributes"),
    actions: &[
        Member::new(
            "create_platform_endpoint",
            Some("CreatePlatformEndpoint"),
            Some("PlatformEndpoint"),
        ),
        Member::new("delete", Some("DeletePlatformApplication"), None),
        Member::new(
            "set_attributes",
            Some("SetPlatformApplicationAttributes"),
            None,
        ),
    ],
    sub_resources: &[],
    collections: &[Member::new(
        "endpoints",
        Some("ListEndpointsByPlatformApplication"),
        Some("PlatformEndpoint"),
    )],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for PlatformApplication {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("arn", self.arn().to_string())]
    }
}

impl fmt::Debug for PlatformApplication {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for PlatformApplication {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for PlatformApplication {}

impl Hash for PlatformApplication {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
