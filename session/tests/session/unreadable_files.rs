//! Files that cannot be read: the error names the file and the cause, whatever other sources there are.

use std::path::Path;

use aws_smithy_types::error::display::DisplayErrorContext;
use session::{Fs, SessionBuilder};

use crate::support::{ID, SECRET, isolated};

/// Paths whose reading fails, and why.
fn unreadable(folder: &Path) -> Vec<(String, &'static str)> {
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    std::os::unix::fs::symlink(path("loop"), path("loop")).unwrap();
    vec![
        (path(""), "Is a directory"),
        (path(&"x".repeat(300)), "File name too long"),
        (path("loop"), "Too many levels of symbolic links"),
    ]
}

fn builder(variables: &[(&str, &str)]) -> SessionBuilder {
    let builder = isolated(variables, &[]).fs(Fs::real());
    builder.region_name("eu-west-1")
}

#[tokio::test]
async fn a_shared_file() {
    let folder = tempfile::tempdir().unwrap();
    for (path, cause) in unreadable(folder.path()) {
        for (variable, other) in [
            ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"),
            ("AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE"),
        ] {
            let variables = [
                (variable, path.as_str()),
                (other, "/nonexistent/file"),
                ("AWS_ACCESS_KEY_ID", ID),
                ("AWS_SECRET_ACCESS_KEY", SECRET),
            ];
            let error = builder(&variables).build().await.unwrap_err().to_string();
            assert!(
                error.starts_with(&format!("cannot load `{path}`: {cause}")),
                "{error}"
            );
        }
    }
}

#[tokio::test]
async fn a_token() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing").to_str().unwrap().to_owned();
    let mut files = unreadable(folder.path());
    files.push((missing, "No such file or directory"));
    for (path, cause) in files {
        let web_identity = [
            ("AWS_WEB_IDENTITY_TOKEN_FILE", path.as_str()),
            ("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/demo"),
        ];
        let container = [
            ("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", path.as_str()),
            ("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:9/"),
        ];
        for variables in [web_identity, container] {
            let session = builder(&variables).build().await.unwrap();
            let error = session.credentials().await.unwrap_err();
            let error = DisplayErrorContext(&error).to_string();
            assert!(
                error.contains(&format!("cannot read `{path}`: {cause}")),
                "{error}"
            );
        }
    }
}
