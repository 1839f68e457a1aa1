//! From the names of one language to those of another.

use heck::{ToPascalCase, ToSnakeCase};

/// `MultipartUpload` and `multipart_upload` both to `multipart_upload`.
pub(crate) fn snake(name: &str) -> String {
    name.to_snake_case()
}

/// `multipart_upload` to `MultipartUpload`.
pub(crate) fn pascal(name: &str) -> String {
    name.to_pascal_case()
}

/// A name of AWS's as the SDK has it for a field: `Type` to `r#type`.
pub(crate) fn field(name: &str) -> String {
    let name = snake(name);
    if matches!(
        name.as_str(),
        "type" | "match" | "self" | "use" | "in" | "as" | "ref"
    ) {
        format!("r#{name}")
    } else {
        name
    }
}

/// `a` or `an`, as the word needs.
pub(crate) fn article(word: &str) -> &'static str {
    if word.starts_with(['A', 'E', 'I', 'O', 'a', 'e', 'i', 'o']) {
        "an"
    } else {
        "a"
    }
}

#[cfg(test)]
mod tests {
    use super::{pascal, snake};

    #[test]
    fn names_follow_the_sdk() {
        assert_eq!(snake("ListObjectsV2"), "list_objects_v2");
        assert_eq!(snake("MultipartUploadPart"), "multipart_upload_part");
        assert_eq!(snake("GetBucketCors"), "get_bucket_cors");
        assert_eq!(snake("upload_id"), "upload_id");
        assert_eq!(
            pascal("versioning_configuration"),
            "VersioningConfiguration"
        );
    }
}
