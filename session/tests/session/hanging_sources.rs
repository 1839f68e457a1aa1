//! Sources of credentials and of the region that hang, drip or never stop, by a clock that costs no time.

use std::time::Duration;

use aws_smithy_types::error::display::DisplayErrorContext;
use session::SessionBuilder;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, sleep};

use crate::support::{CONFIG, CREDENTIALS, ID, SECRET, isolated};

/// What a server does with a connection.
#[derive(Clone, Copy, Debug)]
enum Server {
    /// It accepts and reads nothing.
    Silent,
    /// It sends a byte of an endless header each half second.
    DripsHead,
    /// It announces a body and sends three bytes of it.
    StallsInBody,
    /// It sends one chunk, and never the last.
    NeverEndsChunks,
    /// It sends a body without end, as fast as it can.
    Floods,
    /// It sends headers without end.
    FloodsHead,
    /// It closes the connection after half of the head.
    BreaksOff,
}

const SERVERS: [Server; 7] = [
    Server::Silent,
    Server::DripsHead,
    Server::StallsInBody,
    Server::NeverEndsChunks,
    Server::Floods,
    Server::FloodsHead,
    Server::BreaksOff,
];

/// The URL of a server that treats each connection in this way.
async fn start(server: Server) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, server));
        }
    });
    url
}

async fn serve(mut stream: TcpStream, server: Server) -> Option<()> {
    if !matches!(server, Server::Silent) {
        let _head = stream.read(&mut [0; 4096]).await.ok()?;
    }
    let head = "HTTP/1.1 200 OK\r\nx-aws-ec2-metadata-token-ttl-seconds: 21600\r\n";
    let (body, rest) = match server {
        Server::Silent => ("", ""),
        Server::DripsHead => ("x-more: ", ""),
        Server::StallsInBody => ("content-length: 1000\r\n\r\nabc", ""),
        Server::NeverEndsChunks => ("transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n", ""),
        Server::Floods => ("\r\n", "0123456789abcdef"),
        Server::FloodsHead => ("", "x-more: 0123456789abcdef\r\n"),
        Server::BreaksOff => return stream.write_all(&head.as_bytes()[..20]).await.ok(),
    };
    if !matches!(server, Server::Silent) {
        stream
            .write_all(format!("{head}{body}").as_bytes())
            .await
            .ok()?;
    }
    loop {
        match server {
            Server::DripsHead => {
                sleep(Duration::from_millis(500)).await;
                stream.write_all(b"x").await.ok()?;
            }
            Server::Floods | Server::FloodsHead => {
                stream.write_all(rest.repeat(1_000).as_bytes()).await.ok()?;
            }
            _ => std::future::pending().await,
        }
    }
}

/// The error of a session's credentials, which has to come within the minute that a source has.
async fn error(builder: SessionBuilder) -> String {
    let session = builder.region_name("eu-west-1").build().await.unwrap();
    let start = Instant::now();
    let error = session.credentials().await.unwrap_err();
    let waited = start.elapsed();
    assert!(waited <= Duration::from_mins(1), "{waited:?}: {error}");
    DisplayErrorContext(&error).to_string()
}

