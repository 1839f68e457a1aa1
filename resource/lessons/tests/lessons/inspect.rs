//! The lesson that only resources have.

use snapbox::str;

use crate::program::{json, lesson};

#[test]
fn a_handle_shows_what_it_is_and_can() {
    lesson("inspect --kind version")
        .success()
        .stdout_eq(str![[r#"
s3.ObjectVersion(bucket_name="demo", object_key="report.csv", id="v1")
  load (HeadObject)
  actions
    delete (DeleteObject)
    get (GetObject)
    head (HeadObject)
  sub-resources
    object -> Object
  batch actions
    delete (DeleteObjects)

"#]]);
}

#[test]
fn looking_at_a_handle_sends_nothing() {
    for kind in ["service", "bucket", "object", "version", "upload"] {
        let whole = json(&format!("inspect --kind {kind}"));
        assert_eq!(whole["wire"], serde_json::json!([]), "{kind}");
        assert_eq!(whole["result"]["model"]["service"], "s3", "{kind}");
    }
}

#[test]
fn json_has_the_identifiers_by_name() {
    let whole = json("inspect --kind object");
    let expected = serde_json::json!({"bucket_name": "demo", "key": "report.csv"});
    assert_eq!(whole["result"]["identifiers"], expected);
}
