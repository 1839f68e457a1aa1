//! Uploads from HTML forms.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

use crate::support::{S3, start, start_with_acls};

/// A policy and its signature of version 2, as form fields.
fn signed(conditions: &str) -> Vec<(String, String)> {
    let policy = format!(r#"{{"expiration":"2099-01-01T00:00:00Z","conditions":[{conditions}]}}"#);
    let policy = BASE64.encode(policy);
    let mut mac = Hmac::<Sha1>::new_from_slice(b"secret-example").unwrap();
    mac.update(policy.as_bytes());
    let signature = BASE64.encode(mac.finalize().into_bytes());
    let fields = [
        ("AWSAccessKeyId", "AKIAEXAMPLE"),
        ("Policy", policy.as_str()),
        ("Signature", signature.as_str()),
    ];
    fields
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec()
}

/// Posts a form with a file `note.txt` of these bytes.
async fn post(s3: &S3, fields: &[(String, String)], file: &str) -> String {
    post_to(s3, ("/demo", "localhost"), fields, file).await
}

async fn post_to(
    s3: &S3,
    (path, host): (&str, &str),
    fields: &[(String, String)],
    file: &str,
) -> String {
    let mut parts: Vec<String> = fields
        .iter()
        .map(|(name, value)| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        })
        .collect();
    parts.push(format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.txt\"\r\n\r\n{file}\r\n--x--\r\n"
    ));
    let body = parts.concat();
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-type: multipart/form-data; boundary=x\r\n\
         content-length: {}\r\n\r\n",
        body.len()
    );
    s3.send(&(head + &body)).await
}

