//! What differs from one operation's answer to the next.

use std::fmt::Debug;

use aws_smithy_types::config_bag::FrozenLayer;

use super::fields::Fields;

/// An operation whose answer can be read fast.
pub(super) trait Answer: Debug + Send + Sync + 'static {
    /// The operation's name, as the SDK's metadata has it.
    const OPERATION: &'static str;

    /// The name of the answer's root element.
    const ROOT: &'static str;

    /// An answer that says nothing: from it the SDK makes an output with the headers' fields only.
    const EMPTY: &'static str;

    /// The SDK's output type.
    type Output: Fields + Debug + Send + Sync + 'static;

    /// The SDK's own configuration of the operation, which holds its own reader.
    fn sdk() -> Option<FrozenLayer>;
}
