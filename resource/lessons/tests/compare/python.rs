//! The boto3 ways, where python3 has boto3.

use crate::program::{documents, with_python};

#[test]
fn every_lesson_is_equal_in_all_ways_and_boto3_counts_its_bytes() {
    let ran = with_python("--all --keys 12 --json");
    let errors = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{errors}");
    let lessons = documents(&ran.stdout);
    assert_eq!(lessons.len(), 16);
    for lesson in &lessons {
        assert_eq!(lesson["equal"], true, "{lesson}");
        let ways = lesson["ways"].as_array().expect("a list");
        if ways.len() == 2 {
            println!("skipped the boto3 ways: python3 has no boto3");
            return;
        }
        assert_eq!(ways.len(), 4, "{lesson}");
    }
    let dates = &lessons[2];
    assert_eq!(dates["lesson"], "list-dates");
    let of = |way: usize, what: &str| dates["ways"][way][what].as_u64();
    assert_eq!(
        [0, 1, 2, 3].map(|way| of(way, "requests")),
        [13, 1, 13, 1].map(Some)
    );
    // One listing each. The two newer listings differ by the encoding that was asked for.
    let bytes = [0, 1, 2, 3].map(|way| of(way, "bytes").expect("bytes"));
    assert!(bytes[0] > 1000 && bytes[1] > bytes[0], "{bytes:?}");
    assert_eq!(bytes[0], bytes[3], "{bytes:?}");
}
