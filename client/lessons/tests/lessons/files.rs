//! The lessons that move files.

use std::fs;

use client_lessons::results::Digest;
use session_lessons::harness::mebibyte;
use snapbox::str;
use tempfile::tempdir;

use crate::program::{json, lesson};

/// The operations that a lesson sent, and how many of each.
fn operations(whole: &serde_json::Value) -> Vec<(&str, usize)> {
    let mut sent: Vec<(&str, usize)> = Vec::new();
    for request in whole["wire"].as_array().expect("a list") {
        let operation = request["operation"].as_str().expect("a name");
        match sent.last_mut() {
            Some((last, count)) if *last == operation => *count += 1,
            _ => sent.push((operation, 1)),
        }
    }
    sent
}

#[test]
fn a_large_file_goes_up_in_parts() {
    let whole = json("upload-file --size 17");
    let result = &whole["result"];
    assert_eq!(result["key"], "uploads/large.bin");
    assert_eq!(
        (&result["bytes"], &result["parts"]),
        (&(17 << 20).into(), &3.into())
    );
    assert!(
        result["etag"]
            .as_str()
            .is_some_and(|etag| etag.ends_with("-3")),
        "{result}"
    );
    let expected = [
        ("CreateMultipartUpload", 1),
        ("UploadPart", 3),
        ("CompleteMultipartUpload", 1),
    ];
    assert_eq!(operations(&whole), expected);
}

#[test]
fn a_small_file_goes_up_in_one_request() {
    let folder = tempdir().expect("a directory");
    let file = folder.path().join("note.txt");
    fs::write(&file, "hello").expect("a file");
    lesson(&format!("upload-file --file {}", file.display()))
        .success()
        .stdout_eq(str![[r"
s3://demo/uploads/note.txt has 5 bytes, sent in one request
ETag 5d41402abc4b2a76b9719d911017c592

"]]);
}

#[test]
fn what_comes_down_is_what_was_put_there() {
    let folder = tempdir().expect("a directory");
    let file = folder.path().join("copy.bin");
    let whole = json(&format!("download-file --size 17 --to {}", file.display()));
    assert_eq!(operations(&whole).last(), Some(&("GetObject", 3)));

    let source: Vec<u8> = (0..17).flat_map(mebibyte).collect();
    assert!(fs::read(&file).expect("the file") == source, "other bytes");
    let mut digest = Digest::default();
    digest.add(&source);
    let (_, hex) = digest.finish();
    assert_eq!(whole["result"]["sha256"], hex);
}

#[test]
fn a_download_that_fails_leaves_what_was_there() {
    let folder = tempdir().expect("a directory");
    let file = folder.path().join("kept.txt");
    fs::write(&file, "before").expect("a file");
    let to = file.display();
    lesson(&format!("download-file --key nosuch --to {to}"))
        .code(1)
        .stdout_eq(str![""])
        .stderr_eq(str![[r"
error: [..]Object s3://demo/nosuch: [..] (HTTP 404, request id [..])

"]]);
    assert_eq!(fs::read(&file).expect("the file"), b"before");
    assert_eq!(fs::read_dir(folder.path()).expect("a directory").count(), 1);
}

#[test]
fn a_file_that_is_not_there() {
    lesson("upload-file --file /nonexistent/file")
        .code(1)
        .stderr_eq(str![[r"
error: cannot read /nonexistent/file: No such file or directory (os error 2)

"]]);
}

#[test]
fn a_path_without_a_name() {
    lesson("upload-file --file /").code(2).stderr_eq(str![[r"
error: / has no name to upload it under

"]]);
}
