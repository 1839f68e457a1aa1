//! CloudWatch: metrics over several pages, alarms, and batches of alarms.

mod server;

use aws_sdk_cloudwatch::types::{ComparisonOperator, MetricDatum, StateValue, Statistic};
use futures::TryStreamExt;
use resource::cloudwatch::{AlarmBatch, CloudWatch, Metric};

use server::session;

/// The SDK speaks CBOR to CloudWatch, which has an address of its own for that.
async fn cloudwatch() -> CloudWatch {
    let Ok(endpoint_url) = std::env::var("CLOUDWATCH_ENDPOINT_URL") else {
        panic!("run this by .ci/with-moto, which starts the server");
    };
    let session = session().await.with_endpoint_url(endpoint_url);
    session.unwrap().resource(CloudWatch::new)
}

#[tokio::test]
async fn metrics_are_listed_in_pages() {
    let cloudwatch = cloudwatch().await;
    let measured = |number: u32| {
        let datum = MetricDatum::builder().metric_name(format!("metric-{number}"));
        datum.value(f64::from(number)).build()
    };
    let put = cloudwatch.client().put_metric_data().namespace("Listed");
    let put = put.set_metric_data(Some((0..600).map(measured).collect()));
    put.send().await.unwrap();

    // A page has 500 metrics.
    let metrics = cloudwatch.metrics().with(|list| list.namespace("Listed"));
    let pages: Vec<_> = metrics.pages().try_collect().await.unwrap();
    assert!(pages.len() > 1, "{}", pages.len());
    let metric = cloudwatch.metric("Listed", "metric-599");
    let mut listed = pages.into_iter().flatten();
    assert!(listed.any(|one| one.handle() == &metric));
    let loaded = metric.load().await.unwrap();
    assert_eq!(loaded.metric_name(), Some("metric-599"));
}

#[tokio::test]
async fn alarms_are_made_set_and_deleted_together() {
    let cloudwatch = cloudwatch().await;
    let metric = cloudwatch.metric("Shop", "Errors");
    let one_error = MetricDatum::builder().value(1.0).build();
    let put = metric.put_data().with(|put| put.metric_data(one_error));
    put.await.unwrap();
    for name in ["too-many-errors", "far-too-many-errors"] {
        alarm(&metric, name).await;
    }

    let alarm = cloudwatch.alarm("too-many-errors");
    let set = alarm.set_state(StateValue::Alarm, "a test");
    set.await.unwrap();
    let data = alarm.load().await.unwrap();
    assert_eq!(data.state_value(), Some(&StateValue::Alarm));
    assert_eq!(alarm.metric(&data), Some(metric.clone()));

    let alarms = cloudwatch.alarms();
    alarms.clone().disable_actions().await.unwrap();
    let data = alarm.reload().await.unwrap();
    assert_eq!(data.actions_enabled(), Some(false));
    alarms.clone().delete().await.unwrap();
    assert_eq!(alarms.count().await.unwrap(), 0);
    // Of no alarm, nothing is sent.
    assert!(alarms.delete().await.unwrap().is_empty());
    let error = alarm.reload().await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
}

async fn alarm(metric: &Metric, name: &str) {
    let put = metric.put_alarm(name).with(|put| {
        put.comparison_operator(ComparisonOperator::GreaterThanThreshold)
            .evaluation_periods(1)
            .period(60)
            .statistic(Statistic::Sum)
            .threshold(10.0)
    });
    assert_eq!(put.await.unwrap().name(), name);
}
