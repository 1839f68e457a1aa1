//! Region and profile: which place wins.

use session::Error;

use crate::support::{CONFIG, isolated};

async fn region(variables: &[(&str, &str)], argument: Option<&str>) -> Option<String> {
    let files = [(CONFIG, "[default]\nregion = eu-south-1\n")];
    let mut builder = isolated(variables, &files);
    if let Some(argument) = argument {
        builder = builder.region_name(argument);
    }
    let session = builder.build().await.unwrap();
    session.region_name().map(str::to_owned)
}

#[tokio::test]
async fn argument_then_region_then_default_region_then_profile() {
    let both = [
        ("AWS_REGION", "eu-west-1"),
        ("AWS_DEFAULT_REGION", "eu-west-2"),
    ];
    assert_eq!(region(&both, Some("eu-west-3")).await.unwrap(), "eu-west-3");
    assert_eq!(region(&both, None).await.unwrap(), "eu-west-1");
    assert_eq!(region(&both[1..], None).await.unwrap(), "eu-west-2");
    assert_eq!(region(&[], None).await.unwrap(), "eu-south-1");
}

#[tokio::test]
async fn an_empty_variable_counts_as_not_set() {
    let variables = [("AWS_REGION", ""), ("AWS_DEFAULT_REGION", "eu-west-2")];
    assert_eq!(region(&variables, None).await.unwrap(), "eu-west-2");
    assert_eq!(
        region(&[("AWS_REGION", "")], None).await.unwrap(),
        "eu-south-1"
    );
}

#[tokio::test]
async fn variables_name_the_shared_files() {
    let variables = [
        ("AWS_CONFIG_FILE", "/etc/aws/config"),
        ("AWS_SHARED_CREDENTIALS_FILE", "/etc/aws/keys"),
    ];
    let files = [
        ("/etc/aws/config", "[default]\nregion = eu-north-1\n"),
        ("/etc/aws/keys", "[spare]\n"),
        (CONFIG, "[default]\nregion = us-east-1\n"),
    ];
    let session = isolated(&variables, &files).build().await.unwrap();
    assert_eq!(session.region_name(), Some("eu-north-1"));
    assert_eq!(session.available_profiles(), ["default", "spare"]);
}

/// As Python's `expandvars` and `expanduser` do, in this order.
#[tokio::test]
async fn the_path_of_a_shared_file_may_have_variables_and_a_tilde() {
    let files = [("/home/my/config", "[default]\nregion = eu-north-1\n")];
    for (path, is_found) in [
        ("/home/my/config", true),
        ("~/my/config", true),
        ("$HOME/my/config", true),
        ("${HOME}/my/config", true),
        ("$MY/config", true),
        ("/home/$NAME/config", true),
        ("/home/${NAME}/config", true),
        ("~/${NAME}/config", true),
        ("~my/config", false),
        ("$UNSET/home/my/config", false),
        ("${HOME/my/config", false),
        ("$/home/my/config", false),
        ("/home/my/config$", false),
        ("/home/my/config\n", false),
        ("", false),
    ] {
        let variables = [("AWS_CONFIG_FILE", path), ("MY", "~/my"), ("NAME", "my")];
        let session = isolated(&variables, &files).build().await.unwrap();
        let region = is_found.then_some("eu-north-1");
        assert_eq!(session.region_name(), region, "{path:?}");
    }
}

/// The same order as boto3's.
#[tokio::test]
async fn two_variables_name_the_profile() {
    let files = [(
        CONFIG,
        "[default]\nregion = us-east-1\n[profile a]\nregion = eu-west-1\n[profile b]\nregion = eu-west-2\n",
    )];
    for (variables, region) in [
        (
            &[("AWS_DEFAULT_PROFILE", "a"), ("AWS_PROFILE", "b")][..],
            "eu-west-1",
        ),
        (&[("AWS_DEFAULT_PROFILE", "a")], "eu-west-1"),
        (
            &[("AWS_DEFAULT_PROFILE", ""), ("AWS_PROFILE", "b")],
            "eu-west-2",
        ),
        (
            &[("AWS_DEFAULT_PROFILE", ""), ("AWS_PROFILE", "")],
            "us-east-1",
        ),
    ] {
        let session = isolated(variables, &files).build().await.unwrap();
        assert_eq!(session.region_name(), Some(region), "{variables:?}");
    }
}

#[tokio::test]
async fn an_unknown_profile_is_an_error_that_lists_the_known_ones() {
    let files = [(CONFIG, "[profile work]\n[profile home]\n")];
    let error = isolated(&[], &files)
        .profile_name("wrok")
        .build()
        .await
        .unwrap_err();
    assert!(matches!(error, Error::ProfileNotFound { .. }));
    assert_eq!(
        error.to_string(),
        "profile `wrok` not found (argument profile_name); available: home, work"
    );

    let error = isolated(&[("AWS_PROFILE", "wrok")], &[])
        .build()
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "profile `wrok` not found (environment variable AWS_PROFILE); available: none"
    );
}

#[tokio::test]
async fn with_profile_keeps_what_was_explicit_and_looks_up_the_rest() {
    let files = [(
        CONFIG,
        "[profile a]\nregion = eu-west-1\n[profile b]\nregion = eu-west-2\n",
    )];
    let session = isolated(&[], &files)
        .profile_name("a")
        .build()
        .await
        .unwrap();
    assert_eq!(
        session.with_profile("b").await.unwrap().region_name(),
        Some("eu-west-2")
    );

    let pinned = session.with_region("us-east-1").unwrap();
    let other = pinned.with_profile("b").await.unwrap();
    assert_eq!(other.region_name(), Some("us-east-1"));
    assert_eq!(other.profile_name(), "b");
}
