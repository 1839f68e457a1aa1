//! A web server for the built book, on loopback only.

use std::net::Ipv4Addr;
use std::path::Path;
use std::process::Command;

use axum::Router;
use axum::extract::Request;
use axum::http::header::HOST;
use axum::http::uri::Authority;
use axum::http::{StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use mdbook_preprocessor::errors::{Error, Result};
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

use crate::{api, workspace};

/// Serves `folder` on `127.0.0.1:port` until Ctrl-C, and the crates' documentation under `/api/`.
///
/// # Errors
///
/// When the port is taken.
pub fn run(folder: &Path, port: u16, open: bool) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .await
            .map_err(|error| Error::msg(format!("port {port}: {error}")))?;
        let url = format!("http://{}/", listener.local_addr()?);
        println!("the book is at {url} (Ctrl-C stops)");
        if open {
            open_browser(&url);
        }
        // A keep-alive connection of the browser must not hold the program back once Ctrl-C is pressed.
        tokio::select! {
            result = axum::serve(listener, router(folder)) => Ok(result?),
            result = tokio::signal::ctrl_c() => Ok(result?),
        }
    })
}

/// The book, the crates' documentation below `/api/`, and the pages as they are written below `/source/`, where the edit
/// links lead.
fn router(folder: &Path) -> Router {
    let documentation = ServeDir::new(workspace::documentation()).fallback(get(instead));
    // An unknown address gets the book's own page for it.
    let pages = ServeDir::new(folder).not_found_service(ServeFile::new(folder.join("404.html")));
    let sources = ServeDir::new(workspace::book().join("pages"));
    Router::new()
        .nest_service("/api", documentation)
        .nest_service("/source/pages", sources)
        .fallback_service(pages)
        .layer(middleware::from_fn(only_loopback))
}

/// Refuses requests for other hosts than this machine. A page elsewhere whose name is made to resolve to 127.0.0.1 could read
/// the book otherwise (DNS rebinding).
async fn only_loopback(request: Request, next: Next) -> Response {
    // A target that is a whole URL names a host, too.
    let target = request.uri().authority().map(Authority::as_str);
    let hosts = request.headers().get_all(HOST).into_iter();
    let mut hosts = hosts.map(|host| host.to_str().unwrap_or_default());
    let named = hosts.next().is_some_and(is_loopback) && hosts.all(is_loopback);
    if named && target.is_none_or(is_loopback) {
        next.run(request).await
    } else {
        (StatusCode::FORBIDDEN, "The book is for this machine only.").into_response()
    }
}

/// Whether a `Host` header names this machine, with or without a port.
fn is_loopback(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    let name = name.to_ascii_lowercase();
    let is_port = port.bytes().all(|byte| byte.is_ascii_digit());
    is_port && (name == "127.0.0.1" || name == "localhost" || name.ends_with(".localhost"))
}

/// Responds with the source of an item where the documentation is not built. Its comments are what the documentation is made of.
/// Building it here would take longer than building the book.
async fn instead(uri: Uri) -> Response {
    let Some(file) = api::source(uri.path()) else {
        return (StatusCode::NOT_FOUND, NO_DOCUMENTATION).into_response();
    };
    match tokio::fs::read_to_string(file).await {
        Ok(source) => {
            format!("// {NO_DOCUMENTATION}\n// This is the source of the item.\n\n{source}")
                .into_response()
        }
        Err(error) => (StatusCode::NOT_FOUND, error.to_string()).into_response(),
    }
}

const NO_DOCUMENTATION: &str =
    "The crates' documentation has no such page yet; `cargo doc --workspace --no-deps` builds it.";

fn open_browser(url: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    if let Err(error) = Command::new(opener).arg(url).spawn() {
        eprintln!("{opener}: {error}; open {url} yourself");
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};

    use super::router;

    /// The status line of the response to a request with this `Host`.
    async fn status(host: &str) -> String {
        status_of("/", &format!("Host: {host}\r\n")).await
    }

    async fn status_of(target: &str, hosts: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("index.html"), "the book").unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut stream = TcpStream::connect(listener.local_addr().unwrap())
            .await
            .unwrap();
        tokio::spawn(axum::serve(listener, router(folder.path())).into_future());
        let request = format!("GET {target} HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).await.unwrap();
        response.lines().next().unwrap_or_default().to_owned()
    }

    #[tokio::test]
    async fn only_requests_for_this_machine_are_answered() {
        for host in [
            "127.0.0.1:3000",
            "localhost",
            "LOCALHOST:3000",
            "book.localhost",
        ] {
            assert_eq!(status(host).await, "HTTP/1.1 200 OK", "{host}");
        }
        for host in [
            "evil.example",
            "127.0.0.1.evil.example:3000",
            "localhost:3000.evil.example",
            "",
        ] {
            assert_eq!(status(host).await, "HTTP/1.1 403 Forbidden", "{host}");
        }
    }

    #[tokio::test]
    async fn all_hosts_of_a_request_count() {
        let refused = "HTTP/1.1 403 Forbidden";
        let twice = "Host: localhost\r\nHost: evil.example\r\n";
        assert_eq!(status_of("/", twice).await, refused);
        let target = "http://evil.example/";
        assert_eq!(status_of(target, "Host: localhost\r\n").await, refused);
        let target = "http://localhost/";
        assert_eq!(
            status_of(target, "Host: localhost\r\n").await,
            "HTTP/1.1 200 OK"
        );
    }
}
