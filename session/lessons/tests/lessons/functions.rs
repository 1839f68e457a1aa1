//! The lessons' tasks against the sandbox, and their Python twins, which must find out the same.

use std::path::Path;

use sandbox::Sandbox;
use serde::Serialize;
use serde_json::Value;
use session::wire::WireLog;
use session::{Env, Fs, Session, SessionBuilder};
use session_lessons as tasks;
use session_lessons::harness::{boto3_versions, python, sandbox_session, sandbox_variables};

/// A builder that looks at these variables and at no file.
fn isolated(variables: &[(&str, &str)]) -> SessionBuilder {
    let quiet = [("HOME", "/home"), ("AWS_EC2_METADATA_DISABLED", "true")];
    let all: Vec<_> = quiet.iter().chain(variables).copied().collect();
    Session::builder()
        .env(Env::from_slice(&all))
        .fs(Fs::from_slice(&[]))
}

/// A session at a sandbox, as the lesson program opens it.
async fn at(sandbox: &Sandbox, wire: &WireLog) -> Session {
    let session = sandbox_session(sandbox).wire_log(wire.clone());
    session.build().await.unwrap()
}

/// The `result` that the Python twin prints; `None` where there is no boto3.
async fn twin(name: &'static str, sandbox: &Sandbox) -> Option<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../book/python")
        .join(name);
    if let Err(missing) = boto3_versions(&[]) {
        println!("skipped: {missing}");
        return None;
    }
    let mut python = python();
    python
        .arg(file)
        .arg("--json")
        .env("HOME", env!("CARGO_TARGET_TMPDIR"))
        .envs(sandbox_variables(sandbox));
    let run = move || python.output();
    let output = tokio::task::spawn_blocking(run).await.unwrap().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name} failed:\n{said}");
    let mut printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    Some(printed["result"].take())
}

fn assert_same(ours: &impl Serialize, theirs: Option<Value>) {
    if let Some(theirs) = theirs {
        assert_eq!(serde_json::to_value(ours).unwrap(), theirs);
    }
}

#[tokio::test]
async fn connect_in_four_ways() {
    let (sandbox, wire) = (sandbox::start().await.unwrap(), WireLog::new());
    let session = at(&sandbox, &wire).await;
    let connections = tasks::connect(&session).await.unwrap();

    let methods = connections.ways.iter().map(|way| way.method.as_str());
    let expected = ["explicit", "env", "shared-credentials-file", "explicit"];
    assert_eq!(methods.collect::<Vec<_>>(), expected);
    assert_eq!(
        wire.len(),
        4,
        "each way asks STS once, and nothing else is sent"
    );
    assert!(
        wire.records()
            .iter()
            .all(|record| record.operation == "GetCallerIdentity")
    );
    assert_same(&connections, twin("connect.py", &sandbox).await);
}

#[tokio::test]
async fn two_regions_of_one_session() {
    let (sandbox, wire) = (sandbox::start().await.unwrap(), WireLog::new());
    let session = at(&sandbox, &wire).await;
    let regions = ["us-east-1".to_owned(), "eu-west-1".to_owned()];
    let two = tasks::two_regions(&session, &regions).await.unwrap();
    assert_eq!(two.regions[1].region, "eu-west-1");
    assert_eq!(wire.len(), 2);
    assert_same(&two, twin("two_regions.py", &sandbox).await);
}

#[tokio::test]
async fn whoami_by_own_credentials_by_a_role_and_on_an_instance() {
    let (sandbox, wire) = (sandbox::start().await.unwrap(), WireLog::new());
    let session = at(&sandbox, &wire).await;
    let callers = tasks::whoami(&session, true).await.unwrap();
    let arns = callers.identities.iter().map(|caller| caller.arn.as_str());
    let role = "arn:aws:sts::123456789012:assumed-role/lesson";
    assert_eq!(
        arns.collect::<Vec<_>>(),
        [
            "arn:aws:iam::123456789012:root",
            &format!("{role}/whoami"),
            &format!("{role}/i-0123456789abcdef0"),
        ]
    );
    assert_same(&callers, twin("whoami.py", &sandbox).await);

    wire.clear();
    let callers = tasks::whoami(&session, false).await.unwrap();
    assert_eq!((callers.identities.len(), wire.len()), (1, 1));
}

#[tokio::test]
async fn profiles_and_regions_ask_nobody() {
    let (sandbox, wire) = (sandbox::start().await.unwrap(), WireLog::new());
    let session = at(&sandbox, &wire).await;
    let table = tasks::regions(&session).unwrap();
    let demo = tasks::demo_profiles().await.unwrap();
    let profiles = tasks::profiles(&demo);
    assert!(wire.is_empty());
    assert_same(&table, twin("regions.py", &sandbox).await);
    assert_same(&profiles, twin("profiles.py", &sandbox).await);
}

/// boto3 knows the values; the sources are what it lacks.
#[tokio::test]
async fn explain_knows_all_that_boto3_knows() {
    let (sandbox, wire) = (sandbox::start().await.unwrap(), WireLog::new());
    let variables = [
        ("AWS_ACCESS_KEY_ID", sandbox.access_key_id()),
        ("AWS_SECRET_ACCESS_KEY", sandbox.secret_access_key()),
        ("AWS_ENDPOINT_URL", sandbox.endpoint_url()),
        ("AWS_REGION", sandbox.region()),
    ];
    let builder = isolated(&variables).wire_log(wire.clone());
    let explanation = tasks::explain(&builder.build().await.unwrap()).await;
    assert!(wire.is_empty());
    let Some(theirs) = twin("explain.py", &sandbox).await else {
        return;
    };
    let theirs = theirs["settings"].as_array().unwrap();
    assert_eq!(theirs.len(), 6);
    for setting in theirs {
        let name = setting["name"].as_str().unwrap();
        let ours = explanation.get(name).unwrap_or_else(|| panic!("no {name}"));
        assert_eq!(ours.value.as_deref(), setting["value"].as_str(), "{name}");
    }
}
