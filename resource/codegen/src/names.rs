//! From the names of one language to those of another.

/// `MultipartUpload` and `multipart_upload` both to `multipart_upload`.
///
/// A digit stays with the letter before it, as in the SDK: `ListObjectsV2` is `list_objects_v2`.
pub(crate) fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    let mut after_lower = false;
    for c in name.chars() {
        if c.is_ascii_uppercase() && after_lower {
            snake.push('_');
        }
        after_lower = c.is_ascii_lowercase() || c.is_ascii_digit();
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

/// `multipart_upload` to `MultipartUpload`.
pub(crate) fn pascal(name: &str) -> String {
    name.split('_')
        .flat_map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map(|first| first.to_ascii_uppercase())
                .into_iter()
                .chain(letters)
        })
        .collect()
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
