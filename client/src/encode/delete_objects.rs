//! The request of `DeleteObjects`.

use aws_sdk_s3::operation::delete_objects::DeleteObjectsInput;
use aws_sdk_s3::primitives::SdkBody;
use aws_sdk_s3::types::Delete;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::Input;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::ser_de::{SerializeRequest, SharedRequestSerializer};
use aws_smithy_types::config_bag::ConfigBag;

use super::escape::push_escaped;

const START: &str = "<Delete xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">";

/// The tags around a key.
const TAGS: usize = "<Object><Key></Key></Object>".len();

/// Writes the keys, and has the SDK write the rest.
#[derive(Debug)]
pub(super) struct Serializer {
    pub(super) sdk: SharedRequestSerializer,
}

impl SerializeRequest for Serializer {
    fn serialize_input(
        &self,
        input: Input,
        config: &mut ConfigBag,
    ) -> Result<HttpRequest, BoxError> {
        let mut input = match input.downcast::<DeleteObjectsInput>() {
            Ok(input) => input,
            Err(other) => return self.sdk.serialize_input(other, config),
        };
        let Some(delete) = input.delete.take() else {
            return self.sdk.serialize_input(Input::erase(input), config);
        };
        let xml = document(&delete);
        input.delete = Some(Delete::builder().set_objects(Some(Vec::new())).build()?);
        let mut request = self.sdk.serialize_input(Input::erase(input), config)?;
        let headers = request.headers_mut();
        headers.insert("content-length", xml.len().to_string());
        *request.body_mut() = SdkBody::from(xml);
        Ok(request)
    }
}

/// Whether the request names nothing but keys and versions.
pub(super) fn is_plain(input: &DeleteObjectsInput) -> bool {
    let objects = input
        .delete
        .as_ref()
        .map(|delete| delete.objects.as_slice());
    objects.unwrap_or_default().iter().all(|object| {
        object.e_tag.is_none() && object.last_modified_time.is_none() && object.size.is_none()
    })
}

fn document(delete: &Delete) -> String {
    let texts = delete.objects.iter().map(|object| {
        let version_id = object.version_id.as_ref().map_or(0, String::len);
        TAGS + object.key.len() + version_id
    });
    let mut xml = String::with_capacity(START.len() + texts.sum::<usize>() + 64);
    xml.push_str(START);
    for object in &delete.objects {
        xml.push_str("<Object><Key>");
        push_escaped(&mut xml, &object.key);
        xml.push_str("</Key>");
        if let Some(version_id) = &object.version_id {
            xml.push_str("<VersionId>");
            push_escaped(&mut xml, version_id);
            xml.push_str("</VersionId>");
        }
        xml.push_str("</Object>");
    }
    match delete.quiet {
        Some(true) => xml.push_str("<Quiet>true</Quiet>"),
        Some(false) => xml.push_str("<Quiet>false</Quiet>"),
        None => {}
    }
    xml.push_str("</Delete>");
    xml
}
