//! A proxy of the environment that refuses, breaks off or hangs: errors name it, and not its password.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::Duration;

use aws_smithy_types::error::display::DisplayErrorContext;
use session::{RetryConfig, TimeoutConfig};

use crate::support::{ID, SECRET, child, isolated};

const PASSWORD: &str = "canary-password";
const ENDPOINT: &str = "SESSION_TEST_ENDPOINT";

/// The address of a proxy that responds to each connection with these bytes, and with none at all if there are none.
pub(crate) fn proxy(response: Option<&'static str>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        let mut held = Vec::new();
        for mut stream in listener.incoming().flatten() {
            if let Some(response) = response {
                let _ = stream.read(&mut [0; 4096]);
                let _ = stream.write_all(response.as_bytes());
            } else {
                held.push(stream);
            }
        }
    });
    address
}

/// What a session says of a request to the endpoint of the environment.
async fn message() -> String {
    let endpoint = std::env::var(ENDPOINT).unwrap();
    let soon = Duration::from_millis(200);
    let timeouts = TimeoutConfig::builder()
        .connect_timeout(soon)
        .read_timeout(soon);
    let builder = isolated(&[], &[])
        .credentials(ID, SECRET)
        .region_name("eu-west-1")
        .retry_config(RetryConfig::disabled())
        .timeout_config(timeouts.build())
        .endpoint_url(endpoint);
    let session = builder.build().await.unwrap();
    let error = session
        .client(aws_sdk_s3::Client::new)
        .list_buckets()
        .send()
        .await;
    DisplayErrorContext(&error.unwrap_err()).to_string()
}

/// Prints the message in a separate process, since all tests of a process share its environment.
async fn printed(test: &str, variables: &[(&str, &str)]) -> Option<String> {
    if child::is_child() {
        println!("{}", message().await);
        return None;
    }
    let output = child::run(&format!("proxy::{test}"), variables);
    Some(String::from_utf8(output.stdout).unwrap())
}

#[tokio::test]
async fn that_refuses_is_named_without_its_password() {
    let no_body = "content-length: 0\r\n\r\n";
    let required = format!("HTTP/1.1 407 Proxy Authentication Required\r\n{no_body}").leak();
    let forbidden = format!("HTTP/1.1 403 Forbidden\r\n{no_body}").leak();
    for (scheme, response, cause) in [
        ("https", Some(&*required), "authorization required"),
        (
            "http",
            Some(&*required),
            "it requires authorization (HTTP 407)",
        ),
        ("https", Some(&*forbidden), "tunnel error"),
        ("https", Some("SSH-2.0-x\r\n"), "tunnel error"),
        ("https", Some(""), "tunnel error"),
        ("http", Some(""), ""),
        ("https", None, "timeout"),
        ("http", None, "read timeout"),
    ] {
        let address = proxy(response);
        let url = format!("http://me:{PASSWORD}@{address}");
        let endpoint = format!("{scheme}://s3.example.test");
        let variables = [
            ("HTTPS_PROXY", url.as_str()),
            ("HTTP_PROXY", &url),
            (ENDPOINT, &endpoint),
        ];
        let name = "that_refuses_is_named_without_its_password";
        let Some(printed) = printed(name, &variables).await else {
            return;
        };
        let named = format!("s3.example.test by the proxy {address}: ");
        assert!(printed.contains(&named), "{scheme} {response:?}: {printed}");
        assert!(printed.contains(cause), "{scheme} {response:?}: {printed}");
        assert!(!printed.contains(PASSWORD), "{printed}");
    }
}

/// The HTTP client alone would send the request past the proxy.
#[tokio::test]
async fn that_is_no_url_is_an_error() {
    for value in [
        "http://",
        "::::",
        "ftp://proxy",
        "http://m e:canary-password@proxy",
    ] {
        for (variable, endpoint) in [
            ("HTTPS_PROXY", "https://s3.example.test"),
            ("http_proxy", "http://s3.example.test"),
            ("ALL_PROXY", "https://s3.example.test"),
        ] {
            let variables = [(variable, value), (ENDPOINT, endpoint)];
            let Some(printed) = printed("that_is_no_url_is_an_error", &variables).await else {
                return;
            };
            let told = format!("the value of {variable} is not the URL of a proxy");
            assert!(printed.contains(&told), "{variable}={value}: {printed}");
            assert!(!printed.contains(PASSWORD), "{printed}");
        }
    }
}

#[tokio::test]
async fn that_is_not_used_is_not_named() {
    let proxies = [
        ("HTTP_PROXY", "::::"),
        ("HTTPS_PROXY", "http://127.0.0.1:9"),
    ];
    for (no_proxy, endpoint) in [
        ("127.0.0.9, example.test", "http://s3.example.test"),
        ("", "http://127.0.0.1:9"),
        ("", "https://127.0.0.1:9"),
    ] {
        let variables = [
            proxies[0],
            proxies[1],
            ("NO_PROXY", no_proxy),
            (ENDPOINT, endpoint),
        ];
        let Some(printed) = printed("that_is_not_used_is_not_named", &variables).await else {
            return;
        };
        assert!(!printed.contains("proxy "), "{endpoint}: {printed}");
        assert!(!printed.contains("not the URL"), "{endpoint}: {printed}");
    }
}
