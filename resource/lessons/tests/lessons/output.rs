//! The output of the program.

use snapbox::str;

use crate::program::{json, lesson};

#[test]
fn the_help_names_each_lesson() {
    lesson("--help")
        .success()
        .stdout_eq(snapbox::file!["help.txt"]);
}

#[test]
fn the_wire_is_a_table_with_a_total() {
    lesson("list-objects --keys 2500 --wire").success().stdout_eq(str![[r"
...
2500 objects in demo

operation      method  path[..]status  attempt  [..]ms  sent  received
ListObjectsV2  GET     /demo/?list-type=2&encoding-type=url  [..]  200        1  [..]
ListObjectsV2  GET     /demo/?list-type=2&encoding-type=url&continuation-token=[..]     200        1  [..]
ListObjectsV2  GET     /demo/?list-type=2&encoding-type=url&continuation-token=[..]     200        1  [..]
3 requests, 0 bytes sent, [..] bytes received

"]]);
}

#[test]
fn json_is_one_object_in_a_fixed_order() {
    lesson("list-buckets --json").success().stdout_eq(str![[r#"
{"lesson":"list-buckets","way":"resource","result":{"buckets":["demo"]},"wire":[{"operation":"ListBuckets","method":"GET","path":"/?x-id=ListBuckets","status":200,"attempt":1}]}

"#]]);
}

#[test]
fn json_holds_the_wire_without_being_asked() {
    assert_eq!(
        json("make-folder")["wire"].as_array().map(Vec::len),
        Some(2)
    );
}

#[test]
fn a_missing_key() {
    lesson("read-object --key nosuch")
        .code(1)
        .stdout_eq(str![""])
        .stderr_eq(str![[r"
error: HeadObject s3://demo/nosuch: NotFound: does not exist (HTTP 404, request id [..])

"]]);
}

#[cfg(not(feature = "services"))]
#[test]
fn a_lesson_that_another_build_has() {
    lesson("use-queue")
        .code(2)
        .stdout_eq(str![""])
        .stderr_eq(str![[r"
error: use-queue is not in this build; to compile it too: cargo run --bin resource --features resource-lessons/services -- use-queue

"]]);
}
