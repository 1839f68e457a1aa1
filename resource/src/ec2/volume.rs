// Generated from descriptions/ec2.toml; do not edit.

//! [`Volume`]: a volume: a disk of an instance.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::attach_volume::AttachVolumeOutput;
use aws_sdk_ec2::operation::attach_volume::builders::AttachVolumeFluentBuilder;
use aws_sdk_ec2::operation::create_snapshot::CreateSnapshotOutput;
use aws_sdk_ec2::operation::create_snapshot::builders::CreateSnapshotFluentBuilder;
use aws_sdk_ec2::operation::create_tags::builders::CreateTagsFluentBuilder;
use aws_sdk_ec2::operation::delete_volume::DeleteVolumeOutput;
use aws_sdk_ec2::operation::delete_volume::builders::DeleteVolumeFluentBuilder;
use aws_sdk_ec2::operation::describe_snapshots::DescribeSnapshotsOutput;
use aws_sdk_ec2::operation::describe_snapshots::builders::DescribeSnapshotsInputBuilder;
use aws_sdk_ec2::operation::describe_volume_attribute::DescribeVolumeAttributeOutput;
use aws_sdk_ec2::operation::describe_volume_attribute::builders::DescribeVolumeAttributeFluentBuilder;
use aws_sdk_ec2::operation::describe_volume_status::DescribeVolumeStatusOutput;
use aws_sdk_ec2::operation::describe_volume_status::builders::DescribeVolumeStatusFluentBuilder;
use aws_sdk_ec2::operation::detach_volume::DetachVolumeOutput;
use aws_sdk_ec2::operation::detach_volume::builders::DetachVolumeFluentBuilder;
use aws_sdk_ec2::operation::enable_volume_io::EnableVolumeIoOutput;
use aws_sdk_ec2::operation::enable_volume_io::builders::EnableVolumeIOFluentBuilder;
use aws_sdk_ec2::operation::modify_volume_attribute::ModifyVolumeAttributeOutput;
use aws_sdk_ec2::operation::modify_volume_attribute::builders::ModifyVolumeAttributeFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::{Snapshot, Tag};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model,
    Next, Operation, Resource, Scope, Summary,
};

