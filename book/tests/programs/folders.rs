//! Programs on a folder of this machine.

use serde_json::{Value, json};

use crate::examples::download_prefix::download_prefix;
use crate::examples::sync_folder::sync_folder;
use crate::python::both_ways;
use crate::world::{Result, World};

/// In 2100: later than any object.
const LATER: u64 = 76 * 365 * 24 * 3600;

fn path(world: &World) -> String {
    world.folder.path().to_string_lossy().into_owned()
}

/// A folder of which the bucket has one file, another in another size, and one that is older.
async fn uploaded_before(world: &World) -> Result {
    let bucket = world.bucket("demo").await?;
    for (key, text) in [
        ("www/index.html", "<p>same</p>"),
        ("www/style.css", "p { }"),
        ("www/notes.txt", "old"),
        ("www/not here", "stays"),
    ] {
        bucket.upload(key).from_bytes(text).await?;
    }
    world.file("index.html", "<p>same</p>", 0)?;
    world.file("style.css", "p { color: red }", 0)?;
    world.file("notes.txt", "new", LATER)?;
    world.file("img/a b.png", "a picture", 0)?;
    world.file("img/data.unknown-kind", "bytes", 0)
}

#[tokio::test]
async fn what_changed_in_a_folder_is_uploaded_with_its_content_type() -> Result {
    let outcome = both_ways(
        "sync_folder",
        uploaded_before,
        async |world| {
            let bucket = world.s3.bucket("demo");
            let done = sync_folder(world.folder.path(), &bucket, "www/").await?;
            Ok(json!({"files": done.files, "unchanged": done.unchanged}))
        },
        |world| vec![path(world), "demo".into(), "www/".into()],
    );
    let outcome = outcome.await?;
    assert_eq!(outcome.returned, json!({"files": 4, "unchanged": 1}));
    let any = "application/octet-stream";
    let objects = json!([
        ["www/img/a b.png", "image/png", "a picture"],
        ["www/img/data.unknown-kind", any, "bytes"],
        ["www/index.html", any, "<p>same</p>"],
        ["www/not here", any, "stays"],
        ["www/notes.txt", "text/plain", "new"],
        ["www/style.css", "text/css", "p { color: red }"],
    ]);
    assert_eq!(outcome.contents["buckets"]["demo"], objects);
    Ok(())
}

async fn website(world: &World) -> Result {
    let bucket = world.bucket("demo").await?;
    for (key, text) in [
        ("www/index.html", "<p>hello</p>"),
        ("www/img/", ""),
        ("www/img/a b.png", "a picture"),
        ("other.txt", "not below the prefix"),
    ] {
        bucket.upload(key).from_bytes(text).await?;
    }
    Ok(())
}

async fn download(world: &World) -> Result<Value> {
    let bucket = world.s3.bucket("demo");
    let done = download_prefix(&bucket, "www/", world.folder.path()).await?;
    Ok(json!(done.files))
}

#[tokio::test]
async fn all_objects_below_a_prefix_become_files() -> Result {
    let arguments = |world: &World| vec!["demo".into(), "www/".into(), path(world)];
    let outcome = both_ways("download_prefix", website, download, arguments).await?;
    assert_eq!(outcome.returned, 2);
    let files = json!({"index.html": "<p>hello</p>", "img/a b.png": "a picture"});
    assert_eq!(outcome.contents["files"], files);
    Ok(())
}

#[tokio::test]
async fn a_key_that_leads_out_of_the_folder_is_refused() -> Result {
    let world = World::new().await?;
    let bucket = world.bucket("demo").await?;
    bucket.upload("www/../evil").from_bytes("evil").await?;
    let error = download(&world).await.err().ok_or("it was written")?;
    assert!(error.to_string().contains("www/../evil"), "{error}");
    Ok(())
}
