// Generated from descriptions/ec2.toml; do not edit.

//! [`SecurityGroup`]: a security group: the firewall of instances.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::authorize_security_group_egress::AuthorizeSecurityGroupEgressOutput;
use aws_sdk_ec2::operation::authorize_security_group_egress::builders::AuthorizeSecurityGroupEgressFluentBuilder;
use aws_sdk_ec2::operation::authorize_security_group_ingress::AuthorizeSecurityGroupIngressOutput;
use aws_sdk_ec2::operation::authorize_security_group_ingress::builders::AuthorizeSecurityGroupIngressFluentBuilder;
use aws_sdk_ec2::operation::create_tags::builders::CreateTagsFluentBuilder;
use aws_sdk_ec2::operation::delete_security_group::DeleteSecurityGroupOutput;
use aws_sdk_ec2::operation::delete_security_group::builders::DeleteSecurityGroupFluentBuilder;
use aws_sdk_ec2::operation::revoke_security_group_egress::RevokeSecurityGroupEgressOutput;
use aws_sdk_ec2::operation::revoke_security_group_egress::builders::RevokeSecurityGroupEgressFluentBuilder;
use aws_sdk_ec2::operation::revoke_security_group_ingress::RevokeSecurityGroupIngressOutput;
use aws_sdk_ec2::operation::revoke_security_group_ingress::builders::RevokeSecurityGroupIngressFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::Tag;
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A security group: the firewall of instances.
///
/// ```no_run
/// # async fn run(ec2: resource::ec2::Ec2) -> resource::Result<()> {
/// let group = ec2.security_group("sg-0123456789abcdef0");
/// let https = group.authorize_ingress().with(|allow| allow.ip_protocol("tcp").from_port(443).to_port(443).cidr_ip("0.0.0.0/0"));
/// https.await?;
/// println!("{:?}", group.load().await?.ip_permissions());
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`SecurityGroup`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/securitygroup/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.security_group("sg-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.SecurityGroup(id=\"sg-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct SecurityGroup {
    scope: Scope<Client>,
    loaded: Loaded<types::SecurityGroup>,
}

impl SecurityGroup {
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
impl SecurityGroup {
    /// The security group's ID (`GroupId` in requests).
    #[must_use]
    pub fn id(&self) -> &str {
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
impl SecurityGroup {
    /// Reads the attributes of the security group:
    /// [DescribeSecurityGroups](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`SecurityGroup.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/securitygroup/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::SecurityGroup>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::SecurityGroup>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_security_groups()
                .set_group_ids(Some(vec![self.id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::SecurityGroup> = runtime::first(response.security_groups);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::SecurityGroup>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl SecurityGroup {
    /// Lets traffic out:
    /// [AuthorizeSecurityGroupEgress](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupEgress.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`SecurityGroup.authorize_egress`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/securitygroup/authorize_egress.html).
    pub fn authorize_egress(
        &self,
    ) -> Action<AuthorizeSecurityGroupEgressFluentBuilder, AuthorizeSecurityGroupEgressOutput, Self>
    {
        Action::new(
            self.shared(),
            self.client().authorize_security_group_egress(),
            |this, request| request.group_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Lets traffic in:
    /// [AuthorizeSecurityGroupIngress](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`SecurityGroup.authorize_ingress`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/securitygroup/authorize_ingress.html).
    pub fn authorize_ingress(
        &self,
    ) -> Action<AuthorizeSecurityGroupIngressFluentBuilder, AuthorizeSecurityGroupIngressOutput, Self>
    {
        Action::new(
            self.shared(),
            self.client().authorize_security_group_ingress(),
            |this, request| request.group_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets tags, in place of those with the same keys:
    /// [CreateTags](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html).
    ///
    /// Gives a [`Tag`] for each.
    ///
    /// boto3:
    /// [`SecurityGroup.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/securitygroup/create_tags.html).
    pub fn create_tags(&self) -> Action<CreateTagsFluentBuilder, Vec<Tag>, Self> {
        Action::new(
            self.shared(),
            self.client().create_tags(),
            |this, request| request.set_resources(Some(vec![this.id().to_owned()])),
            |this, request| {
                Box::pin(async move {
                    let named = request.get_tags().clone().unwrap_or_default();
                    request.send().await.about(&this)?;
                    Ok(named
                        .iter()
                        .map(|one| {
                            let key = runtime::name(one.key());
                            let value = runtime::name(one.value());
                            Tag::new(this.scope.clone(), key, value)
                        })
                        .collect())
                })
            },
        )
    }

    /// Deletes the security group:
    /// [DeleteSecurityGroup](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSecurityGroup.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`SecurityGroup.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/securitygroup/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeleteSecurityGroupFluentBuilder, DeleteSecurityGroupOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_security_group(),
            |this, request| request.group_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// No longer lets traffic out:
    /// [RevokeSecurityGroupEgress](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupEgress.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`SecurityGroup.revoke_egress`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/securitygroup/revoke_egress.html).
    pub fn revoke_egress(
        &self,
    ) -> Action<RevokeSecurityGroupEgressFluentBuilder, RevokeSecurityGroupEgressOutput, Self> {
        Action::new(
            self.shared(),
            self.client().revoke_security_group_egress(),
            |this, request| request.group_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// No longer lets traffic in:
    /// [RevokeSecurityGroupIngress](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`SecurityGroup.revoke_ingress`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/securitygroup/revoke_ingress.html).
    pub fn revoke_ingress(
        &self,
    ) -> Action<RevokeSecurityGroupIngressFluentBuilder, RevokeSecurityGroupIngressOutput, Self>
    {
        Action::new(
            self.shared(),
            self.client().revoke_security_group_ingress(),
            |this, request| request.group_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "SecurityGroup",
    identifiers: &["id"],
    load: Some("DescribeSecurityGroups"),
    actions: &[
        Member::new(
            "authorize_egress",
            Some("AuthorizeSecurityGroupEgress"),
            None,
        ),
        Member::new(
            "authorize_ingress",
            Some("AuthorizeSecurityGroupIngress"),
            None,
        ),
        Member::new("create_tags", Some("CreateTags"), Some("Tag")),
        Member::new("delete", Some("DeleteSecurityGroup"), None),
        Member::new("revoke_egress", Some("RevokeSecurityGroupEgress"), None),
        Member::new("revoke_ingress", Some("RevokeSecurityGroupIngress"), None),
    ],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for SecurityGroup {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for SecurityGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for SecurityGroup {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for SecurityGroup {}

impl Hash for SecurityGroup {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
