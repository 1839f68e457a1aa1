// Generated from descriptions/cloudwatch.toml; do not edit.

//! [`Alarm`]: an alarm, which watches a metric.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_cloudwatch::Client;
use aws_sdk_cloudwatch::operation::delete_alarms::DeleteAlarmsOutput;
use aws_sdk_cloudwatch::operation::delete_alarms::builders::DeleteAlarmsFluentBuilder;
use aws_sdk_cloudwatch::operation::describe_alarm_history::DescribeAlarmHistoryOutput;
use aws_sdk_cloudwatch::operation::describe_alarm_history::builders::DescribeAlarmHistoryFluentBuilder;
use aws_sdk_cloudwatch::operation::disable_alarm_actions::DisableAlarmActionsOutput;
use aws_sdk_cloudwatch::operation::disable_alarm_actions::builders::DisableAlarmActionsFluentBuilder;
use aws_sdk_cloudwatch::operation::enable_alarm_actions::EnableAlarmActionsOutput;
use aws_sdk_cloudwatch::operation::enable_alarm_actions::builders::EnableAlarmActionsFluentBuilder;
use aws_sdk_cloudwatch::operation::set_alarm_state::SetAlarmStateOutput;
use aws_sdk_cloudwatch::operation::set_alarm_state::builders::SetAlarmStateFluentBuilder;
use aws_sdk_cloudwatch::types::{self, StateValue};

use super::Metric;
use crate::runtime::{
    self, About, Action, Batch, Error, Handles, Loaded, Member, Meta, Model, Resource, Scope,
};

/// An alarm, which watches a metric.
///
/// ```no_run
/// # async fn run(cloudwatch: resource::cloudwatch::CloudWatch) -> resource::Result<()> {
/// use resource::cloudwatch::AlarmBatch;
///
/// let alarm = cloudwatch.alarm("too-many-errors");
/// println!("{:?}", alarm.load().await?.state_value());
/// alarm.disable_actions().await?;
/// // Many at once: 100 a request.
/// cloudwatch.alarms().with(|list| list.alarm_name_prefix("test-")).delete().await?;
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Alarm`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/alarm/index.html).
///
/// ```
/// # use aws_sdk_cloudwatch::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let cloudwatch = resource::cloudwatch::CloudWatch::from_client(aws_sdk_cloudwatch::Client::from_conf(config));
/// let handle = cloudwatch.alarm("too-many-errors");
/// assert_eq!(format!("{handle:?}"), "cloudwatch.Alarm(name=\"too-many-errors\")");
/// ```
#[derive(Clone)]
pub struct Alarm {
    scope: Scope<Client>,
    loaded: Loaded<types::MetricAlarm>,
}

