// Generated from descriptions/cloudwatch.toml; do not edit.

//! [`Metric`]: a metric: a series of measurements, by its namespace and name.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_cloudwatch::operation::describe_alarms_for_metric::DescribeAlarmsForMetricOutput;
use aws_sdk_cloudwatch::operation::describe_alarms_for_metric::builders::DescribeAlarmsForMetricInputBuilder;
use aws_sdk_cloudwatch::operation::get_metric_statistics::GetMetricStatisticsOutput;
use aws_sdk_cloudwatch::operation::get_metric_statistics::builders::GetMetricStatisticsFluentBuilder;
use aws_sdk_cloudwatch::operation::put_metric_alarm::builders::PutMetricAlarmFluentBuilder;
use aws_sdk_cloudwatch::operation::put_metric_data::PutMetricDataOutput;
use aws_sdk_cloudwatch::operation::put_metric_data::builders::PutMetricDataFluentBuilder;
use aws_sdk_cloudwatch::{Client, types};

use super::Alarm;
use crate::runtime::{
    self, About, Action, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model,
    Operation, Resource, Scope, Summary,
};

/// A metric: a series of measurements, by its namespace and name.
///
/// ```no_run
/// # async fn run(cloudwatch: resource::cloudwatch::CloudWatch) -> resource::Result<()> {
/// use aws_sdk_cloudwatch::types::{ComparisonOperator, Statistic};
///
/// let metric = cloudwatch.metric("Shop", "Errors");
/// let alarm = metric.put_alarm("too-many-errors").with(|alarm| {
///     alarm
///         .comparison_operator(ComparisonOperator::GreaterThanThreshold)
///         .threshold(10.0)
///         .statistic(Statistic::Sum)
///         .period(60)
///         .evaluation_periods(5)
/// });
/// println!("{}", alarm.await?.name());
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`Metric`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/metric/index.html).
///
/// ```
/// # use aws_sdk_cloudwatch::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let cloudwatch = resource::cloudwatch::CloudWatch::from_client(aws_sdk_cloudwatch::Client::from_conf(config));
/// let handle = cloudwatch.metric("AWS/Lambda", "Errors");
/// assert_eq!(format!("{handle:?}"), "cloudwatch.Metric(namespace=\"AWS/Lambda\", name=\"Errors\")");
/// ```
#[derive(Clone)]
pub struct Metric {
    scope: Scope<Client>,
    name: Arc<str>,
    loaded: Loaded<types::Metric>,
}

impl Metric {
    pub(crate) fn new(scope: Scope<Client>, name: Arc<str>) -> Self {
        Self {
            scope,
            name,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            name: self.name.clone(),
            loaded: self.loaded.share(),
        }
    }
}

/// Identifiers, and the client.
impl Metric {
    /// The namespace (`Namespace` in requests).
    #[must_use]
    pub fn namespace(&self) -> &str {
        self.scope.first()
    }

    /// The metric's name (`MetricName` in requests).
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
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
impl Metric {
    /// Reads the attributes of the metric:
    /// [ListMetrics](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Metric.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/metric/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::Metric>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::Metric>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .list_metrics()
                .namespace(self.namespace())
                .metric_name(self.name())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::Metric> = runtime::first(response.metrics);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::Metric>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Metric {
    /// Reads statistics of the metric over a time:
    /// [GetMetricStatistics](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html).
    ///
    /// boto3:
    /// [`Metric.get_statistics`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/metric/get_statistics.html).
    pub fn get_statistics(
        &self,
    ) -> Action<GetMetricStatisticsFluentBuilder, GetMetricStatisticsOutput, Self> {
        Action::new(
            self.shared(),
            self.client().get_metric_statistics(),
            |this, request| request.namespace(this.namespace()).metric_name(this.name()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Creates an alarm that watches the metric, or replaces the one of that name:
    /// [PutMetricAlarm](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html).
    ///
    /// Gives the [`Alarm`].
    ///
    /// boto3:
    /// [`Metric.put_alarm`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/metric/put_alarm.html).
    pub fn put_alarm(
        &self,
        alarm_name: impl Into<Arc<str>>,
    ) -> Action<PutMetricAlarmFluentBuilder, Alarm, Alarm> {
        Action::new(
            Alarm::new(Scope::new(self.meta().clone(), alarm_name.into())),
            self.client()
                .put_metric_alarm()
                .namespace(self.namespace())
                .metric_name(self.name()),
            |made, request| request.alarm_name(made.name()),
            |made, request| {
                Box::pin(async move {
                    request.send().await.about(&made)?;
                    Ok(made)
                })
            },
        )
    }

    /// Adds measurements to the metric:
    /// [PutMetricData](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html).
    ///
    /// boto3:
    /// [`Metric.put_data`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/metric/put_data.html).
    pub fn put_data(&self) -> Action<PutMetricDataFluentBuilder, PutMetricDataOutput, Self> {
        Action::new(
            self.shared(),
            self.client().put_metric_data(),
            |this, request| {
                let mut metric_data = request.get_metric_data().clone().unwrap_or_default();
                for one in &mut metric_data {
                    one.metric_name = Some(this.name().into());
                }
                request
                    .set_metric_data(Some(metric_data))
                    .namespace(this.namespace())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Metric {
    /// Lists the alarms that watch the metric:
    /// [DescribeAlarmsForMetric](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarmsForMetric.html).
    ///
    /// Each item is an [`Alarm`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Metric.alarms`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/metric/alarms.html).
    pub fn alarms(&self) -> Collection<ListRequest<MetricAlarms>> {
        let input = DescribeAlarmsForMetricInputBuilder::default()
            .namespace(self.namespace())
            .metric_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Metric::alarms`].
#[derive(Clone, Copy, Debug)]
pub struct MetricAlarms;

impl Operation for MetricAlarms {
    const NAME: &'static str = "DescribeAlarmsForMetric";

    type Client = Client;
    type Parent = Metric;
    type Input = DescribeAlarmsForMetricInputBuilder;
    type Output = DescribeAlarmsForMetricOutput;
    type Entry = types::MetricAlarm;
    type Item = Summary<Alarm, types::MetricAlarm>;

    async fn send(
        input: DescribeAlarmsForMetricInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeAlarmsForMetricOutput> {
        Ok(input.send_with(client).await?)
    }

    fn entries(output: DescribeAlarmsForMetricOutput) -> Vec<types::MetricAlarm> {
        runtime::all(output.metric_alarms)
    }

    fn item(parent: &Metric, entry: types::MetricAlarm) -> Summary<Alarm, types::MetricAlarm> {
        let name = runtime::name(entry.alarm_name());
        Summary::new(Alarm::new(Scope::new(parent.meta().clone(), name)), entry)
    }
}

static MODEL: Model = Model {
    service: "cloudwatch",
    name: "Metric",
    identifiers: &["namespace", "name"],
    load: Some("ListMetrics"),
    actions: &[
        Member::new("get_statistics", Some("GetMetricStatistics"), None),
        Member::new("put_alarm", Some("PutMetricAlarm"), Some("Alarm")),
        Member::new("put_data", Some("PutMetricData"), None),
    ],
    sub_resources: &[],
    collections: &[Member::new(
        "alarms",
        Some("DescribeAlarmsForMetric"),
        Some("Alarm"),
    )],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Metric {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("namespace", self.namespace().to_string()),
            ("name", self.name().to_string()),
        ]
    }
}

impl fmt::Debug for Metric {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Metric {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.name == other.name
    }
}

impl Eq for Metric {}

impl Hash for Metric {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.name.hash(state);
    }
}
