// Generated from descriptions/ec2.toml; do not edit.

//! [`Snapshot`]: a snapshot: a copy of a volume as it was.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use aws_sdk_ec2::client::Waiters;
use aws_sdk_ec2::operation::copy_snapshot::CopySnapshotOutput;
use aws_sdk_ec2::operation::copy_snapshot::builders::CopySnapshotFluentBuilder;
use aws_sdk_ec2::operation::create_tags::builders::CreateTagsFluentBuilder;
use aws_sdk_ec2::operation::delete_snapshot::DeleteSnapshotOutput;
use aws_sdk_ec2::operation::delete_snapshot::builders::DeleteSnapshotFluentBuilder;
use aws_sdk_ec2::operation::describe_snapshot_attribute::DescribeSnapshotAttributeOutput;
use aws_sdk_ec2::operation::describe_snapshot_attribute::builders::DescribeSnapshotAttributeFluentBuilder;
use aws_sdk_ec2::operation::modify_snapshot_attribute::ModifySnapshotAttributeOutput;
use aws_sdk_ec2::operation::modify_snapshot_attribute::builders::ModifySnapshotAttributeFluentBuilder;
use aws_sdk_ec2::operation::reset_snapshot_attribute::ResetSnapshotAttributeOutput;
use aws_sdk_ec2::operation::reset_snapshot_attribute::builders::ResetSnapshotAttributeFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::{Tag, Volume};
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A snapshot: a copy of a volume as it was.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Snapshot`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/snapshot/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.snapshot("snap-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.Snapshot(id=\"snap-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct Snapshot {
    scope: Scope<Client>,
    loaded: Loaded<types::Snapshot>,
}

impl Snapshot {
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
impl Snapshot {
    /// The snapshot's ID (`SnapshotId` in requests).
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
impl Snapshot {
    /// Reads the attributes of the snapshot:
    /// [DescribeSnapshots](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSnapshots.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Snapshot.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/snapshot/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::Snapshot>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::Snapshot>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_snapshots()
                .set_snapshot_ids(Some(vec![self.id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::Snapshot> = runtime::first(response.snapshots);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::Snapshot>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Snapshot {
    /// Copies the snapshot, also from another region:
    /// [CopySnapshot](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CopySnapshot.html).
    ///
    /// boto3:
    /// [`Snapshot.copy`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/snapshot/copy.html).
    pub fn copy(
        &self,
        source_region: impl Into<String>,
    ) -> Action<CopySnapshotFluentBuilder, CopySnapshotOutput, Self> {
        Action::new(
            self.shared(),
            self.client().copy_snapshot().source_region(source_region),
            |this, request| request.source_snapshot_id(this.id()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Sets tags, in place of those with the same keys:
    /// [CreateTags](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html).
    ///
    /// Gives a [`Tag`] for each.
    ///
    /// boto3:
    /// [`Snapshot.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/snapshot/create_tags.html).
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

    /// Deletes the snapshot:
    /// [DeleteSnapshot](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSnapshot.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Snapshot.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/snapshot/delete.html).
    pub fn delete(&self) -> Action<DeleteSnapshotFluentBuilder, DeleteSnapshotOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_snapshot(),
            |this, request| request.snapshot_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Reads one attribute of the snapshot:
    /// [DescribeSnapshotAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSnapshotAttribute.html).
    ///
    /// boto3:
    /// [`Snapshot.describe_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/snapshot/describe_attribute.html).
    pub fn describe_attribute(
        &self,
    ) -> Action<DescribeSnapshotAttributeFluentBuilder, DescribeSnapshotAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().describe_snapshot_attribute(),
            |this, request| request.snapshot_id(this.id()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Changes who may use the snapshot:
    /// [ModifySnapshotAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySnapshotAttribute.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Snapshot.modify_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/snapshot/modify_attribute.html).
    pub fn modify_attribute(
        &self,
    ) -> Action<ModifySnapshotAttributeFluentBuilder, ModifySnapshotAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().modify_snapshot_attribute(),
            |this, request| request.snapshot_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Lets nobody else use the snapshot:
    /// [ResetSnapshotAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetSnapshotAttribute.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Snapshot.reset_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/snapshot/reset_attribute.html).
    pub fn reset_attribute(
        &self,
    ) -> Action<ResetSnapshotAttributeFluentBuilder, ResetSnapshotAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().reset_snapshot_attribute(),
            |this, request| request.snapshot_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }
}

/// Waiters. Each sends its request again and again.
impl Snapshot {
    /// Waits until the snapshot is completed, at most `max_wait`. The SDK sets the delay between two
    /// requests.
    ///
    /// Returns the last response, and keeps it as `load` would.
    ///
    /// boto3:
    /// [`Snapshot.wait_until_completed`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/snapshot/wait_until_completed.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_completed(
        &self,
        max_wait: Duration,
    ) -> Result<Arc<types::Snapshot>, Error> {
        let generation = self.loaded.begin();
        let polled = self
            .client()
            .wait_until_snapshot_completed()
            .set_snapshot_ids(Some(vec![self.id().to_owned()]))
            .wait(max_wait)
            .await;
        let response = runtime::waited("snapshot is completed", max_wait, polled).about(self)?;
        let response = response.ok_or_else(|| runtime::not_found(self))?;
        let found: Option<types::Snapshot> = runtime::first(response.snapshots);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }
}

/// Sub-resources. Nothing is sent.
impl Snapshot {
    /// The [`Volume`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`Snapshot.Volume()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/snapshot/Volume.html).
    #[must_use]
    pub fn volume(&self, data: &types::Snapshot) -> Option<Volume> {
        let id: Arc<str> = runtime::text(data.volume_id())?.into();
        Some(Volume::new(Scope::new(self.meta().clone(), id)))
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "Snapshot",
    identifiers: &["id"],
    load: Some("DescribeSnapshots"),
    actions: &[
        Member::new("copy", Some("CopySnapshot"), None),
        Member::new("create_tags", Some("CreateTags"), Some("Tag")),
        Member::new("delete", Some("DeleteSnapshot"), None),
        Member::new(
            "describe_attribute",
            Some("DescribeSnapshotAttribute"),
            None,
        ),
        Member::new("modify_attribute", Some("ModifySnapshotAttribute"), None),
        Member::new("reset_attribute", Some("ResetSnapshotAttribute"), None),
    ],
    sub_resources: &[Member::new("volume", None, Some("Volume"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[Member::new(
        "wait_until_completed",
        Some("SnapshotCompleted"),
        None,
    )],
};

impl Resource for Snapshot {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Snapshot {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Snapshot {}

impl Hash for Snapshot {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
