// Generated from descriptions/sns.toml; do not edit.

//! The resources of `sns`, one per file. [`Sns`] leads to all of them.
//!
//! | resource | what it is |
//! |---|---|
//! | [`Sns`] | Amazon SNS: the service, from which every topic is reached |
//! | [`PlatformApplication`] | A mobile app that push notifications go to |
//! | [`PlatformEndpoint`] | One device on which a mobile app is installed |
//! | [`Subscription`] | A subscription: an endpoint that a topic sends to |
//! | [`Topic`] | A topic, which passes what is published to its subscriptions |

mod platform_application;
mod platform_endpoint;
mod service;
mod subscription;
mod topic;

pub use platform_application::{PlatformApplication, PlatformApplicationEndpoints};
pub use platform_endpoint::PlatformEndpoint;
pub use service::{Sns, SnsPlatformApplications, SnsSubscriptions, SnsTopics};
pub use subscription::Subscription;
pub use topic::{Topic, TopicSubscriptions};