#[tokio::test(start_paused = true)]
async fn making_a_session_does_not_wait_for_a_metadata_service_that_hangs() {
    for server in SERVERS {
        let url = start(server).await;
        let variables = [
            ("AWS_EC2_METADATA_DISABLED", "false"),
            ("AWS_EC2_METADATA_SERVICE_ENDPOINT", url.as_str()),
        ];
        let begun = Instant::now();
        let session = isolated(&variables, &[]).build().await.unwrap();
        let waited = begun.elapsed();
        assert!(waited <= Duration::from_secs(10), "{server:?}: {waited:?}");
        assert_eq!(session.region_name(), None, "{server:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn every_source_of_credentials_that_hangs_is_an_error() {
    let role = "role_arn = arn:aws:iam::123456789012:role/demo\n";
    let assumed = format!("[default]\n{role}source_profile = base\n");
    let keys = format!("[base]\naws_access_key_id = {ID}\naws_secret_access_key = {SECRET}\n");
    let by_token = format!("[default]\n{role}web_identity_token_file = /token\n");
    for server in SERVERS {
        let url = start(server).await;
        let instance = [
            ("AWS_EC2_METADATA_DISABLED", "false"),
            ("AWS_EC2_METADATA_SERVICE_ENDPOINT", url.as_str()),
        ];
        let container = [("AWS_CONTAINER_CREDENTIALS_FULL_URI", url.as_str())];
        let sts = [("AWS_ENDPOINT_URL_STS", url.as_str())];
        for builder in [
            isolated(&instance, &[]),
            isolated(&container, &[]),
            isolated(&sts, &[(CONFIG, &assumed), (CREDENTIALS, &keys)]),
            isolated(&sts, &[(CONFIG, &by_token), ("/token", "a.jwt.token")]),
        ] {
            error(builder).await;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_role_of_a_session_whose_sts_hangs_is_an_error() {
    for server in SERVERS {
        let url = start(server).await;
        let builder = isolated(&[], &[]).credentials(ID, SECRET).endpoint_url(url);
        let session = builder.region_name("eu-west-1").build().await.unwrap();
        let role = session.assume_role("arn:aws:iam::123456789012:role/demo");
        let role = role.build().await.unwrap();
        let begun = Instant::now();
        role.credentials().await.unwrap_err();
        assert!(begun.elapsed() <= Duration::from_mins(1), "{server:?}");
    }
}

#[tokio::test]
async fn what_is_no_region_is_none() {
    for body in [
        "",
        " \n",
        "<html>Sign in</html>",
        "us_east_1",
        &"x".repeat(64),
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let length = body.len();
        let response = format!(
            "HTTP/1.1 200 OK\r\nx-aws-ec2-metadata-token-ttl-seconds: 21600\r\nconnection: close\r\n\
             content-length: {length}\r\n\r\n{body}"
        );
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let _ = stream.read(&mut [0; 4096]).await;
                let _ = stream.write_all(response.as_bytes()).await;
            }
        });
        let variables = [
            ("AWS_EC2_METADATA_DISABLED", "false"),
            ("AWS_EC2_METADATA_SERVICE_ENDPOINT", url.as_str()),
        ];
        let session = isolated(&variables, &[]).build().await.unwrap();
        assert_eq!(session.region_name(), None, "{body}");
    }
}

fn process(command: &str) -> SessionBuilder {
    let config = format!("[default]\ncredential_process = {command}\n");
    isolated(&[], &[(CONFIG, &config)])
}

fn printing() -> String {
    format!(r#"echo '{{"Version":1,"AccessKeyId":"{ID}","SecretAccessKey":"{SECRET}"}}'"#)
}

#[tokio::test(start_paused = true)]
async fn a_process_that_does_not_end_is_an_error_after_a_minute() {
    for command in [
        "trap '' TERM INT HUP; sleep 100",
        &format!("{}; sleep 100", printing()),
        "exec >&-; sleep 100",
        "sleep 100 | cat",
    ] {
        let begun = Instant::now();
        error(process(command)).await;
        assert_eq!(begun.elapsed(), Duration::from_mins(1), "{command}");
    }
}

#[tokio::test]
async fn a_process_that_prints_without_end_is_an_error_at_once() {
    for command in ["yes", "cat /dev/zero", "yes & exit 0"] {
        let error = error(process(command)).await;
        assert!(
            error.contains("printed more than 1 MiB"),
            "{command}: {error}"
        );
    }
}

#[tokio::test]
async fn a_process_that_leaves_another_one_running_has_printed_credentials() {
    for left in [
        "sleep 3 &",
        "(sleep 3; echo late) &",
        "sleep 3 2>&1 </dev/null &",
    ] {
        let builder = process(&format!("{left} {}", printing()));
        let session = builder.region_name("eu-west-1").build().await.unwrap();
        let credentials = session.credentials().await.unwrap();
        assert_eq!(credentials.access_key_id(), ID, "{left}");
    }
}

#[tokio::test]
async fn a_process_that_fails_says_how() {
    for (command, problem) in [
        ("kill -9 $$", "signal: 9"),
        ("exit 3", "exit status: 3"),
        ("/nonexistent/program", "exit status: 127"),
        ("true", "it is not a JSON object"),
        ("printf '\\377\\376{'", "it is not a JSON object"),
        ("echo '[]'", "it is not a JSON object"),
    ] {
        let error = error(process(command)).await;
        let subject = "the credential_process of profile `default` ";
        assert!(
            error.contains(subject) && error.contains(problem),
            "{command}: {error}"
        );
    }
}

/// IAM Identity Center that does not respond, stalls in its body, or never ends it.
#[cfg(feature = "sso")]
mod identity_center {
    use std::convert::Infallible;
    use std::pin::Pin;
    use std::task::{Context, Poll};
    use std::time::Duration;

    use aws_smithy_runtime_api::client::http::{
        HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
    };
    use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
    use aws_smithy_types::body::SdkBody;
    use bytes::Bytes;
    use http_body::{Body, Frame};
    use tokio::time::Instant;

    use super::error;
    use crate::support::{CONFIG, child, isolated};

    #[derive(Clone, Copy, Debug)]
    enum Portal {
        Silent,
        StallsInBody,
        Floods,
    }

    impl HttpConnector for Portal {
        fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
            assert!(request.uri().contains("portal.sso.eu-west-1"));
            let body = match self {
                Self::Silent => return HttpConnectorFuture::new(std::future::pending()),
                Self::StallsInBody | Self::Floods => SdkBody::from_body_1_x(*self),
            };
            let response = HttpResponse::new(200.try_into().unwrap(), body);
            HttpConnectorFuture::ready(Ok(response))
        }
    }

    impl Body for Portal {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            self: Pin<&mut Self>,
            _context: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            match *self {
                Self::Floods => {
                    Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(&[b' '; 1024])))))
                }
                _ => Poll::Pending,
            }
        }
    }

    /// In a process of its own: the SDK reads the token from the home directory of the process.
    #[tokio::test(start_paused = true)]
    async fn that_hangs_is_an_error() {
        if !child::is_child() {
            let home = tempfile::tempdir().unwrap();
            let cache = home.path().join(".aws/sso/cache");
            std::fs::create_dir_all(&cache).unwrap();
            let token = r#"{"accessToken":"canary-sso","expiresAt":"2100-01-01T00:00:00Z"}"#;
            // The file's name is the SHA-1 of the start URL.
            let name = "e8be5486177c5b5392bd9aa76563515b29358e6e.json";
            std::fs::write(cache.join(name), token).unwrap();
            let name = "hanging_sources::identity_center::that_hangs_is_an_error";
            child::run(name, &[("HOME", home.path().to_str().unwrap())]);
            return;
        }
        let config = "[default]\nsso_start_url = https://example.awsapps.com/start\nsso_region = eu-west-1\n\
                      sso_account_id = 123456789012\nsso_role_name = reader\n";
        for portal in [Portal::Silent, Portal::StallsInBody, Portal::Floods] {
            let client = http_client_fn(move |_, _| SharedHttpConnector::new(portal));
            let begun = Instant::now();
            let told = error(isolated(&[], &[(CONFIG, config)]).http_client(client)).await;
            assert!(begun.elapsed() <= Duration::from_mins(1), "{portal:?}");
            assert!(!told.contains("canary-sso"), "{portal:?}: {told}");
        }
    }
}
