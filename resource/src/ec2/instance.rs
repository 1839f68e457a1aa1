// Generated from descriptions/ec2.toml; do not edit.

//! [`Instance`]: an instance: a virtual machine.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use aws_sdk_ec2::client::Waiters;
use aws_sdk_ec2::operation::attach_classic_link_vpc::AttachClassicLinkVpcOutput;
use aws_sdk_ec2::operation::attach_classic_link_vpc::builders::AttachClassicLinkVpcFluentBuilder;
use aws_sdk_ec2::operation::attach_volume::AttachVolumeOutput;
use aws_sdk_ec2::operation::attach_volume::builders::AttachVolumeFluentBuilder;
use aws_sdk_ec2::operation::create_image::builders::CreateImageFluentBuilder;
use aws_sdk_ec2::operation::create_tags::CreateTagsOutput;
use aws_sdk_ec2::operation::create_tags::builders::CreateTagsFluentBuilder;
use aws_sdk_ec2::operation::describe_addresses::DescribeAddressesOutput;
use aws_sdk_ec2::operation::describe_addresses::builders::DescribeAddressesInputBuilder;
use aws_sdk_ec2::operation::describe_instance_attribute::DescribeInstanceAttributeOutput;
use aws_sdk_ec2::operation::describe_instance_attribute::builders::DescribeInstanceAttributeFluentBuilder;
use aws_sdk_ec2::operation::describe_volumes::DescribeVolumesOutput;
use aws_sdk_ec2::operation::describe_volumes::builders::DescribeVolumesInputBuilder;
use aws_sdk_ec2::operation::detach_classic_link_vpc::DetachClassicLinkVpcOutput;
use aws_sdk_ec2::operation::detach_classic_link_vpc::builders::DetachClassicLinkVpcFluentBuilder;
use aws_sdk_ec2::operation::detach_volume::DetachVolumeOutput;
use aws_sdk_ec2::operation::detach_volume::builders::DetachVolumeFluentBuilder;
use aws_sdk_ec2::operation::get_console_output::GetConsoleOutputOutput;
use aws_sdk_ec2::operation::get_console_output::builders::GetConsoleOutputFluentBuilder;
use aws_sdk_ec2::operation::get_password_data::GetPasswordDataOutput;
use aws_sdk_ec2::operation::get_password_data::builders::GetPasswordDataFluentBuilder;
use aws_sdk_ec2::operation::modify_instance_attribute::ModifyInstanceAttributeOutput;
use aws_sdk_ec2::operation::modify_instance_attribute::builders::ModifyInstanceAttributeFluentBuilder;
use aws_sdk_ec2::operation::monitor_instances::MonitorInstancesOutput;
use aws_sdk_ec2::operation::monitor_instances::builders::MonitorInstancesFluentBuilder;
use aws_sdk_ec2::operation::reboot_instances::RebootInstancesOutput;
use aws_sdk_ec2::operation::reboot_instances::builders::RebootInstancesFluentBuilder;
use aws_sdk_ec2::operation::report_instance_status::ReportInstanceStatusOutput;
use aws_sdk_ec2::operation::report_instance_status::builders::ReportInstanceStatusFluentBuilder;
use aws_sdk_ec2::operation::reset_instance_attribute::ResetInstanceAttributeOutput;
use aws_sdk_ec2::operation::reset_instance_attribute::builders::ResetInstanceAttributeFluentBuilder;
use aws_sdk_ec2::operation::start_instances::StartInstancesOutput;
use aws_sdk_ec2::operation::start_instances::builders::StartInstancesFluentBuilder;
use aws_sdk_ec2::operation::stop_instances::StopInstancesOutput;
use aws_sdk_ec2::operation::stop_instances::builders::StopInstancesFluentBuilder;
use aws_sdk_ec2::operation::terminate_instances::TerminateInstancesOutput;
use aws_sdk_ec2::operation::terminate_instances::builders::TerminateInstancesFluentBuilder;
use aws_sdk_ec2::operation::unmonitor_instances::UnmonitorInstancesOutput;
use aws_sdk_ec2::operation::unmonitor_instances::builders::UnmonitorInstancesFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::{
    ClassicAddress, Image, KeyPairInfo, NetworkInterface, PlacementGroup, Subnet, Tag, Volume, Vpc,
    VpcAddress,
};
use crate::runtime::{
    self, About, Action, Batch, ClientResult, Collection, Error, Handles, ListRequest, Loaded,
    Member, Meta, Model, Next, Operation, Resource, Scope, Summary,
};

