//! Without `--aws` or `--endpoint-url` nothing leaves the machine, whatever the environment says.

use std::net::TcpListener;

use crate::PROGRAM;
use crate::program::{json, program};

/// A listener that nobody is to find.
struct Trap(TcpListener);

impl Trap {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        listener
            .set_nonblocking(true)
            .expect("a listener that does not block");
        Self(listener)
    }

    fn url(&self) -> String {
        format!("http://{}", self.0.local_addr().expect("an address"))
    }

    /// How many connections wait to be accepted.
    fn connections(&self) -> usize {
        std::iter::from_fn(|| self.0.accept().ok()).count()
    }
}

#[test]
fn no_variable_leads_anywhere_else() {
    let trap = Trap::new();
    let url = trap.url();
    let mut program = program();
    for name in [
        "AWS_ENDPOINT_URL",
        "AWS_ENDPOINT_URL_S3",
        "AWS_ENDPOINT_URL_STS",
        "AWS_EC2_METADATA_SERVICE_ENDPOINT",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "HTTP_PROXY",
        "http_proxy",
        "HTTPS_PROXY",
        "https_proxy",
        "ALL_PROXY",
        "all_proxy",
    ] {
        program = program.env(name, &url);
    }
    for (name, value) in [
        ("AWS_ACCESS_KEY_ID", "AKIAWRONG"),
        ("AWS_SECRET_ACCESS_KEY", "wrong"),
        ("AWS_SESSION_TOKEN", "wrong"),
        ("AWS_PROFILE", "wrong"),
        ("AWS_DEFAULT_PROFILE", "wrong"),
        ("AWS_REGION", "xx-wrong-1"),
        ("AWS_DEFAULT_REGION", "xx-wrong-1"),
        ("AWS_CONFIG_FILE", "/nonexistent/config"),
        ("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent/credentials"),
        ("AWS_WEB_IDENTITY_TOKEN_FILE", "/nonexistent/token"),
        ("AWS_ROLE_ARN", "arn:aws:iam::1:role/wrong"),
        ("AWS_MAX_ATTEMPTS", "0"),
        ("AWS_RETRY_MODE", "wrong"),
        ("AWS_CA_BUNDLE", "/nonexistent/ca.pem"),
        ("AWS_USE_FIPS_ENDPOINT", "true"),
        ("AWS_USE_DUALSTACK_ENDPOINT", "true"),
        ("NO_PROXY", ""),
    ] {
        program = program.env(name, value);
    }
    let output = program
        .args(["list-objects", "--json"])
        .output()
        .expect("the program runs");

    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(trap.connections(), 0);
    let here: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(here["result"], json("list-objects")["result"]);
}

#[test]
fn the_trap_would_have_noticed() {
    let trap = Trap::new();
    let keys = [
        ("AWS_ACCESS_KEY_ID", "AKIA"),
        ("AWS_SECRET_ACCESS_KEY", "s"),
    ];
    let arguments = ["list-buckets", "--endpoint-url", &trap.url()];
    // The trap never answers, so the program is stopped as soon as it has knocked.
    let mut child = std::process::Command::new(PROGRAM)
        .env_clear()
        .envs(keys)
        .args(arguments)
        .spawn()
        .expect("the program starts");
    let knocked = (0..5_000_000).any(|_| {
        std::thread::yield_now();
        trap.connections() > 0
    });
    child.kill().expect("the program stops");
    child.wait().expect("the program ends");
    assert!(knocked);
}
