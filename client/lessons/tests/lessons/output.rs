//! The output of the program.

use std::io::Read;
use std::process::{Command, Stdio};

use snapbox::str;

use crate::PROGRAM;
use crate::program::lesson;

#[test]
fn the_help_names_each_lesson() {
    lesson("--help")
        .success()
        .stdout_eq(snapbox::file!["help.txt"]);
}

#[test]
fn the_wire_is_a_table_with_a_total() {
    lesson("list-objects --keys 2500 --wire")
        .success()
        .stdout_eq(str![[r"
...
2500 objects in demo

operation      method  path[..]status  attempt  [..]ms  sent  received
ListObjectsV2  GET     /demo/?list-type=2  [..]  200        1  [..]
ListObjectsV2  GET     /demo/?list-type=2&continuation-token=[..]     200        1  [..]
ListObjectsV2  GET     /demo/?list-type=2&continuation-token=[..]     200        1  [..]
3 requests, 0 bytes sent, [..] bytes received

"]]);
}

#[test]
fn each_date_costs_a_request() {
    lesson("list-dates --keys 3 --wire")
        .success()
        .stdout_eq(str![[r"
2025-12-12T23:15:00Z  images/2025/12/photo-000001.jpg
2025-05-08T22:58:55Z  logs/2025/05/08/app-000000.log
2025-03-09T21:21:19Z  reports/2025-03/report-000002.csv
3 dates in demo

operation      method  path  [..]
ListObjectsV2  GET     /demo/?list-type=2  [..]
GetObject      GET     /demo/images/2025/12/photo-000001.jpg?x-id=GetObject  [..]
GetObject      GET     /demo/logs/2025/05/08/app-000000.log?x-id=GetObject  [..]
GetObject      GET     /demo/reports/2025-03/report-000002.csv?x-id=GetObject  [..]
4 requests, 0 bytes sent, [..] bytes received

"]]);
}

#[test]
fn json_is_one_object_in_a_fixed_order() {
    lesson("list-buckets --json --wire").success().stdout_eq(str![[r#"
{"lesson":"list-buckets","way":"client","result":{"buckets":["demo"]},"wire":[{"operation":"ListBuckets","method":"GET","path":"/?x-id=ListBuckets","status":200,"attempt":1}]}

"#]]);
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    let mut child = Command::new(PROGRAM)
        .env_clear()
        .args(["list-objects", "--keys", "20000"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut first = [0; 20];
    let mut out = child.stdout.take().expect("a pipe");
    out.read_exact(&mut first).expect("the first line begins");
    drop(out);
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success());
}

#[test]
fn a_missing_key() {
    lesson("read-object --key nosuch").code(1).stdout_eq(str![""]).stderr_eq(str![[r"
error: GetObject s3://demo/nosuch: NoSuchKey: The specified key does not exist. (HTTP 404, request id [..])

"]]);
}
