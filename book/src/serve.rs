//! A web server for the built book, on loopback only.

use std::net::Ipv4Addr;
use std::path::Path;
use std::process::Command;

use axum::Router;
use mdbook_preprocessor::errors::{Error, Result};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use crate::workspace;

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

fn router(folder: &Path) -> Router {
    let documentation = ServeDir::new(workspace::root().join("target/doc"));
    Router::new()
        .nest_service("/api", documentation)
        .fallback_service(ServeDir::new(folder))
}

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
