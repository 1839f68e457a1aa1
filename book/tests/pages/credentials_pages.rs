//! Listings of the page on credentials.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use session::wire::WireLog;
use session::{Env, Fs, Session};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::world::Result;

#[tokio::test]
async fn a_profile_needs_no_keys_in_the_code() -> Result {
    let env = Env::from_slice(&[("HOME", "/somewhere/reader")]);
    let file = "[default]\naws_access_key_id = AKIAOFTHEFILE\naws_secret_access_key = secret\nregion = eu-west-1\n";
    let fs = Fs::from_slice(&[("/somewhere/reader/.aws/credentials", file)]);
    // ANCHOR: profile
    let session = Session::builder()
        // ANCHOR_END: profile
        .env(env)
        .fs(fs)
        // ANCHOR: profile
        .build()
        .await?;
    let credentials = session.credentials().await?;
    println!("{:?} {}", credentials.method(), credentials.access_key_id());
    assert_eq!(credentials.access_key_id(), "AKIAOFTHEFILE");
    // ANCHOR_END: profile
    Ok(())
}

#[tokio::test]
async fn making_a_client_asks_nobody() -> Result {
    let wire = WireLog::new();
    let builder = Session::builder()
        .env(Env::from_slice(&[("AWS_REGION", "eu-west-1")]))
        .fs(Fs::from_slice(&[]))
        .wire_log(wire.clone());
    // ANCHOR: lazy
    let session = builder.build().await?;
    let client = session.client(aws_sdk_s3::Client::new);
    assert!(wire.is_empty());
    // ANCHOR_END: lazy
    drop(client);
    Ok(())
}

/// The page on sessions says that a session may send this one request.
#[tokio::test]
async fn a_session_without_a_region_asks_the_instance() -> Result {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let metadata = format!("http://{}", listener.local_addr()?);
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = asked.clone();
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = listener.accept().await {
            counted.fetch_add(1, Ordering::SeqCst);
            let mut request = [0; 4096];
            let _ = connection.read(&mut request).await;
            let refusal = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
            let _ = connection.write_all(refusal).await;
        }
    });
    let instance = ("AWS_EC2_METADATA_SERVICE_ENDPOINT", metadata.as_str());
    for (variables, expected) in [
        (&[instance, ("AWS_REGION", "eu-west-1")][..], false),
        (&[instance][..], true),
    ] {
        let builder = Session::builder().env(Env::from_slice(variables));
        builder.fs(Fs::from_slice(&[])).build().await?;
        assert_eq!(asked.load(Ordering::SeqCst) > 0, expected);
    }
    Ok(())
}
