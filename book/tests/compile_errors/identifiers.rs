use resource::s3::{Object, S3};

pub fn report(s3: &S3) -> Object {
    s3.object("demo")
}
