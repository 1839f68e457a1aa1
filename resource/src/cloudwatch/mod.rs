// Generated from descriptions/cloudwatch.toml; do not edit.

//! The resources of `cloudwatch`, one per file. [`CloudWatch`] leads to all of them.
//!
//! | resource | what it is |
//! |---|---|
//! | [`CloudWatch`] | Amazon CloudWatch: the service, from which every metric and alarm is reached |
//! | [`Alarm`] | An alarm, which watches a metric |
//! | [`Metric`] | A metric: a series of measurements, by its namespace and name |

mod alarm;
mod metric;
mod service;

pub use alarm::{Alarm, AlarmBatch};
pub use metric::{Metric, MetricAlarms};
pub use service::{CloudWatch, CloudWatchAlarms, CloudWatchMetrics};
