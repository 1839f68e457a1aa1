//! The order of handles: by their identifiers, then by the caller and the place that their client stands for.

use std::cmp::Ordering;

use aws_sdk_s3::Client;

use crate::listed::Entry;
use crate::meta::Meta;
use crate::s3::{
    Bucket, MultipartUpload, MultipartUploadPart, Object, ObjectSummary, ObjectVersion,
};

/// Equal exactly if `==` is.
fn by_origin(here: &Meta<Client>, there: &Meta<Client>) -> Ordering {
    // Clones of a client share their configuration, and so its address.
    here.compare(there, |client| std::ptr::from_ref(client.config()).addr())
}

/// Orders handles by what these getters return.
macro_rules! ordered {
    ($([$($generic:ident)?] $handle:ty: $($identifier:ident),+;)*) => {$(
        impl$(<$generic: Entry>)? Ord for $handle {
            fn cmp(&self, other: &Self) -> Ordering {
                let here = ($(self.$identifier(),)+);
                here.cmp(&($(other.$identifier(),)+)).then_with(|| by_origin(self.meta(), other.meta()))
            }
        }

        impl$(<$generic: Entry>)? PartialOrd for $handle {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }
    )*};
}

ordered! {
    [] Bucket: name;
    [] Object: bucket_name, key;
    [E] ObjectSummary<E>: bucket_name, key;
    [] ObjectVersion: bucket_name, object_key, id;
    [] MultipartUpload: bucket_name, object_key, id;
    [] MultipartUploadPart: bucket_name, object_key, multipart_upload_id, part_number;
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use aws_sdk_s3::config::{BehaviorVersion, Config};

    use crate::s3::{Object, S3};

    fn service() -> S3 {
        let config = Config::builder().behavior_version(BehaviorVersion::latest());
        S3::from_client(aws_sdk_s3::Client::from_conf(config.build()))
    }

    #[test]
    fn handles_are_ordered_by_their_identifiers() {
        let s3 = service();
        let mut objects = ["b", "a/1", "a", "B"].map(|key| s3.object("demo", key));
        objects.sort();
        assert_eq!(objects.each_ref().map(Object::key), ["B", "a", "a/1", "b"]);
    }

    #[test]
    fn handles_compare_as_equal_exactly_where_they_are() {
        let (one, other) = (service(), service());
        let handles = [one.bucket("b"), one.bucket("b"), other.bucket("b")];
        let again = S3::from_client(one.client().clone()).bucket("b");
        for left in handles.iter().chain([&again]) {
            for right in handles.iter().chain([&again]) {
                assert_eq!(left == right, left.cmp(right) == Ordering::Equal);
                assert_eq!(left.cmp(right), right.cmp(left).reverse());
            }
        }
    }
}
