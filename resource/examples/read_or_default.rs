//! Reads an object's text, or takes a default where there is no such object.
//!
//! `cargo run --example read_or_default -- BUCKET KEY DEFAULT`. With boto3: `book/python/read_or_default.py`.

use resource::{Object, Result, S3, Session};

/// Fails for any other reason: no such bucket, no permission, no connection.
pub(crate) async fn read_or_default(object: &Object, default: &str) -> Result<String> {
    match object.text().await {
        Err(error) if error.code() == Some("NoSuchKey") => Ok(default.to_owned()),
        text => text,
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Ok([bucket, key, default]) = <[String; 3]>::try_from(arguments) else {
        eprintln!("usage: read_or_default BUCKET KEY DEFAULT");
        std::process::exit(2);
    };
    let s3 = S3::new(&Session::new().await?);
    let object = s3.object(bucket, key);
    println!("{}", read_or_default(&object, &default).await?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use aws_sdk_s3::Client;
    use aws_sdk_s3::operation::get_object::{GetObjectError, GetObjectOutput};
    use aws_sdk_s3::primitives::ByteStream;
    use aws_sdk_s3::types::error::NoSuchKey;
    use aws_smithy_mocks::{Rule, RuleMode, mock, mock_client};

    use super::*;

    fn object(get: &Rule) -> Object {
        let client = mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[get]);
        S3::from_client(client).object("demo", "greeting.txt")
    }

    #[tokio::test]
    async fn a_missing_object_has_the_default_text() {
        let missing = || GetObjectError::NoSuchKey(NoSuchKey::builder().build());
        let get = mock!(Client::get_object).then_error(missing);
        let text = read_or_default(&object(&get), "hello").await;
        assert_eq!(text.expect("the default"), "hello");
        assert_eq!(get.num_calls(), 1);
    }

    #[tokio::test]
    async fn an_object_has_its_own_text() {
        let get = mock!(Client::get_object).then_output(|| {
            let body = ByteStream::from_static(b"good morning");
            GetObjectOutput::builder().body(body).build()
        });
        let text = read_or_default(&object(&get), "hello").await;
        assert_eq!(text.expect("a text"), "good morning");
    }
}