/// An instance: a virtual machine.
///
/// ```no_run
/// # async fn run(ec2: resource::ec2::Ec2) -> resource::Result<()> {
/// use std::time::Duration;
///
/// let instance = ec2.instance("i-0123456789abcdef0");
/// instance.start().await?;
/// let data = instance.wait_until_running(Duration::from_mins(5)).await?;
/// println!("{:?} in {:?}", data.public_ip_address(), instance.vpc(&data));
/// instance.stop().await?;
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Instance`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.instance("i-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.Instance(id=\"i-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct Instance {
    scope: Scope<Client>,
    loaded: Loaded<types::Instance>,
}

impl Instance {
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
impl Instance {
    /// The instance's ID (`InstanceId` in requests).
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
impl Instance {
    /// Reads the attributes of the instance:
    /// [DescribeInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Instance.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::Instance>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::Instance>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_instances()
                .set_instance_ids(Some(vec![self.id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::Instance> =
            runtime::first(response.reservations).and_then(|it| runtime::first(it.instances));
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::Instance>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Instance {
    /// Links an EC2-Classic instance to a VPC:
    /// [AttachClassicLinkVpc](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachClassicLinkVpc.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.attach_classic_link_vpc`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/attach_classic_link_vpc.html).
    pub fn attach_classic_link_vpc(
        &self,
        vpc_id: impl Into<String>,
    ) -> Action<AttachClassicLinkVpcFluentBuilder, AttachClassicLinkVpcOutput, Self> {
        Action::new(
            self.shared(),
            self.client().attach_classic_link_vpc().vpc_id(vpc_id),
            |this, request| request.instance_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Attaches a volume to an instance:
    /// [AttachVolume](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachVolume.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.attach_volume`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/attach_volume.html).
    pub fn attach_volume(
        &self,
        volume_id: impl Into<String>,
        device: impl Into<String>,
    ) -> Action<AttachVolumeFluentBuilder, AttachVolumeOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .attach_volume()
                .volume_id(volume_id)
                .device(device),
            |this, request| request.instance_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Reads what the instance wrote to its console:
    /// [GetConsoleOutput](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetConsoleOutput.html).
    ///
    /// boto3:
    /// [`Instance.console_output`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/console_output.html).
    pub fn console_output(
        &self,
    ) -> Action<GetConsoleOutputFluentBuilder, GetConsoleOutputOutput, Self> {
        Action::new(
            self.shared(),
            self.client().get_console_output(),
            |this, request| request.instance_id(this.id()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Makes an image of the instance:
    /// [CreateImage](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateImage.html).
    ///
    /// Gives the [`Image`].
    ///
    /// boto3:
    /// [`Instance.create_image`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/create_image.html).
    pub fn create_image(
        &self,
        name: impl Into<String>,
    ) -> Action<CreateImageFluentBuilder, Image, Self> {
        Action::new(
            self.shared(),
            self.client().create_image().name(name),
            |this, request| request.instance_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let id: Arc<str> =
                        runtime::required("ImageId", runtime::text(response.image_id()))
                            .about(&this)?
                            .into();
                    Ok(Image::new(Scope::new(this.meta().clone(), id)))
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
    /// [`Instance.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/create_tags.html).
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

    /// Reads one attribute of the instance:
    /// [DescribeInstanceAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceAttribute.html).
    ///
    /// boto3:
    /// [`Instance.describe_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/describe_attribute.html).
    pub fn describe_attribute(
        &self,
    ) -> Action<DescribeInstanceAttributeFluentBuilder, DescribeInstanceAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().describe_instance_attribute(),
            |this, request| request.instance_id(this.id()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Unlinks an EC2-Classic instance from a VPC:
    /// [DetachClassicLinkVpc](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachClassicLinkVpc.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.detach_classic_link_vpc`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/detach_classic_link_vpc.html).
    pub fn detach_classic_link_vpc(
        &self,
        vpc_id: impl Into<String>,
    ) -> Action<DetachClassicLinkVpcFluentBuilder, DetachClassicLinkVpcOutput, Self> {
        Action::new(
            self.shared(),
            self.client().detach_classic_link_vpc().vpc_id(vpc_id),
            |this, request| request.instance_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Detaches a volume from an instance:
    /// [DetachVolume](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachVolume.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.detach_volume`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/detach_volume.html).
    pub fn detach_volume(
        &self,
        volume_id: impl Into<String>,
    ) -> Action<DetachVolumeFluentBuilder, DetachVolumeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().detach_volume().volume_id(volume_id),
            |this, request| request.instance_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Changes an attribute of the instance:
    /// [ModifyInstanceAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceAttribute.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.modify_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/modify_attribute.html).
    pub fn modify_attribute(
        &self,
    ) -> Action<ModifyInstanceAttributeFluentBuilder, ModifyInstanceAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().modify_instance_attribute(),
            |this, request| request.instance_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Turns detailed monitoring on:
    /// [MonitorInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_MonitorInstances.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.monitor`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/monitor.html).
    pub fn monitor(&self) -> Action<MonitorInstancesFluentBuilder, MonitorInstancesOutput, Self> {
        Action::new(
            self.shared(),
            self.client().monitor_instances(),
            |this, request| request.set_instance_ids(Some(vec![this.id().to_owned()])),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Reads the encrypted administrator password of a Windows instance:
    /// [GetPasswordData](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetPasswordData.html).
    ///
    /// boto3:
    /// [`Instance.password_data`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/password_data.html).
    pub fn password_data(
        &self,
    ) -> Action<GetPasswordDataFluentBuilder, GetPasswordDataOutput, Self> {
        Action::new(
            self.shared(),
            self.client().get_password_data(),
            |this, request| request.instance_id(this.id()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Reboots the instances:
    /// [RebootInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RebootInstances.html).
    ///
    /// boto3:
    /// [`Instance.reboot`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/reboot.html).
    pub fn reboot(&self) -> Action<RebootInstancesFluentBuilder, RebootInstancesOutput, Self> {
        Action::new(
            self.shared(),
            self.client().reboot_instances(),
            |this, request| request.set_instance_ids(Some(vec![this.id().to_owned()])),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Tells AWS of a fault of the instance:
    /// [ReportInstanceStatus](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReportInstanceStatus.html).
    ///
    /// boto3:
    /// [`Instance.report_status`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/report_status.html).
    pub fn report_status(
        &self,
    ) -> Action<ReportInstanceStatusFluentBuilder, ReportInstanceStatusOutput, Self> {
        Action::new(
            self.shared(),
            self.client().report_instance_status(),
            |this, request| request.set_instances(Some(vec![this.id().to_owned()])),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Sets an attribute of the instance back to its default:
    /// [ResetInstanceAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetInstanceAttribute.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.reset_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/reset_attribute.html).
    pub fn reset_attribute(
        &self,
    ) -> Action<ResetInstanceAttributeFluentBuilder, ResetInstanceAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().reset_instance_attribute(),
            |this, request| request.instance_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets an attribute of the instance back to its default:
    /// [ResetInstanceAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetInstanceAttribute.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.reset_kernel`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/reset_kernel.html).
    pub fn reset_kernel(
        &self,
    ) -> Action<ResetInstanceAttributeFluentBuilder, ResetInstanceAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().reset_instance_attribute(),
            |this, request| {
                request
                    .instance_id(this.id())
                    .attribute(types::InstanceAttributeName::Kernel)
            },
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets an attribute of the instance back to its default:
    /// [ResetInstanceAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetInstanceAttribute.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.reset_ramdisk`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/reset_ramdisk.html).
    pub fn reset_ramdisk(
        &self,
    ) -> Action<ResetInstanceAttributeFluentBuilder, ResetInstanceAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().reset_instance_attribute(),
            |this, request| {
                request
                    .instance_id(this.id())
                    .attribute(types::InstanceAttributeName::Ramdisk)
            },
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets an attribute of the instance back to its default:
    /// [ResetInstanceAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetInstanceAttribute.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.reset_source_dest_check`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/reset_source_dest_check.html).
    pub fn reset_source_dest_check(
        &self,
    ) -> Action<ResetInstanceAttributeFluentBuilder, ResetInstanceAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().reset_instance_attribute(),
            |this, request| {
                request
                    .instance_id(this.id())
                    .attribute(types::InstanceAttributeName::SourceDestCheck)
            },
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Starts the instances:
    /// [StartInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StartInstances.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.start`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/start.html).
    pub fn start(&self) -> Action<StartInstancesFluentBuilder, StartInstancesOutput, Self> {
        Action::new(
            self.shared(),
            self.client().start_instances(),
            |this, request| request.set_instance_ids(Some(vec![this.id().to_owned()])),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Stops the instances; their disks stay:
    /// [StopInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StopInstances.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.stop`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/stop.html).
    pub fn stop(&self) -> Action<StopInstancesFluentBuilder, StopInstancesOutput, Self> {
        Action::new(
            self.shared(),
            self.client().stop_instances(),
            |this, request| request.set_instance_ids(Some(vec![this.id().to_owned()])),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Terminates the instances for good:
    /// [TerminateInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.terminate`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/terminate.html).
    pub fn terminate(
        &self,
    ) -> Action<TerminateInstancesFluentBuilder, TerminateInstancesOutput, Self> {
        Action::new(
            self.shared(),
            self.client().terminate_instances(),
            |this, request| request.set_instance_ids(Some(vec![this.id().to_owned()])),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Turns detailed monitoring off:
    /// [UnmonitorInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnmonitorInstances.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Instance.unmonitor`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/unmonitor.html).
    pub fn unmonitor(
        &self,
    ) -> Action<UnmonitorInstancesFluentBuilder, UnmonitorInstancesOutput, Self> {
        Action::new(
            self.shared(),
            self.client().unmonitor_instances(),
            |this, request| request.set_instance_ids(Some(vec![this.id().to_owned()])),
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
impl Instance {
    /// Waits until the instance exists, at most `max_wait`. The SDK sets the delay between two requests.
    ///
    /// Returns the last response, and keeps it as `load` would.
    ///
    /// boto3:
    /// [`Instance.wait_until_exists`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/wait_until_exists.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_exists(
        &self,
        max_wait: Duration,
    ) -> Result<Arc<types::Instance>, Error> {
        let generation = self.loaded.begin();
        let polled = self
            .client()
            .wait_until_instance_exists()
            .set_instance_ids(Some(vec![self.id().to_owned()]))
            .wait(max_wait)
            .await;
        let response = runtime::waited("instance exists", max_wait, polled).about(self)?;
        let response = response.ok_or_else(|| runtime::not_found(self))?;
        let found: Option<types::Instance> =
            runtime::first(response.reservations).and_then(|it| runtime::first(it.instances));
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// Waits until the instance is running, at most `max_wait`. The SDK sets the delay between two requests.
    ///
    /// Returns the last response, and keeps it as `load` would.
    ///
    /// boto3:
    /// [`Instance.wait_until_running`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/wait_until_running.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_running(
        &self,
        max_wait: Duration,
    ) -> Result<Arc<types::Instance>, Error> {
        let generation = self.loaded.begin();
        let polled = self
            .client()
            .wait_until_instance_running()
            .set_instance_ids(Some(vec![self.id().to_owned()]))
            .wait(max_wait)
            .await;
        let response = runtime::waited("instance is running", max_wait, polled).about(self)?;
        let response = response.ok_or_else(|| runtime::not_found(self))?;
        let found: Option<types::Instance> =
            runtime::first(response.reservations).and_then(|it| runtime::first(it.instances));
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// Waits until the instance is stopped, at most `max_wait`. The SDK sets the delay between two requests.
    ///
    /// Returns the last response, and keeps it as `load` would.
    ///
    /// boto3:
    /// [`Instance.wait_until_stopped`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/wait_until_stopped.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_stopped(
        &self,
        max_wait: Duration,
    ) -> Result<Arc<types::Instance>, Error> {
        let generation = self.loaded.begin();
        let polled = self
            .client()
            .wait_until_instance_stopped()
            .set_instance_ids(Some(vec![self.id().to_owned()]))
            .wait(max_wait)
            .await;
        let response = runtime::waited("instance is stopped", max_wait, polled).about(self)?;
        let response = response.ok_or_else(|| runtime::not_found(self))?;
        let found: Option<types::Instance> =
            runtime::first(response.reservations).and_then(|it| runtime::first(it.instances));
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// Waits until the instance is terminated, at most `max_wait`. The SDK sets the delay between two
    /// requests.
    ///
    /// Returns the last response, and keeps it as `load` would.
    ///
    /// boto3:
    /// [`Instance.wait_until_terminated`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/wait_until_terminated.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_terminated(
        &self,
        max_wait: Duration,
    ) -> Result<Arc<types::Instance>, Error> {
        let generation = self.loaded.begin();
        let polled = self
            .client()
            .wait_until_instance_terminated()
            .set_instance_ids(Some(vec![self.id().to_owned()]))
            .wait(max_wait)
            .await;
        let response = runtime::waited("instance is terminated", max_wait, polled).about(self)?;
        let response = response.ok_or_else(|| runtime::not_found(self))?;
        let found: Option<types::Instance> =
            runtime::first(response.reservations).and_then(|it| runtime::first(it.instances));
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }
}

/// Sub-resources. Nothing is sent.
impl Instance {
    /// The [`ClassicAddress`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`Instance.ClassicAddress()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/ClassicAddress.html).
    #[must_use]
    pub fn classic_address(&self, data: &types::Instance) -> Option<ClassicAddress> {
        let public_ip: Arc<str> = runtime::text(data.public_ip_address())?.into();
        Some(ClassicAddress::new(Scope::new(
            self.meta().clone(),
            public_ip,
        )))
    }

    /// The [`Image`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`Instance.Image()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/Image.html).
    #[must_use]
    pub fn image(&self, data: &types::Instance) -> Option<Image> {
        let id: Arc<str> = runtime::text(data.image_id())?.into();
        Some(Image::new(Scope::new(self.meta().clone(), id)))
    }

    /// The [`KeyPairInfo`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`Instance.KeyPair()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/KeyPair.html).
    #[must_use]
    pub fn key_pair(&self, data: &types::Instance) -> Option<KeyPairInfo> {
        let name: Arc<str> = runtime::text(data.key_name())?.into();
        Some(KeyPairInfo::new(Scope::new(self.meta().clone(), name)))
    }

    /// Each [`NetworkInterface`] that the attributes name.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`Instance.NetworkInterfaces()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/NetworkInterfaces.html).
    #[must_use]
    pub fn network_interfaces(&self, data: &types::Instance) -> Vec<NetworkInterface> {
        data.network_interfaces()
            .iter()
            .map(|one| {
                let id = runtime::name(one.network_interface_id());
                NetworkInterface::new(Scope::new(self.meta().clone(), id))
            })
            .collect()
    }

    /// The [`PlacementGroup`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`Instance.PlacementGroup()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/PlacementGroup.html).
    #[must_use]
    pub fn placement_group(&self, data: &types::Instance) -> Option<PlacementGroup> {
        let name: Arc<str> = data
            .placement()
            .and_then(|it| runtime::text(it.group_name()))?
            .into();
        Some(PlacementGroup::new(Scope::new(self.meta().clone(), name)))
    }

    /// The [`Subnet`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`Instance.Subnet()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/Subnet.html).
    #[must_use]
    pub fn subnet(&self, data: &types::Instance) -> Option<Subnet> {
        let id: Arc<str> = runtime::text(data.subnet_id())?.into();
        Some(Subnet::new(Scope::new(self.meta().clone(), id)))
    }

    /// The [`Vpc`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`Instance.Vpc()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/Vpc.html).
    #[must_use]
    pub fn vpc(&self, data: &types::Instance) -> Option<Vpc> {
        let id: Arc<str> = runtime::text(data.vpc_id())?.into();
        Some(Vpc::new(Scope::new(self.meta().clone(), id)))
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Instance {
    /// Lists volumes:
    /// [DescribeVolumes](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumes.html).
    ///
    /// Each item is a [`Volume`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Instance.volumes`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/volumes.html).
    pub fn volumes(&self) -> Collection<ListRequest<InstanceVolumes>> {
        let input = DescribeVolumesInputBuilder::default().filters(
            types::Filter::builder()
                .name("attachment.instance-id")
                .values(self.id())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists public IP addresses:
    /// [DescribeAddresses](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html).
    ///
    /// Each item is a [`VpcAddress`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Instance.vpc_addresses`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/vpc_addresses.html).
    pub fn vpc_addresses(&self) -> Collection<ListRequest<InstanceVpcAddresses>> {
        let input = DescribeAddressesInputBuilder::default().filters(
            types::Filter::builder()
                .name("instance-id")
                .values(self.id())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Instance::volumes`].
#[derive(Clone, Copy, Debug)]
pub struct InstanceVolumes;

impl Operation for InstanceVolumes {
    const NAME: &'static str = "DescribeVolumes";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Instance;
    type Input = DescribeVolumesInputBuilder;
    type Output = DescribeVolumesOutput;
    type Entry = types::Volume;
    type Item = Summary<Volume, types::Volume>;

    fn page(
        mut input: DescribeVolumesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeVolumesInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeVolumesInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeVolumesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeVolumesOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeVolumesOutput) -> Vec<types::Volume> {
        runtime::all(output.volumes)
    }

    fn item(parent: &Instance, entry: types::Volume) -> Summary<Volume, types::Volume> {
        let id = runtime::name(entry.volume_id());
        Summary::new(Volume::new(Scope::new(parent.meta().clone(), id)), entry)
    }
}

/// The listing behind [`Instance::vpc_addresses`].
#[derive(Clone, Copy, Debug)]
pub struct InstanceVpcAddresses;

impl Operation for InstanceVpcAddresses {
    const NAME: &'static str = "DescribeAddresses";

    type Client = Client;
    type Parent = Instance;
    type Input = DescribeAddressesInputBuilder;
    type Output = DescribeAddressesOutput;
    type Entry = types::Address;
    type Item = Summary<VpcAddress, types::Address>;

    async fn send(
        input: DescribeAddressesInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeAddressesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn entries(output: DescribeAddressesOutput) -> Vec<types::Address> {
        runtime::all(output.addresses)
    }

    fn item(parent: &Instance, entry: types::Address) -> Summary<VpcAddress, types::Address> {
        let allocation_id = runtime::name(entry.allocation_id());
        Summary::new(
            VpcAddress::new(Scope::new(parent.meta().clone(), allocation_id)),
            entry,
        )
    }
}

/// Batch actions: what one request does with many handles. A collection of them has these methods, and so has a
/// list; of no handles, nothing is sent.
pub trait InstanceBatch: Handles<Instance> + Sized {
    /// Sets tags, in place of those with the same keys:
    /// [CreateTags](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html).
    ///
    /// One request takes at most 1,000. Further requests are sent one after another, until one fails.
    ///
    /// boto3:
    /// [`Instance.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/create_tags.html).
    fn create_tags(self) -> Batch<Instance, CreateTagsFluentBuilder, CreateTagsOutput> {
        Batch::new(
            "CreateTags",
            self.handles(),
            1000,
            |one, other| one.meta() == other.meta(),
            |first, handles| {
                Ok(first.client().create_tags().set_resources(Some(
                    handles.iter().map(|one| one.id().to_owned()).collect(),
                )))
            },
            |request| Box::pin(async move { Ok(request.send().await?) }),
        )
    }

    /// Turns detailed monitoring on:
    /// [MonitorInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_MonitorInstances.html).
    ///
    /// One request takes at most 1,000. Further requests are sent one after another, until one fails.
    ///
    /// boto3:
    /// [`Instance.monitor`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/monitor.html).
    fn monitor(self) -> Batch<Instance, MonitorInstancesFluentBuilder, MonitorInstancesOutput> {
        Batch::new(
            "MonitorInstances",
            self.handles(),
            1000,
            |one, other| one.meta() == other.meta(),
            |first, handles| {
                Ok(first.client().monitor_instances().set_instance_ids(Some(
                    handles.iter().map(|one| one.id().to_owned()).collect(),
                )))
            },
            |request| Box::pin(async move { Ok(request.send().await?) }),
        )
    }

    /// Reboots the instances:
    /// [RebootInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RebootInstances.html).
    ///
    /// One request takes at most 1,000. Further requests are sent one after another, until one fails.
    ///
    /// boto3:
    /// [`Instance.reboot`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/reboot.html).
    fn reboot(self) -> Batch<Instance, RebootInstancesFluentBuilder, RebootInstancesOutput> {
        Batch::new(
            "RebootInstances",
            self.handles(),
            1000,
            |one, other| one.meta() == other.meta(),
            |first, handles| {
                Ok(first.client().reboot_instances().set_instance_ids(Some(
                    handles.iter().map(|one| one.id().to_owned()).collect(),
                )))
            },
            |request| Box::pin(async move { Ok(request.send().await?) }),
        )
    }

    /// Starts the instances:
    /// [StartInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StartInstances.html).
    ///
    /// One request takes at most 1,000. Further requests are sent one after another, until one fails.
    ///
    /// boto3:
    /// [`Instance.start`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/start.html).
    fn start(self) -> Batch<Instance, StartInstancesFluentBuilder, StartInstancesOutput> {
        Batch::new(
            "StartInstances",
            self.handles(),
            1000,
            |one, other| one.meta() == other.meta(),
            |first, handles| {
                Ok(first.client().start_instances().set_instance_ids(Some(
                    handles.iter().map(|one| one.id().to_owned()).collect(),
                )))
            },
            |request| Box::pin(async move { Ok(request.send().await?) }),
        )
    }

    /// Stops the instances; their disks stay:
    /// [StopInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StopInstances.html).
    ///
    /// One request takes at most 1,000. Further requests are sent one after another, until one fails.
    ///
    /// boto3:
    /// [`Instance.stop`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/stop.html).
    fn stop(self) -> Batch<Instance, StopInstancesFluentBuilder, StopInstancesOutput> {
        Batch::new(
            "StopInstances",
            self.handles(),
            1000,
            |one, other| one.meta() == other.meta(),
            |first, handles| {
                Ok(first.client().stop_instances().set_instance_ids(Some(
                    handles.iter().map(|one| one.id().to_owned()).collect(),
                )))
            },
            |request| Box::pin(async move { Ok(request.send().await?) }),
        )
    }

    /// Terminates the instances for good:
    /// [TerminateInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html).
    ///
    /// One request takes at most 1,000. Further requests are sent one after another, until one fails.
    ///
    /// boto3:
    /// [`Instance.terminate`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/terminate.html).
    fn terminate(
        self,
    ) -> Batch<Instance, TerminateInstancesFluentBuilder, TerminateInstancesOutput> {
        Batch::new(
            "TerminateInstances",
            self.handles(),
            1000,
            |one, other| one.meta() == other.meta(),
            |first, handles| {
                Ok(first.client().terminate_instances().set_instance_ids(Some(
                    handles.iter().map(|one| one.id().to_owned()).collect(),
                )))
            },
            |request| Box::pin(async move { Ok(request.send().await?) }),
        )
    }

    /// Turns detailed monitoring off:
    /// [UnmonitorInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnmonitorInstances.html).
    ///
    /// One request takes at most 1,000. Further requests are sent one after another, until one fails.
    ///
    /// boto3:
    /// [`Instance.unmonitor`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/instance/unmonitor.html).
    fn unmonitor(
        self,
    ) -> Batch<Instance, UnmonitorInstancesFluentBuilder, UnmonitorInstancesOutput> {
        Batch::new(
            "UnmonitorInstances",
            self.handles(),
            1000,
            |one, other| one.meta() == other.meta(),
            |first, handles| {
                Ok(first.client().unmonitor_instances().set_instance_ids(Some(
                    handles.iter().map(|one| one.id().to_owned()).collect(),
                )))
            },
            |request| Box::pin(async move { Ok(request.send().await?) }),
        )
    }
}

impl<T: Handles<Instance>> InstanceBatch for T {}

static MODEL: Model = Model {
    service: "ec2",
    name: "Instance",
    identifiers: &["id"],
    load: Some("DescribeInstances"),
    actions: &[
        Member::new(
            "attach_classic_link_vpc",
            Some("AttachClassicLinkVpc"),
            None,
        ),
        Member::new("attach_volume", Some("AttachVolume"), None),
        Member::new("console_output", Some("GetConsoleOutput"), None),
        Member::new("create_image", Some("CreateImage"), Some("Image")),
        Member::new("create_tags", Some("CreateTags"), Some("Tag")),
        Member::new(
            "describe_attribute",
            Some("DescribeInstanceAttribute"),
            None,
        ),
        Member::new(
            "detach_classic_link_vpc",
            Some("DetachClassicLinkVpc"),
            None,
        ),
        Member::new("detach_volume", Some("DetachVolume"), None),
        Member::new("modify_attribute", Some("ModifyInstanceAttribute"), None),
        Member::new("monitor", Some("MonitorInstances"), None),
        Member::new("password_data", Some("GetPasswordData"), None),
        Member::new("reboot", Some("RebootInstances"), None),
        Member::new("report_status", Some("ReportInstanceStatus"), None),
        Member::new("reset_attribute", Some("ResetInstanceAttribute"), None),
        Member::new("reset_kernel", Some("ResetInstanceAttribute"), None),
        Member::new("reset_ramdisk", Some("ResetInstanceAttribute"), None),
        Member::new(
            "reset_source_dest_check",
            Some("ResetInstanceAttribute"),
            None,
        ),
        Member::new("start", Some("StartInstances"), None),
        Member::new("stop", Some("StopInstances"), None),
        Member::new("terminate", Some("TerminateInstances"), None),
        Member::new("unmonitor", Some("UnmonitorInstances"), None),
    ],
    sub_resources: &[
        Member::new("classic_address", None, Some("ClassicAddress")),
        Member::new("image", None, Some("Image")),
        Member::new("key_pair", None, Some("KeyPairInfo")),
        Member::new("network_interfaces", None, Some("NetworkInterface")),
        Member::new("placement_group", None, Some("PlacementGroup")),
        Member::new("subnet", None, Some("Subnet")),
        Member::new("vpc", None, Some("Vpc")),
    ],
    collections: &[
        Member::new("volumes", Some("DescribeVolumes"), Some("Volume")),
        Member::new(
            "vpc_addresses",
            Some("DescribeAddresses"),
            Some("VpcAddress"),
        ),
    ],
    batch_actions: &[
        Member::new("create_tags", Some("CreateTags"), None),
        Member::new("monitor", Some("MonitorInstances"), None),
        Member::new("reboot", Some("RebootInstances"), None),
        Member::new("start", Some("StartInstances"), None),
        Member::new("stop", Some("StopInstances"), None),
        Member::new("terminate", Some("TerminateInstances"), None),
        Member::new("unmonitor", Some("UnmonitorInstances"), None),
    ],
    waiters: &[
        Member::new("wait_until_exists", Some("InstanceExists"), None),
        Member::new("wait_until_running", Some("InstanceRunning"), None),
        Member::new("wait_until_stopped", Some("InstanceStopped"), None),
        Member::new("wait_until_terminated", Some("InstanceTerminated"), None),
    ],
};

impl Resource for Instance {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for Instance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Instance {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Instance {}

impl Hash for Instance {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
