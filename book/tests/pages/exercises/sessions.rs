//! Exercises on sessions.

use session::{Env, Fs, Session};

use crate::world::Result;

#[tokio::test]
async fn connect() -> Result {
    // ANCHOR: connect
    let files = Fs::from_slice(&[(
        "/aws/config",
        "[profile work]\nregion = eu-west-1\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = example\n",
    )]);
    let env = Env::from_slice(&[("AWS_CONFIG_FILE", "/aws/config")]);
    let session = Session::builder()
        .env(env)
        .fs(files)
        .profile_name("work")
        .build()
        .await?;
    assert_eq!(session.region_name(), Some("eu-west-1"));
    // ANCHOR_END: connect
    Ok(())
}

#[tokio::test]
async fn explain() -> Result {
    // ANCHOR: explain
    let env = Env::from_slice(&[
        ("AWS_REGION", "eu-west-1"),
        ("AWS_DEFAULT_REGION", "us-east-2"),
    ]);
    let session = Session::builder()
        .env(env)
        .fs(Fs::from_slice(&[]))
        .build()
        .await?;
    let text = session.explain().await.to_string();
    assert!(text.contains("eu-west-1") && text.contains("AWS_DEFAULT_REGION"));
    // ANCHOR_END: explain
    Ok(())
}

#[tokio::test]
async fn profiles() -> Result {
    // ANCHOR: profiles
    let files = Fs::from_slice(&[(
        "/aws/config",
        "[default]\nregion = us-east-1\n[profile work]\nregion = eu-west-1\n",
    )]);
    let env = Env::from_slice(&[("AWS_CONFIG_FILE", "/aws/config")]);
    let session = Session::builder().env(env).fs(files).build().await?;
    assert_eq!(session.available_profiles(), ["default", "work"]);
    // ANCHOR_END: profiles
    Ok(())
}

#[test]
fn regions() -> Result {
    // ANCHOR: regions
    let partition = session::regions::partition_for_region("cn-north-1")?;
    assert_eq!(partition.name, "aws-cn");
    // ANCHOR_END: regions
    Ok(())
}
