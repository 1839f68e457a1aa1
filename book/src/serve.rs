//! A web server for the built book, on loopback only.

use std::net::Ipv4Addr;
use std::path::Path;
use std::process::Command;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use mdbook_preprocessor::errors::{Error, Result};
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

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

/// The book, the crates' documentation below `/api/`, and the pages as they are written below `/source/`, where the edit
/// links lead.
fn router(folder: &Path) -> Router {
    let documentation =
        ServeDir::new(workspace::documentation()).fallback(get(|| async { NO_DOCUMENTATION }));
    // An unknown address gets the book's own page for it.
    let pages = ServeDir::new(folder).not_found_service(ServeFile::new(folder.join("404.html")));
    let sources = ServeDir::new(workspace::book().join("pages"));
    Router::new()
        .nest_service("/api", documentation)
        .nest_service("/source/pages", sources)
        .fallback_service(pages)
}

/// What a link into the documentation finds before there is any. Building it takes longer than building the book.
const NO_DOCUMENTATION: (StatusCode, &str) = (
    StatusCode::NOT_FOUND,
    "There is no such page in the crates' documentation. `cargo doc --workspace --no-deps` builds it; then load this page again.",
);

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
