//! The program: what it prints, how it ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};

use snapbox::cmd::cargo_bin;
use snapbox::{assert_data_eq, file, str};

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(cargo_bin!("sandbox"));
    command.args(arguments).stdin(Stdio::null());
    command
}

/// A program that listens; killed if a test ends before it does.
struct Server {
    child: Child,
    stderr: BufReader<std::process::ChildStderr>,
}

impl Server {
    fn start(arguments: &[&str]) -> Self {
        let mut command = program(arguments);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let stderr = BufReader::new(child.stderr.take().unwrap());
        Self { child, stderr }
    }

    /// Waits until it says that it listens.
    fn wait_until_it_listens(&mut self) -> String {
        let mut line = String::new();
        self.stderr.read_line(&mut line).unwrap();
        line
    }

    fn stdout(&mut self) -> String {
        let mut text = String::new();
        let mut stdout = self.child.stdout.take().unwrap();
        stdout.read_to_string(&mut text).unwrap();
        text
    }

    fn signal(&mut self, name: &str) -> ExitStatus {
        let id = self.child.id().to_string();
        let sent = Command::new("kill")
            .args(["-s", name, &id])
            .status()
            .unwrap();
        assert!(sent.success());
        self.child.wait().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn failure(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = program(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn it_prints_what_a_shell_can_evaluate_and_says_that_it_listens() {
    let mut server = Server::start(&["--port", "0", "--region", "eu-west-1", "--seed", "demo:10"]);
    let line = server.wait_until_it_listens();
    assert_data_eq!(&line, str!["sandbox listens on http://127.0.0.1:[..]\n"]);
    assert!(server.signal("TERM").success());
    assert_data_eq!(
        server.stdout(),
        str![[r"
export AWS_ENDPOINT_URL=http://127.0.0.1:[..]
export AWS_ACCESS_KEY_ID=AKIAEXAMPLE
export AWS_SECRET_ACCESS_KEY=secret-example
export AWS_REGION=eu-west-1
export AWS_DEFAULT_REGION=eu-west-1

"]]
    );
}

#[test]
fn it_stops_cleanly_on_control_c() {
    let mut server = Server::start(&["--port", "0"]);
    server.wait_until_it_listens();
    assert_eq!(server.signal("INT").code(), Some(0));
}

#[test]
fn it_serves_on_when_nobody_reads_what_it_prints() {
    let mut server = Server::start(&["--port", "0"]);
    drop(server.child.stdout.take());
    let line = server.wait_until_it_listens();
    assert!(line.starts_with("sandbox listens on "), "{line}");
    assert_eq!(server.signal("TERM").code(), Some(0));
}

#[test]
fn a_busy_port_ends_it_with_one_line() {
    let holder = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = holder.local_addr().unwrap().port().to_string();
    let (status, stdout, stderr) = failure(&["--port", &port]);
    assert_eq!((status, stdout.as_str()), (Some(1), ""));
    assert_data_eq!(
        stderr,
        str!["error: cannot listen on 127.0.0.1:[..]: Address already in use (os error [..]\n"]
    );
}

#[test]
fn malformed_arguments_end_it_with_status_2_and_their_cause() {
    for (arguments, cause) in [
        (["--seed", "Demo:5"], "\"Demo\" is not a bucket name"),
        (
            ["--seed", "demo:999999999999"],
            "the count is over 10000000",
        ),
        (
            ["--fault", "GetObject:2:explode"],
            "\"explode\" is not an effect",
        ),
        (["--fault", "GetObjekt:1:reset"], "did you mean GetObject?"),
        (
            ["--access-key", "a/b"],
            "an access key is printable ASCII without `/` and `,`",
        ),
        (["--secret-key", "a b"], "a secret key is printable ASCII"),
        (["--account", "only-an-id"], "expected ID:SECRET"),
        (
            ["--region", "Mars 1"],
            "a region is lowercase letters, digits and hyphens",
        ),
        (
            ["--object-ownership", "everybody"],
            "expected bucket-owner-enforced",
        ),
        (["--host", "a/b"], "a host is a name without a port"),
    ] {
        let (status, stdout, stderr) = failure(&[&["--port", "0"][..], &arguments].concat());
        assert_eq!((status, stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(
            stderr.starts_with("error: ") && stderr.contains(cause),
            "{stderr}"
        );
    }
}

#[test]
fn a_signal_ends_it_while_it_makes_demo_data() {
    let mut server = Server::start(&["--port", "0", "--seed", "demo:10000000"]);
    // It has to be past the point where it listens for signals, which is before it makes any data.
    while std::fs::read_to_string(format!("/proc/{}/status", server.child.id())).is_ok_and(
        |status| {
            !status
                .lines()
                .any(|line| line.starts_with("SigCgt:") && catches_interrupt(line))
        },
    ) {
        std::thread::yield_now();
    }
    assert_eq!(server.signal("INT").code(), Some(0));
}

/// Whether a process catches SIGINT, which is signal 2.
fn catches_interrupt(line: &str) -> bool {
    let mask = line.split_whitespace().nth(1).unwrap_or_default();
    u64::from_str_radix(mask, 16).is_ok_and(|mask| mask & 2 != 0)
}

#[test]
fn misuse_ends_it_with_status_2() {
    assert_eq!(failure(&["--port", "many"]).0, Some(2));
    assert_eq!(failure(&["--prot", "1"]).0, Some(2));
}

#[test]
fn help_explains_itself() {
    let output = program(&["--help"]).output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    assert_data_eq!(text, file!["help.txt"]);
}
