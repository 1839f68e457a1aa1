//! The output of `compare`.

use std::process::{Command, Stdio};

use snapbox::str;

use crate::program::{PROGRAM, compare, documents};

#[test]
fn one_request_against_101_is_on_one_screen() {
    compare("list-dates --keys 100")
        .success()
        .stdout_eq(str![[r"
list-dates: Read the date of every object: one request each, or none (N+1)

way            requests   bytes[..]ms  lines  operations
Rust client         101  [..]  1 ListObjectsV2, 100 GetObject
Rust resource         1  [..]  1 ListObjectsV2

Both ways compute the same result.

boto3     there is no python3; with it, `pip install boto3` adds the two boto3 ways
listings  {client,resource}/lessons/src/list_dates.rs, book/python/list_dates.py
bytes     of the bodies sent and received
ms        of one run in a debug build; `cargo bench` measures

"]]);
}

#[test]
fn without_a_lesson_the_lessons_are_listed() {
    let listed = compare("").success();
    let text = String::from_utf8_lossy(&listed.get_output().stdout).into_owned();
    let names = text
        .lines()
        .map_while(|line| line.split_whitespace().next());
    let names: Vec<&str> = names.collect();
    assert_eq!(names.len(), 16, "{text}");
    assert!(names.contains(&"list-dates"), "{text}");
}

#[test]
fn the_wire_of_each_way_is_shown_on_request() {
    compare("list-dates --keys 1 --wire")
        .success()
        .stdout_eq(str![[r"
...
Rust client
operation      method  path[..]status  attempt  sent  received
ListObjectsV2  GET     /demo/?list-type=2[..]
GetObject      GET     /demo/[..]

Rust resource
operation      method  path[..]status  attempt  sent  received
ListObjectsV2  GET     /demo/?list-type=2[..]
...
"]]);
}

#[test]
fn json_is_one_object_per_lesson() {
    let ran = compare("list-dates --keys 3 --json").success();
    let [whole] = &documents(&ran.get_output().stdout)[..] else {
        panic!("not one line")
    };
    assert_eq!(whole["lesson"], "list-dates");
    assert_eq!(whole["equal"], true);
    let ways = whole["ways"].as_array().expect("a list");
    let ways = ways.iter().map(|way| (&way["way"], &way["requests"]));
    let ways: Vec<_> = ways.map(|(way, count)| format!("{way} {count}")).collect();
    assert_eq!(ways, ["\"Rust client\" 4", "\"Rust resource\" 1"]);
    for way in whole["ways"].as_array().expect("a list") {
        for count in ["bytes", "lines"] {
            assert!(way[count].as_u64() > Some(0), "{count} of {way}");
        }
        assert_eq!(way["wire"][0]["operation"], "ListObjectsV2");
        assert_eq!(way["error"], serde_json::Value::Null);
    }
}

#[test]
fn all_ends_with_a_row_for_each_lesson_and_every_lesson_is_equal() {
    let ran = compare("--all").success();
    let text = String::from_utf8_lossy(&ran.get_output().stdout).into_owned();
    let (_, rows) = text
        .split_once("\nrequests / lines of the listing\n")
        .expect("a summary");
    let rows: Vec<&str> = rows.lines().take_while(|row| !row.is_empty()).collect();
    assert_eq!(rows.len(), 17, "{text}");
    for row in &rows[1..] {
        assert!(row.ends_with("  equal"), "{row}");
    }
    assert!(rows.iter().any(|row| row.starts_with("list-dates ")));
}

#[test]
fn an_unknown_lesson_suggests_the_nearest() {
    compare("list-dtes").failure().code(2).stderr_eq(str![[r"
error: invalid value 'list-dtes' for '[LESSON]'

  tip: a similar value exists: 'list-dates'

For more information, try '--help'.

"]]);
}

#[test]
fn a_lesson_and_all_lessons_do_not_go_together() {
    compare("list-dates --all").failure().code(2);
}

#[test]
fn no_line_has_colours_or_blanks_at_its_end() {
    let ran = compare("list-objects --wire").success();
    let text = String::from_utf8_lossy(&ran.get_output().stdout).into_owned();
    assert!(!text.contains('\u{1b}'));
    for line in text.lines() {
        assert_eq!(line, line.trim_end());
    }
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let mut program = Command::new(PROGRAM)
        .args(["list-objects", "--keys", "2500", "--wire"])
        .env_clear()
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(program.stdout.take());
    let ended = program.wait_with_output().expect("the program ends");
    assert!(ended.status.success());
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
}
