use resource::s3::Object;

pub fn length(object: &Object) -> Option<i64> {
    object.content_length()
}