/// A volume: a disk of an instance.
///
/// ```no_run
/// # async fn run(ec2: resource::ec2::Ec2) -> resource::Result<()> {
/// use std::time::Duration;
///
/// let volume = ec2.volume("vol-0123456789abcdef0");
/// volume.attach_to_instance("i-0123456789abcdef0", "/dev/sdf").await?;
/// let snapshot = volume.create_snapshot().await?;
/// snapshot.wait_until_completed(Duration::from_mins(30)).await?;
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Volume`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/volume/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.volume("vol-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.Volume(id=\"vol-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct Volume {
    scope: Scope<Client>,
    loaded: Loaded<types::Volume>,
}

impl Volume {
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
impl Volume {
    /// The volume's ID (`VolumeId` in requests).
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
impl Volume {
    /// Reads the attributes of the volume:
    /// [DescribeVolumes](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumes.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Volume.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/volume/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::Volume>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::Volume>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_volumes()
                .set_volume_ids(Some(vec![self.id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::Volume> = runtime::first(response.volumes);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::Volume>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Volume {
    /// Attaches a volume to an instance:
    /// [AttachVolume](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachVolume.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Volume.attach_to_instance`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/volume/attach_to_instance.html).
    pub fn attach_to_instance(
        &self,
        instance_id: impl Into<String>,
        device: impl Into<String>,
    ) -> Action<AttachVolumeFluentBuilder, AttachVolumeOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .attach_volume()
                .instance_id(instance_id)
                .device(device),
            |this, request| request.volume_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Takes a snapshot of the volume:
    /// [CreateSnapshot](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSnapshot.html).
    ///
    /// Gives the [`Snapshot`].
    ///
    /// boto3:
    /// [`Volume.create_snapshot`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/volume/create_snapshot.html).
    pub fn create_snapshot(
        &self,
    ) -> Action<CreateSnapshotFluentBuilder, Summary<Snapshot, CreateSnapshotOutput>, Self> {
        Action::new(
            self.shared(),
            self.client().create_snapshot(),
            |this, request| request.volume_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let entry = request.send().await.about(&this)?;
                    let id = runtime::name(entry.snapshot_id());
                    Ok(Summary::new(
                        Snapshot::new(Scope::new(this.meta().clone(), id)),
                        entry,
                    ))
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
    /// [`Volume.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/volume/create_tags.html).
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

    /// Deletes the volume:
    /// [DeleteVolume](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVolume.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Volume.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/volume/delete.html).
    pub fn delete(&self) -> Action<DeleteVolumeFluentBuilder, DeleteVolumeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_volume(),
            |this, request| request.volume_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Reads one attribute of the volume:
    /// [DescribeVolumeAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumeAttribute.html).
    ///
    /// boto3:
    /// [`Volume.describe_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/volume/describe_attribute.html).
    pub fn describe_attribute(
        &self,
    ) -> Action<DescribeVolumeAttributeFluentBuilder, DescribeVolumeAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().describe_volume_attribute(),
            |this, request| request.volume_id(this.id()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Reads the status of the volume:
    /// [DescribeVolumeStatus](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumeStatus.html).
    ///
    /// boto3:
    /// [`Volume.describe_status`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/volume/describe_status.html).
    pub fn describe_status(
        &self,
    ) -> Action<DescribeVolumeStatusFluentBuilder, DescribeVolumeStatusOutput, Self> {
        Action::new(
            self.shared(),
            self.client().describe_volume_status(),
            |this, request| request.set_volume_ids(Some(vec![this.id().to_owned()])),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Detaches a volume from an instance:
    /// [DetachVolume](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachVolume.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Volume.detach_from_instance`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/volume/detach_from_instance.html).
    pub fn detach_from_instance(
        &self,
    ) -> Action<DetachVolumeFluentBuilder, DetachVolumeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().detach_volume(),
            |this, request| request.volume_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Lets a volume be used whose data may be damaged:
    /// [EnableVolumeIO](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableVolumeIO.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Volume.enable_io`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/volume/enable_io.html).
    pub fn enable_io(&self) -> Action<EnableVolumeIOFluentBuilder, EnableVolumeIoOutput, Self> {
        Action::new(
            self.shared(),
            self.client().enable_volume_io(),
            |this, request| request.volume_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Changes an attribute of the volume:
    /// [ModifyVolumeAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVolumeAttribute.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Volume.modify_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/volume/modify_attribute.html).
    pub fn modify_attribute(
        &self,
    ) -> Action<ModifyVolumeAttributeFluentBuilder, ModifyVolumeAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().modify_volume_attribute(),
            |this, request| request.volume_id(this.id()),
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
impl Volume {
    /// Lists the snapshots that may be used; name an owner, for there are very many:
    /// [DescribeSnapshots](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSnapshots.html).
    ///
    /// Each item is a [`Snapshot`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Volume.snapshots`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/volume/snapshots.html).
    pub fn snapshots(&self) -> Collection<ListRequest<VolumeSnapshots>> {
        let input = DescribeSnapshotsInputBuilder::default().filters(
            types::Filter::builder()
                .name("volume-id")
                .values(self.id())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Volume::snapshots`].
#[derive(Clone, Copy, Debug)]
pub struct VolumeSnapshots;

impl Operation for VolumeSnapshots {
    const NAME: &'static str = "DescribeSnapshots";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Volume;
    type Input = DescribeSnapshotsInputBuilder;
    type Output = DescribeSnapshotsOutput;
    type Entry = types::Snapshot;
    type Item = Summary<Snapshot, types::Snapshot>;

    fn page(
        mut input: DescribeSnapshotsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeSnapshotsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeSnapshotsInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeSnapshotsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeSnapshotsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeSnapshotsOutput) -> Vec<types::Snapshot> {
        runtime::all(output.snapshots)
    }

    fn item(parent: &Volume, entry: types::Snapshot) -> Summary<Snapshot, types::Snapshot> {
        let id = runtime::name(entry.snapshot_id());
        Summary::new(Snapshot::new(Scope::new(parent.meta().clone(), id)), entry)
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "Volume",
    identifiers: &["id"],
    load: Some("DescribeVolumes"),
    actions: &[
        Member::new("attach_to_instance", Some("AttachVolume"), None),
        Member::new("create_snapshot", Some("CreateSnapshot"), Some("Snapshot")),
        Member::new("create_tags", Some("CreateTags"), Some("Tag")),
        Member::new("delete", Some("DeleteVolume"), None),
        Member::new("describe_attribute", Some("DescribeVolumeAttribute"), None),
        Member::new("describe_status", Some("DescribeVolumeStatus"), None),
        Member::new("detach_from_instance", Some("DetachVolume"), None),
        Member::new("enable_io", Some("EnableVolumeIO"), None),
        Member::new("modify_attribute", Some("ModifyVolumeAttribute"), None),
    ],
    sub_resources: &[],
    collections: &[Member::new(
        "snapshots",
        Some("DescribeSnapshots"),
        Some("Snapshot"),
    )],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Volume {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for Volume {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Volume {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Volume {}

impl Hash for Volume {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