impl Alarm {
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
impl Alarm {
    /// The alarm's name (`AlarmName` in requests).
    #[must_use]
    pub fn name(&self) -> &str {
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
impl Alarm {
    /// Reads the attributes of the alarm:
    /// [DescribeAlarms](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Alarm.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/alarm/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::MetricAlarm>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::MetricAlarm>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_alarms()
                .set_alarm_names(Some(vec![self.name().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::MetricAlarm> = runtime::first(response.metric_alarms);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::MetricAlarm>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Alarm {
    /// Deletes the alarms:
    /// [DeleteAlarms](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Alarm.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/alarm/delete.html).
    pub fn delete(&self) -> Action<DeleteAlarmsFluentBuilder, DeleteAlarmsOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_alarms(),
            |this, request| request.set_alarm_names(Some(vec![this.name().to_owned()])),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Reads what happened to the alarm:
    /// [DescribeAlarmHistory](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarmHistory.html).
    ///
    /// boto3:
    /// [`Alarm.describe_history`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/alarm/describe_history.html).
    pub fn describe_history(
        &self,
    ) -> Action<DescribeAlarmHistoryFluentBuilder, DescribeAlarmHistoryOutput, Self> {
        Action::new(
            self.shared(),
            self.client().describe_alarm_history(),
            |this, request| request.alarm_name(this.name()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Stops what the alarms do:
    /// [DisableAlarmActions](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DisableAlarmActions.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Alarm.disable_actions`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/alarm/disable_actions.html).
    pub fn disable_actions(
        &self,
    ) -> Action<DisableAlarmActionsFluentBuilder, DisableAlarmActionsOutput, Self> {
        Action::new(
            self.shared(),
            self.client().disable_alarm_actions(),
            |this, request| request.set_alarm_names(Some(vec![this.name().to_owned()])),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Lets the alarms act again:
    /// [EnableAlarmActions](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_EnableAlarmActions.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Alarm.enable_actions`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/alarm/enable_actions.html).
    pub fn enable_actions(
        &self,
    ) -> Action<EnableAlarmActionsFluentBuilder, EnableAlarmActionsOutput, Self> {
        Action::new(
            self.shared(),
            self.client().enable_alarm_actions(),
            |this, request| request.set_alarm_names(Some(vec![this.name().to_owned()])),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets the state of the alarm until its next evaluation, for a test:
    /// [SetAlarmState](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Alarm.set_state`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/alarm/set_state.html).
    pub fn set_state(
        &self,
        state_value: impl Into<StateValue>,
        state_reason: impl Into<String>,
    ) -> Action<SetAlarmStateFluentBuilder, SetAlarmStateOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .set_alarm_state()
                .state_value(state_value.into())
                .state_reason(state_reason),
            |this, request| request.alarm_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }
}

/// Sub-resources. Nothing is sent.
impl Alarm {
    /// The [`Metric`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`Alarm.Metric()`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/alarm/Metric.html).
    #[must_use]
    pub fn metric(&self, data: &types::MetricAlarm) -> Option<Metric> {
        let namespace: Arc<str> = runtime::text(data.namespace())?.into();
        let name: Arc<str> = runtime::text(data.metric_name())?.into();
        Some(Metric::new(
            Scope::new(self.meta().clone(), namespace),
            name,
        ))
    }
}

/// Batch actions: what one request does with many handles. A collection of them has these methods, and so has a
/// list; of no handles, nothing is sent.
pub trait AlarmBatch: Handles<Alarm> + Sized {
    /// Deletes the alarms:
    /// [DeleteAlarms](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html).
    ///
    /// One request takes at most 100. Further requests are sent one after another, until one fails.
    ///
    /// boto3:
    /// [`Alarm.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/alarm/delete.html).
    fn delete(self) -> Batch<Alarm, DeleteAlarmsFluentBuilder, DeleteAlarmsOutput> {
        Batch::new(
            "DeleteAlarms",
            self.handles(),
            100,
            |one, other| one.meta() == other.meta(),
            |first, handles| {
                Ok(first.client().delete_alarms().set_alarm_names(Some(
                    handles.iter().map(|one| one.name().to_owned()).collect(),
                )))
            },
            |request| Box::pin(async move { Ok(request.send().await?) }),
        )
    }

    /// Stops what the alarms do:
    /// [DisableAlarmActions](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DisableAlarmActions.html).
    ///
    /// One request takes at most 100. Further requests are sent one after another, until one fails.
    ///
    /// boto3:
    /// [`Alarm.disable_actions`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/alarm/disable_actions.html).
    fn disable_actions(
        self,
    ) -> Batch<Alarm, DisableAlarmActionsFluentBuilder, DisableAlarmActionsOutput> {
        Batch::new(
            "DisableAlarmActions",
            self.handles(),
            100,
            |one, other| one.meta() == other.meta(),
            |first, handles| {
                Ok(first.client().disable_alarm_actions().set_alarm_names(Some(
                    handles.iter().map(|one| one.name().to_owned()).collect(),
                )))
            },
            |request| Box::pin(async move { Ok(request.send().await?) }),
        )
    }

    /// Lets the alarms act again:
    /// [EnableAlarmActions](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_EnableAlarmActions.html).
    ///
    /// One request takes at most 100. Further requests are sent one after another, until one fails.
    ///
    /// boto3:
    /// [`Alarm.enable_actions`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/alarm/enable_actions.html).
    fn enable_actions(
        self,
    ) -> Batch<Alarm, EnableAlarmActionsFluentBuilder, EnableAlarmActionsOutput> {
        Batch::new(
            "EnableAlarmActions",
            self.handles(),
            100,
            |one, other| one.meta() == other.meta(),
            |first, handles| {
                Ok(first.client().enable_alarm_actions().set_alarm_names(Some(
                    handles.iter().map(|one| one.name().to_owned()).collect(),
                )))
            },
            |request| Box::pin(async move { Ok(request.send().await?) }),
        )
    }
}

impl<T: Handles<Alarm>> AlarmBatch for T {}

static MODEL: Model = Model {
    service: "cloudwatch",
    name: "Alarm",
    identifiers: &["name"],
    load: Some("DescribeAlarms"),
    actions: &[
        Member::new("delete", Some("DeleteAlarms"), None),
        Member::new("describe_history", Some("DescribeAlarmHistory"), None),
        Member::new("disable_actions", Some("DisableAlarmActions"), None),
        Member::new("enable_actions", Some("EnableAlarmActions"), None),
        Member::new("set_state", Some("SetAlarmState"), None),
    ],
    sub_resources: &[Member::new("metric", None, Some("Metric"))],
    collections: &[],
    batch_actions: &[
        Member::new("delete", Some("DeleteAlarms"), None),
        Member::new("disable_actions", Some("DisableAlarmActions"), None),
        Member::new("enable_actions", Some("EnableAlarmActions"), None),
    ],
    waiters: &[],
};

impl Resource for Alarm {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name().to_string())]
    }
}

impl fmt::Debug for Alarm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Alarm {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Alarm {}

impl Hash for Alarm {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
