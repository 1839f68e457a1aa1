//! The SDK's trait of interceptors and the types of its methods, re-exported.
//!
//! See [`SessionBuilder::interceptor`](crate::SessionBuilder::interceptor) for an example.

pub use aws_smithy_runtime_api::box_error::BoxError;
pub use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeDeserializationInterceptorContextMut, BeforeDeserializationInterceptorContextRef,
    BeforeTransmitInterceptorContextMut, BeforeTransmitInterceptorContextRef,
};
pub use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
pub use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
pub use aws_smithy_types::config_bag::ConfigBag;
