//! The operations whose responses the fast reader reads, one line each.

use std::fmt::Debug;

use aws_sdk_s3::operation::delete_objects::{DeleteObjects, DeleteObjectsOutput};
use aws_sdk_s3::operation::list_object_versions::{ListObjectVersions, ListObjectVersionsOutput};
use aws_sdk_s3::operation::list_objects::{ListObjects, ListObjectsOutput};
use aws_sdk_s3::operation::list_objects_v2::{ListObjectsV2, ListObjectsV2Output};
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_runtime_api::client::ser_de::SharedResponseDeserializer;
use aws_smithy_types::config_bag::FrozenLayer;

use super::buffers::Buffers;
use super::deserializer::FastDeserializer;
use super::fields::Fields;

/// An operation whose response can be read fast.
pub(super) trait FastOperation: Debug + Send + Sync + 'static {
    /// The operation, such as `ListObjectsV2`.
    const NAME: &'static str;

    /// The name of the response's root element.
    const ROOT: &'static str;

    /// A response without any field. From it the SDK makes an output that has the headers' fields only.
    const EMPTY: &'static str;

    /// The SDK's output type.
    type Output: Fields + Debug + Send + Sync + 'static;

    /// The SDK's own configuration of the operation, which holds its own reader.
    fn sdk_config() -> Option<FrozenLayer>;
}

/// Declares the operations: what the SDK calls each of them, its output type, and the root element of its response.
macro_rules! operations {
    ($($field:ident: $operation:ident => $output:ident in $root:literal;)*) => {
        /// The SDK's configuration of each operation.
        #[derive(Clone, Debug)]
        pub(super) struct Operations {
            $($field: Option<FrozenLayer>,)*
        }

        impl Operations {
            pub(super) fn new() -> Self {
                Self { $($field: $operation::sdk_config(),)* }
            }

            /// The fast reader of an operation's responses, if it has one.
            pub(super) fn deserializer(
                &self,
                operation: &str,
                buffers: &Buffers,
            ) -> Option<SharedResponseDeserializer> {
                match operation {
                    $(stringify!($operation) => {
                        let sdk = self.$field.clone()?;
                        let reader = FastDeserializer::<$operation>::new(sdk, buffers.clone());
                        Some(SharedResponseDeserializer::new(reader))
                    })*
                    _ => None,
                }
            }
        }

        $(impl FastOperation for $operation {
            const NAME: &'static str = stringify!($operation);
            const ROOT: &'static str = $root;
            const EMPTY: &'static str = concat!("<", $root, "/>");
            type Output = $output;

            fn sdk_config() -> Option<FrozenLayer> {
                Self::new().config()
            }
        })*
    };
}

operations! {
    list_objects_v2: ListObjectsV2 => ListObjectsV2Output in "ListBucketResult";
    list_objects: ListObjects => ListObjectsOutput in "ListBucketResult";
    list_object_versions: ListObjectVersions => ListObjectVersionsOutput in "ListVersionsResult";
    delete_objects: DeleteObjects => DeleteObjectsOutput in "DeleteResult";
}
