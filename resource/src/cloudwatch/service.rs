// Generated from descriptions/cloudwatch.toml; do not edit.

//! [`CloudWatch`]: Amazon CloudWatch: the service, from which every metric and alarm is reached.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_cloudwatch::operation::describe_alarms::DescribeAlarmsOutput;
use aws_sdk_cloudwatch::operation::describe_alarms::builders::DescribeAlarmsInputBuilder;
use aws_sdk_cloudwatch::operation::list_metrics::ListMetricsOutput;
use aws_sdk_cloudwatch::operation::list_metrics::builders::ListMetricsInputBuilder;
use aws_sdk_cloudwatch::{Client, types};

use super::{Alarm, Metric};
use crate::runtime::{
    self, ClientResult, Collection, ListRequest, Member, Meta, Model, Next, Operation, Resource,
    Scope, Summary, ToSession,
};

/// Amazon CloudWatch: the service, from which every metric and alarm is reached.
///
/// ```no_run
/// # async fn run(cloudwatch: resource::cloudwatch::CloudWatch) -> resource::Result<()> {
/// let metric = cloudwatch.metric("Shop", "Orders");
/// let measured = aws_sdk_cloudwatch::types::MetricDatum::builder().value(3.0).build();
/// metric.put_data().with(|put| put.metric_data(measured)).await?;
/// for alarm in cloudwatch.alarms().collect().await? {
///     println!("{} is {:?}", alarm.name(), alarm.item().state_value());
/// }
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning it sends nothing. Two are equal if both are known to speak for the same caller to the
/// same place (see [`Meta`]).
///
/// boto3:
/// [`ServiceResource`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/service-resource/index.html).
///
/// ```
/// # use aws_sdk_cloudwatch::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let client = aws_sdk_cloudwatch::Client::from_conf(config);
/// let cloudwatch = resource::cloudwatch::CloudWatch::from_client(client);
/// assert_eq!(cloudwatch.meta().service_name(), "cloudwatch");
/// ```
#[derive(Clone)]
pub struct CloudWatch {
    meta: Meta<Client>,
}

/// Constructors, and the client.
impl CloudWatch {
    /// From a session, or from the SDK's configuration: `session.resource(CloudWatch::new)`, `CloudWatch::new(&sdk_config)`.
    ///
    /// The client that it makes refuses responses that were cut off, and names the `resource` crate in its
    /// user agent.
    #[must_use]
    pub fn new(session: &impl ToSession) -> Self {
        let session = runtime::named(session);
        Self {
            meta: Meta::of_session(
                "cloudwatch",
                &session,
                session.client(|config| {
                    let config = aws_sdk_cloudwatch::config::Builder::from(config);
                    Client::from_conf(config.interceptor(runtime::CompleteXml::new()).build())
                }),
                is_same,
            ),
        }
    }

    /// From a client made elsewhere, which is used as it is: without what [`new`](Self::new) adds.
    #[must_use]
    pub fn from_client(client: Client) -> Self {
        Self {
            meta: Meta::of_client("cloudwatch", client, is_same),
        }
    }

    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client {
        self.meta.client()
    }

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> {
        &self.meta
    }
}

/// Clones of a client share their configuration, and separately made clients never do.
fn is_same(one: &Client, other: &Client) -> bool {
    std::ptr::eq(one.config(), other.config())
}

/// Every resource, by its identifiers. Nothing is sent.
impl CloudWatch {
    /// An [`Alarm`].
    ///
    /// boto3:
    /// [`ServiceResource.Alarm()`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/service-resource/Alarm.html).
    #[must_use]
    pub fn alarm(&self, name: impl Into<Arc<str>>) -> Alarm {
        Alarm::new(Scope::new(self.meta().clone(), name.into()))
    }

