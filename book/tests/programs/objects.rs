//! Programs on single objects.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::examples::process_logs::process_logs;
use crate::examples::read_or_default::read_or_default;
use crate::examples::share_link::share_link;
use crate::python::{both_ways, twin};
use crate::world::{Result, World};

async fn greeting(world: &World) -> Result {
    let bucket = world.bucket("demo").await?;
    bucket.upload("greeting.txt").from_bytes("¡hola!").await?;
    Ok(())
}

/// The text of a key, or the default.
async fn text_of(key: &str) -> Result<Value> {
    let outcome = both_ways(
        "read_or_default",
        greeting,
        async |world| {
            let object = world.s3.object("demo", key);
            Ok(json!(read_or_default(&object, "none").await?))
        },
        |_| vec!["demo".into(), key.into(), "none".into()],
    );
    Ok(outcome.await?.returned)
}

#[tokio::test]
async fn a_text_is_read_and_a_missing_one_has_the_default() -> Result {
    assert_eq!(text_of("greeting.txt").await?, "¡hola!");
    assert_eq!(text_of("missing.txt").await?, "none");
    Ok(())
}

#[tokio::test]
async fn only_a_missing_key_has_the_default() -> Result {
    let world = World::new().await?;
    let text = read_or_default(&world.s3.object("missing", "greeting.txt"), "none").await;
    assert!(text.is_err_and(|error| error.code() == Some("NoSuchBucket")));
    let theirs = world.partner().await?.create_bucket("theirs").await?;
    theirs.upload("secret.txt").from_bytes("secret").await?;
    let text = read_or_default(&world.s3.object("theirs", "secret.txt"), "none").await;
    assert!(text.is_err_and(|error| error.is_forbidden()));
    Ok(())
}

async fn logs(world: &World) -> Result {
    let bucket = world.bucket("demo").await?;
    for (hour, clients) in [
        ("00", ["10.0.0.1", "10.0.0.2"]),
        ("01", ["10.0.0.3", "10.0.0.1"]),
    ] {
        // 400 KB: more than one buffer, so that lines lie across its ends.
        let lines = (0..6_000).map(|number| {
            let client = clients[number % 2];
            format!(
                "{}\n",
                json!({"client": client, "path": format!("/{number}"), "bytes": number})
            )
        });
        let text: String = lines.collect();
        bucket
            .upload(format!("logs/{hour}.jsonl"))
            .from_bytes(text)
            .await?;
    }
    bucket.upload("other.txt").from_bytes("no log").await?;
    Ok(())
}

#[tokio::test]
async fn fields_of_log_lines_are_summed() -> Result {
    let outcome = both_ways(
        "process_logs",
        logs,
        async |world| {
            let bucket = world.s3.bucket("demo");
            let report = process_logs(&bucket, "logs/", "report.json").await?;
            Ok(serde_json::from_str(&report.text().await?)?)
        },
        |_| vec!["demo".into(), "logs/".into(), "report.json".into()],
    );
    let outcome = outcome.await?;
    let (even, odd) = (8_997_000, 9_000_000);
    let sums = json!({"10.0.0.1": even + odd, "10.0.0.2": odd, "10.0.0.3": even});
    assert_eq!(outcome.returned, sums);
    let report = &outcome.contents["buckets"]["demo"][3];
    assert_eq!(
        *report,
        json!(["report.json", "application/json", sums.to_string()])
    );
    Ok(())
}

#[tokio::test]
async fn a_damaged_log_line_is_an_error() -> Result {
    let world = World::new().await?;
    let bucket = world.bucket("demo").await?;
    bucket
        .upload("logs/00.jsonl")
        .from_bytes("{\"client\": ")
        .await?;
    assert!(process_logs(&bucket, "logs/", "report.json").await.is_err());
    assert!(!bucket.object("report.json").exists().await?);
    Ok(())
}

/// Reads a link without credentials.
async fn follow(link: &str) -> Result<String> {
    let rest = link.strip_prefix("http://").ok_or("not http")?;
    let (host, path) = rest.split_once('/').ok_or("no path")?;
    let mut server = TcpStream::connect(host).await?;
    let request = format!("GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    server.write_all(request.as_bytes()).await?;
    let mut response = String::new();
    server.read_to_string(&mut response).await?;
    let (head, body) = response.split_once("\r\n\r\n").ok_or("no response")?;
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    Ok(body.to_owned())
}

fn expires(link: &str) -> Option<&str> {
    let query = link.split_once('?')?.1;
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix("X-Amz-Expires="))
}

#[tokio::test]
async fn a_link_shares_an_object_until_it_expires() -> Result {
    let world = World::new().await?;
    greeting(&world).await?;
    let object = world.s3.object("demo", "greeting.txt");
    let mut links = vec![share_link(&object, Duration::from_mins(30)).await?];
    let arguments = ["demo", "greeting.txt", "1800"].map(String::from);
    if let Some(link) = twin("share_link", &world, &arguments).await? {
        links.push(serde_json::from_value(link)?);
    }
    for link in links {
        assert_eq!(expires(&link), Some("1800"), "{link}");
        assert_eq!(follow(&link).await?, "¡hola!");
    }
    Ok(())
}