fn with(mut fields: Vec<(String, String)>, more: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.extend(
        more.iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    fields
}

const CONDITIONS: &str = r#"{"bucket":"demo"},["starts-with","$key","up/"],{"success_action_status":"201"},["content-length-range",2,10]"#;

fn upload() -> Vec<(String, String)> {
    with(
        signed(CONDITIONS),
        &[("key", "up/${filename}"), ("success_action_status", "201")],
    )
}

#[tokio::test]
async fn the_files_name_takes_its_place_in_the_key() {
    let s3 = start().await;
    let answer = post(&s3, &upload(), "content").await;
    assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
    assert!(
        answer.contains("<Location>http://localhost/demo/up/note.txt</Location>"),
        "{answer}"
    );
    assert!(answer.contains("<Key>up/note.txt</Key>"), "{answer}");
    assert_eq!(s3.read("up/note.txt").await, b"content");
}

#[tokio::test]
async fn what_the_policy_does_not_allow_is_denied() {
    let s3 = start().await;
    let other_key = with(
        signed(CONDITIONS),
        &[("key", "other"), ("success_action_status", "201")],
    );
    let extra = with(upload(), &[("acl", "public-read")]);
    for fields in [other_key, extra] {
        let answer = post(&s3, &fields, "content").await;
        assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
        assert!(answer.contains("<Code>AccessDenied</Code>"), "{answer}");
    }
    for (file, code) in [("x", "EntityTooSmall"), ("more than ten", "EntityTooLarge")] {
        let answer = post(&s3, &upload(), file).await;
        assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
        assert!(answer.contains(&format!("<Code>{code}</Code>")), "{answer}");
    }
    assert!(s3.keys().await.is_empty());
}

#[tokio::test]
async fn a_form_without_a_signature_is_anonymous() {
    let s3 = start_with_acls().await;
    let fields = with(
        Vec::new(),
        &[
            ("key", "open"),
            ("success_action_redirect", "http://page.example/done"),
        ],
    );
    let answer = post(&s3, &fields, "content").await;
    assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
    s3.put_bucket_acl()
        .bucket("demo")
        .acl("public-read-write".into())
        .send()
        .await
        .unwrap();
    let answer = post(&s3, &fields, "content").await;
    assert!(answer.starts_with("HTTP/1.1 303 "), "{answer}");
    assert!(
        answer.contains("location: http://page.example/done?bucket=demo&key=open&etag=%22"),
        "{answer}"
    );
}

#[tokio::test]
async fn what_is_no_form_or_wrongly_signed_is_refused() {
    let s3 = start().await;
    let mut forged = upload();
    forged[2].1 = "AAAAAAAAAAAAAAAAAAAAAAAAAAA=".to_owned();
    let answer = post(&s3, &forged, "content").await;
    assert!(
        answer.contains("<Code>SignatureDoesNotMatch</Code>"),
        "{answer}"
    );
    let without_key = signed(CONDITIONS);
    let answer = post(
        &s3,
        &with(without_key, &[("success_action_status", "201")]),
        "x",
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
    let huge = with(Vec::new(), &[("key", &"k".repeat(30_000))]);
    let answer = post(&s3, &huge, "content").await;
    assert!(
        answer.contains("MaxPostPreDataLengthExceededError"),
        "{answer}"
    );
}

#[tokio::test]
async fn conditions_compare_the_key_with_the_files_name_in_it() {
    let s3 = start().await;
    let conditions = r#"{"bucket":"demo"},["starts-with","$key","note"]"#;
    let fields = with(signed(conditions), &[("key", "${filename}")]);
    let answer = post(&s3, &fields, "content").await;
    assert!(answer.starts_with("HTTP/1.1 204 "), "{answer}");
    assert_eq!(s3.read("note.txt").await, b"content");
}

#[tokio::test]
async fn the_document_about_the_object_has_no_namespace() {
    let s3 = start().await;
    let answer = post(&s3, &upload(), "content").await;
    assert!(answer.contains("<PostResponse><Location>"), "{answer}");
}

#[tokio::test]
async fn a_condition_that_makes_no_sense_fails_and_is_shown() {
    let s3 = start().await;
    for condition in [
        r#"["eq", "key", "note"]"#,
        r#"["content-length-range", "few", "10"]"#,
    ] {
        let fields = with(signed(condition), &[("key", "note")]);
        let response = post(&s3, &fields, "abc").await;
        assert!(response.starts_with("HTTP/1.1 403 "), "{response}");
        let shown = condition.replace('"', "&quot;");
        let message = format!("Policy Condition failed: {shown}");
        assert!(response.contains(&message), "{response}");
    }
    let negative = signed(r#"["content-length-range", -1, 10]"#);
    let response = post(&s3, &with(negative, &[("key", "note")]), "abc").await;
    assert!(response.starts_with("HTTP/1.1 400 "), "{response}");
}

#[tokio::test]
async fn a_post_on_a_bucket_is_a_form() {
    let s3 = start().await;
    let response = s3
        .send("POST /demo HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: text/html\r\ncontent-length: 3\r\n\r\nabc")
        .await;
    assert!(response.starts_with("HTTP/1.1 412 "), "{response}");
    assert!(response.contains(
        "<Condition>Bucket POST must be of the enclosure-type multipart/form-data</Condition>"
    ));
}

#[tokio::test]
async fn a_file_without_a_name_leaves_the_key_as_it_is() {
    let s3 = start().await;
    let fields = with(signed(CONDITIONS), &[("key", "up/${filename}")]);
    let fields = with(fields, &[("success_action_status", "201"), ("file", "abc")]);
    let response = post(&s3, &fields, "ignored").await;
    assert!(response.starts_with("HTTP/1.1 201 "), "{response}");
    assert_eq!(s3.keys().await, ["up/${filename}"]);
}

#[tokio::test]
async fn the_files_name_takes_its_place_in_every_field() {
    let s3 = start().await;
    let conditions = r#"{"bucket":"demo"},["starts-with","$key",""],{"x-amz-meta-name":"a note.txt"},["starts-with","$redirect",""]"#;
    let fields = with(
        signed(conditions),
        &[
            ("key", "${filename}/${filename}"),
            ("x-amz-meta-name", "a ${filename}"),
            ("redirect", "http://page.example/?file=${filename}"),
        ],
    );
    let response = post(&s3, &fields, "content").await;
    assert!(response.starts_with("HTTP/1.1 303 "), "{response}");
    let location = "location: http://page.example/?file=note.txt&bucket=demo";
    assert!(response.contains(location), "{response}");
    let head = s3.head_object().bucket("demo").key("note.txt/note.txt");
    let head = head.send().await.unwrap();
    assert_eq!(head.metadata().unwrap()["name"], "a note.txt");
}

#[tokio::test]
async fn all_ranges_of_a_policy_count() {
    let s3 = start().await;
    for ranges in [
        r#"["content-length-range",1,3],["content-length-range",1,100]"#,
        r#"["content-length-range",1,100],["content-length-range",1,3]"#,
    ] {
        let conditions = format!(r#"{{"bucket":"demo"}},{{"key":"a"}},{ranges}"#);
        let fields = with(signed(&conditions), &[("key", "a")]);
        let response = post(&s3, &fields, "content").await;
        assert!(
            response.contains("<Code>EntityTooLarge</Code>"),
            "{response}"
        );
    }
    assert!(s3.keys().await.is_empty());
}

#[tokio::test]
async fn the_location_has_the_style_of_the_request() {
    let s3 = start().await;
    let target = ("/", "demo.localhost");
    let response = post_to(&s3, target, &upload(), "content").await;
    assert!(response.starts_with("HTTP/1.1 201 "), "{response}");
    let location = "<Location>http://demo.localhost/up/note.txt</Location>";
    assert!(response.contains(location), "{response}");
}

#[tokio::test]
async fn what_comes_before_the_file_is_not_held_in_memory() {
    let s3 = start().await;
    let empty_field = "--x\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n\r\n";
    for (start, more) in [
        ("", "a preamble "),
        ("--x\r\nContent-Disposition: form-data; name=\"", "a name "),
        ("--x\r\n", "header: line\r\n"),
        ("", empty_field),
    ] {
        let body = start.to_owned() + &more.repeat(1024 * 1024 / more.len()) + "--x--\r\n";
        let head = format!(
            "POST /demo HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\
             content-type: multipart/form-data; boundary=x\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        let response = s3.send(&(head + &body)).await;
        // A parser that had read on would say that this is no form.
        assert!(
            response.contains("<Code>MaxPostPreDataLengthExceededError</Code>"),
            "{start}: {response}"
        );
    }
}