    /// A [`Metric`].
    ///
    /// boto3:
    /// [`ServiceResource.Metric()`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/service-resource/Metric.html).
    #[must_use]
    pub fn metric(&self, namespace: impl Into<Arc<str>>, name: impl Into<Arc<str>>) -> Metric {
        Metric::new(
            Scope::new(self.meta().clone(), namespace.into()),
            name.into(),
        )
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl CloudWatch {
    /// Reads alarms with their state:
    /// [DescribeAlarms](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html).
    ///
    /// Each item is an [`Alarm`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.alarms`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/service-resource/alarms.html).
    pub fn alarms(&self) -> Collection<ListRequest<CloudWatchAlarms>> {
        let input = DescribeAlarmsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists metrics that had data in the last two weeks:
    /// [ListMetrics](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html).
    ///
    /// Each item is a [`Metric`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.metrics`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudwatch/service-resource/metrics.html).
    pub fn metrics(&self) -> Collection<ListRequest<CloudWatchMetrics>> {
        let input = ListMetricsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`CloudWatch::alarms`].
#[derive(Clone, Copy, Debug)]
pub struct CloudWatchAlarms;

impl Operation for CloudWatchAlarms {
    const NAME: &'static str = "DescribeAlarms";

    type Client = Client;
    type Parent = CloudWatch;
    type Input = DescribeAlarmsInputBuilder;
    type Output = DescribeAlarmsOutput;
    type Entry = types::MetricAlarm;
    type Item = Summary<Alarm, types::MetricAlarm>;

    fn page(
        mut input: DescribeAlarmsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeAlarmsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_records(size);
        }
        input
    }

    async fn send(
        input: DescribeAlarmsInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeAlarmsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeAlarmsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeAlarmsOutput) -> Vec<types::MetricAlarm> {
        runtime::all(output.metric_alarms)
    }

    fn item(parent: &CloudWatch, entry: types::MetricAlarm) -> Summary<Alarm, types::MetricAlarm> {
        let name = runtime::name(entry.alarm_name());
        Summary::new(Alarm::new(Scope::new(parent.meta().clone(), name)), entry)
    }
}

/// The listing behind [`CloudWatch::metrics`].
#[derive(Clone, Copy, Debug)]
pub struct CloudWatchMetrics;

impl Operation for CloudWatchMetrics {
    const NAME: &'static str = "ListMetrics";

    type Client = Client;
    type Parent = CloudWatch;
    type Input = ListMetricsInputBuilder;
    type Output = ListMetricsOutput;
    type Entry = types::Metric;
    type Item = Summary<Metric, types::Metric>;

    fn page(
        mut input: ListMetricsInputBuilder,
        token: Option<String>,
        _: Option<i32>,
    ) -> ListMetricsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        input
    }

    async fn send(
        input: ListMetricsInputBuilder,
        client: &Client,
    ) -> ClientResult<ListMetricsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListMetricsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: ListMetricsOutput) -> Vec<types::Metric> {
        runtime::all(output.metrics)
    }

    fn item(parent: &CloudWatch, entry: types::Metric) -> Summary<Metric, types::Metric> {
        let namespace = runtime::name(entry.namespace());
        let name = runtime::name(entry.metric_name());
        Summary::new(
            Metric::new(Scope::new(parent.meta().clone(), namespace), name),
            entry,
        )
    }
}

static MODEL: Model = Model {
    service: "cloudwatch",
    name: "CloudWatch",
    identifiers: &[],
    load: None,
    actions: &[],
    sub_resources: &[
        Member::new("alarm", None, Some("Alarm")),
        Member::new("metric", None, Some("Metric")),
    ],
    collections: &[
        Member::new("alarms", Some("DescribeAlarms"), Some("Alarm")),
        Member::new("metrics", Some("ListMetrics"), Some("Metric")),
    ],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for CloudWatch {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![]
    }
}

impl fmt::Debug for CloudWatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for CloudWatch {
    fn eq(&self, other: &Self) -> bool {
        self.meta == other.meta
    }
}

impl Eq for CloudWatch {}

impl Hash for CloudWatch {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.meta.hash(state);
    }
}
